import { Component, computed, input } from '@angular/core';
import type { KnownKind } from '@wijkspoor/identity/domain';
import { useDates, useTexts } from '@wijkspoor/platform/web';
import { ownDataTexts } from './texts';

/** What is known of somebody in one place: what goes when it is taken away, and what stays without a name. */
@Component({
  selector: 'ws-known-kinds',
  template: `
    @for (part of parts(); track part.title) {
      <div class="ws-stack-tight">
        <h3>{{ t(part.title) }}</h3>
        @for (one of part.kinds; track one.title) {
          @if (one.rows.length > 0) {
            <details class="ws-more">
              <summary>{{ one.title }}</summary>
              <ul class="ws-list">
                @for (row of one.rows; track $index) {
                  <li dir="auto">{{ row }}</li>
                }
              </ul>
              @if (one.more) {
                <p>{{ t('own.more') }}</p>
              }
            </details>
          } @else {
            <p>{{ one.title }}</p>
          }
        }
      </div>
    }
  `,
})
export class KnownKinds {
  readonly kinds = input.required<readonly KnownKind[]>();
  protected readonly t = useTexts(ownDataTexts);
  private readonly dates = useDates();
  protected readonly parts = computed(() =>
    (['goes', 'stays'] as const).flatMap((fate) => {
      const kinds = this.kinds().filter(({ stays }) => stays === (fate === 'stays'));
      return kinds.length === 0 ? [] : [{ title: `own.${fate}` as const, kinds: kinds.map((kind) => this.told(kind)) }];
    }),
  );

  private told({ name, count, rows }: KnownKind) {
    const lines = rows.map((row) => this.line(row)).filter((line) => line !== '');
    const told = rows.reduce((sum, { n }) => sum + n, 0);
    return { title: this.t('own.kind', { name, n: count }), rows: lines, more: count > told };
  }

  /** "maandag 2 maart 2026, Een bankje: Dan kan ik daar zitten." */
  private line({ on, what, words, n }: KnownKind['rows'][number]): string {
    const parts = [on === null ? '' : this.dates.day(on), what, n > 1 ? this.t('own.times', { n }) : ''];
    const first = parts.filter((part) => part !== '').join(', ');
    return [first, words].filter((part) => part !== '').join(': ');
  }
}
