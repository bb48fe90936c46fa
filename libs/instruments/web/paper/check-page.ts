import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ErrorSummary, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { emptyTyping, type Typing } from '../../domain/paper/keypad';
import { typedAnswers, typingOf } from '../../domain/paper/typed-answers';
import { roundPath } from '../rounds/rounds-api';
import { EnteredList } from './entered-list';
import { PaperApi } from './paper-api';
import { PaperHead } from './paper-head';
import { paperTexts } from './paper-texts';
import { type Kept, SheetKeys } from './sheet-keys';

/** A second person looks over what was entered, with the paper in hand; whoever entered it can put it right. */
@Component({
  selector: 'ws-check-page',
  imports: [EnteredList, ErrorSummary, PaperHead, SheetKeys],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-paper-head
        [gemeente]="slug()"
        [round]="round()"
        [list]="list()"
        [heading]="t('check.title')"
        [lead]="t('check.lead')"
        part="/nakijken"
        [failed]="read.error() !== undefined || sheet.error() !== undefined"
      />
      @if (list(); as seen) {
        <section class="ws-stack" aria-labelledby="nakijken">
          <h2 class="ws-h3" id="nakijken">{{ heading() || t('paper.check') }}</h2>
          <p role="status" [class.ws-vh]="kept() === ''">{{ kept() }}</p>
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          @if (shown(); as one) {
            <p>{{ one.mine ? t('check.mine') : t('check.by', { name: one.enteredBy ?? t('entered.unknown') }) }}</p>
            <ws-sheet-keys
              [form]="seen"
              [start]="start()"
              [looksOver]="true"
              [lastHelp]="t('key.lastCheck')"
              [keep]="keep"
              [leave]="stay"
            />
            <div>
              <button class="ws-link" type="button" (click)="later(one.number)">{{ t('check.later') }}</button>
            </div>
          } @else if (!sheet.isLoading()) {
            <p class="ws-panel">{{ none() }}</p>
          }
        </section>
        <ws-entered-list [gemeente]="slug()" [list]="seen" />
      }
    </div>
  `,
})
export class CheckPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the round. */
  readonly round = input.required<string>();
  /** The sheet somebody chose, in the address; without one the first that waits. */
  readonly formulier = input(null, {
    transform: (number: string | null | undefined) => Number(number) || null,
  });
  protected readonly t = useTexts(paperTexts);
  private readonly reader = inject(PaperApi);
  private readonly router = inject(Router);
  protected readonly slug = computed(() => this.gemeente().slug);
  private readonly where = { gemeente: this.slug, round: this.round };
  protected readonly read = this.reader.sheets(this.where);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly api = useApiForm('nakijken', {}, this.t('failed.send'));
  protected readonly kept = signal('');
  private readonly postponed = signal<ReadonlySet<number>>(new Set());
  private readonly picked = linkedSignal(() => this.formulier());
  private readonly waiting = computed(() =>
    (this.list()?.items ?? []).filter(({ number, checked }) => !checked && !this.postponed().has(number)),
  );
  private readonly current = computed(() => this.picked() ?? this.waiting().find(({ mine }) => !mine)?.number ?? null);
  protected readonly sheet = this.reader.sheet(this.where, this.current);
  protected readonly shown = computed(() =>
    this.current() !== null && this.sheet.hasValue() ? this.sheet.value() : undefined,
  );
  protected readonly heading = computed(() => {
    const one = this.shown();
    return one === undefined ? '' : this.t('key.sheet', { number: String(one.number) });
  });
  protected readonly start = computed<Typing>(() => {
    const [form, one] = [this.list(), this.shown()];
    return form === undefined || one === undefined ? emptyTyping : typingOf(form, one);
  });
  protected readonly none = computed(() => {
    const mine = this.waiting().filter((one) => one.mine).length;
    return mine === 0 ? this.t('check.none') : this.t('check.onlyMine', { n: mine });
  });

  /** Says what stands on the paper; of an own sheet it is entered again. */
  protected readonly keep = async (typing: Typing): Promise<Kept> => {
    const [form, one] = [this.list(), this.shown()];
    if (form === undefined || one === undefined) return 'failed';
    const { number, version, mine } = one;
    const body = typedAnswers(form, typing);
    const path = `${roundPath(this.slug(), this.round())}/sheets/${number}${mine ? '' : '/check'}`;
    if (!(await this.api.send({ method: 'PUT', path, body, version }, ''))) return 'failed';
    const same = JSON.stringify(typedAnswers(form, typingOf(form, one))) === JSON.stringify(body);
    this.kept.set(this.t(mine ? 'check.again' : same ? 'check.right' : 'check.corrected', { number: String(number) }));
    // until the list is read again it would come back
    this.later(number);
    this.read.reload();
    return 'over';
  };

  /** There is nothing before the first line. */
  protected readonly stay = (): void => undefined;

  protected later(number: number): void {
    this.postponed.update((now) => new Set([...now, number]));
    this.picked.set(null);
    // so that it can be chosen again
    if (this.formulier() !== null) void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }
}
