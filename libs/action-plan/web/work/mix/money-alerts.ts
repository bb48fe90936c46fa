import { Component, computed, input } from '@angular/core';
import type { MoneySheet } from '@wijkspoor/action-plan/domain/mix';
import { Alert, type AlertKind } from '@wijkspoor/platform/web';
import { useMixWords } from './mix-words';

type Told = { readonly kind: AlertKind; readonly text: string };

/** What somebody has to know about the money: a source that ends, a plan that costs too much, a promise that is too large. */
@Component({
  selector: 'ws-money-alerts',
  imports: [Alert],
  template: `
    @for (told of all(); track told.text) {
      <ws-alert [kind]="told.kind">
        <p>{{ told.text }}</p>
      </ws-alert>
    }
  `,
})
export class MoneyAlerts {
  readonly sheet = input.required<MoneySheet>();
  private readonly words = useMixWords();
  protected readonly all = computed(() => {
    const { totals, sources } = this.sheet();
    const { t, day, money } = this.words;
    return [
      ...(totals.difference < 0
        ? [{ kind: 'warning', text: t('money.short', { amount: money(-totals.difference) }) } as const]
        : []),
      ...sources.flatMap(({ name, ending, endsOn, free }): Told[] => [
        ...(ending === 'ending'
          ? [{ kind: 'warning', text: t('money.ending', { name, date: day(endsOn) }) } as const]
          : []),
        ...(ending === 'ended' ? [{ kind: 'info', text: t('money.ended', { name, date: day(endsOn) }) } as const] : []),
        ...(free < 0 ? [{ kind: 'warning', text: t('money.overdrawn', { name, amount: money(-free) }) } as const] : []),
      ]),
    ];
  });
}
