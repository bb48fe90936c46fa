import { ApplicationRef, Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ErrorSummary, FieldControl, FormField, useApiForm, useLinks, useTexts } from '@wijkspoor/platform/web';
import { emptyTyping, type Typing } from '../../domain/paper/keypad';
import { typedAnswers } from '../../domain/paper/typed-answers';
import { roundPath } from '../rounds/rounds-api';
import { EnteredList } from './entered-list';
import { PaperApi } from './paper-api';
import { PaperHead } from './paper-head';
import { paperTexts } from './paper-texts';
import { type Kept, SheetKeys } from './sheet-keys';

/** Entering sheets, one after the other, by keyboard alone. */
@Component({
  selector: 'ws-enter-page',
  imports: [EnteredList, ErrorSummary, FieldControl, FormField, PaperHead, SheetKeys],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-paper-head
        [gemeente]="slug()"
        [round]="round()"
        [list]="list()"
        [heading]="t('paper.title')"
        [lead]="t('paper.lead')"
        part=""
        [failed]="read.error() !== undefined"
      />
      @if (list(); as seen) {
        @if (seen.round.state === 'draft' || seen.round.state === 'planned') {
          <p class="ws-panel">{{ t('paper.notOpen') }}</p>
        } @else if (seen.printed.length === 0) {
          <p class="ws-panel">
            {{ t('paper.noSheets') }} <a [href]="prints()">{{ t('paper.toPrints') }}</a>
          </p>
        } @else {
          <section class="ws-stack" aria-labelledby="invoeren">
            <h2 class="ws-h3" id="invoeren">
              {{ sheet() === null ? t('paper.enter') : t('key.sheet', { number: '' + sheet() }) }}
            </h2>
            <p role="status" [class.ws-vh]="kept() === ''">{{ kept() }}</p>
            <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
            @if (sheet() === null && next() === '') {
              <p class="ws-panel">
                {{ t('paper.all') }} <a [href]="prints()">{{ t('paper.toPrints') }}</a>
              </p>
            } @else if (sheet() === null) {
              <form class="ws-form" method="post" (submit)="begin($event)">
                <ws-form-field
                  fieldId="formulier"
                  [label]="t('key.number')"
                  [description]="t('key.numberHelp')"
                  [error]="wrong()"
                  size="short"
                >
                  <input
                    #number
                    wsControl
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    dir="ltr"
                    [value]="next()"
                  />
                </ws-form-field>
                <div>
                  <button class="nl-button nl-button--primary" type="submit">
                    <span class="nl-button__label">{{ t('key.numberGo') }}</span>
                  </button>
                </div>
              </form>
            } @else {
              <ws-sheet-keys
                [form]="seen"
                [start]="start"
                [lastHelp]="t('key.lastHelp', { number: '' + sheet() })"
                [keep]="keep"
                [leave]="leave"
              />
              <div>
                <button class="ws-link" type="button" (click)="leave()">{{ t('key.other') }}</button>
              </div>
            }
          </section>
          <ws-entered-list [gemeente]="slug()" [list]="seen" />
        }
      }
    </div>
  `,
})
export class EnterPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the round. */
  readonly round = input.required<string>();
  protected readonly t = useTexts(paperTexts);
  private readonly links = useLinks();
  private readonly app = inject(ApplicationRef);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(PaperApi).sheets({ gemeente: this.slug, round: this.round });
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly prints = computed(() => this.links.gemeente(this.slug(), `/werk/ronden/${this.round()}/drukwerk`));
  protected readonly api = useApiForm('papier', {}, this.t('failed.send'));
  /** The sheet that is being typed. */
  protected readonly sheet = signal<number | null>(null);
  protected readonly start = emptyTyping;
  protected readonly wrong = signal('');
  /** What was kept last. */
  protected readonly kept = signal('');
  /** Sheets that were entered here since the list was read. */
  private readonly since = signal<ReadonlySet<number>>(new Set());
  private readonly entered = computed(
    () => new Set([...(this.list()?.items ?? []).map(({ number }) => number), ...this.since()]),
  );
  private readonly number = viewChild<ElementRef<HTMLInputElement>>('number');
  protected readonly next = computed(() => String(this.free(1) ?? ''));

  /** The number that was typed; without one that can be entered it says why. */
  protected begin(event: Event): void {
    event.preventDefault();
    const typed = Number(this.number()?.nativeElement.value.trim() || Number.NaN);
    const wrong = this.refusal(typed);
    this.wrong.set(wrong);
    if (wrong === '') {
      this.sheet.set(typed);
      // at once, so that the next key finds its place
      this.app.tick();
    } else this.number()?.nativeElement.select();
  }

  /** Keeps a sheet, and begins the next one. */
  protected readonly keep = async (typing: Typing): Promise<Kept> => {
    const [form, sheet] = [this.list(), this.sheet()];
    if (form === undefined || sheet === null) return 'failed';
    const path = `${roundPath(this.slug(), this.round())}/sheets/${sheet}`;
    const body = typedAnswers(form, typing);
    if (!(await this.api.send({ method: 'PUT', path, body, version: 0 }, ''))) return 'failed';
    this.since.update((now) => new Set([...now, sheet]));
    const next = this.free(sheet + 1);
    const words = this.t('key.saved', { number: String(sheet) });
    this.kept.set(next === null ? words : `${words} ${this.t('key.next', { number: String(next) })}`);
    this.read.reload();
    this.sheet.set(next);
    return next === null ? 'over' : 'next';
  };

  protected readonly leave = (): void => {
    this.sheet.set(null);
    setTimeout(() => this.number()?.nativeElement.select());
  };

  private refusal(sheet: number): string {
    const number = String(sheet);
    if (!Number.isInteger(sheet)) return this.t('key.noNumber');
    if (!this.isPrinted(sheet)) return this.t('key.unprinted', { number });
    return this.entered().has(sheet) ? this.t('key.entered', { number }) : '';
  }

  private isPrinted(sheet: number): boolean {
    return (this.list()?.printed ?? []).some(({ from, to }) => sheet >= from && sheet <= to);
  }

  /** The first printed number from here on that was not entered; null when there is none. */
  private free(from: number): number | null {
    const entered = this.entered();
    for (const range of this.list()?.printed ?? [])
      for (let sheet = Math.max(from, range.from); sheet <= range.to; sheet += 1) if (!entered.has(sheet)) return sheet;
    return null;
  }
}
