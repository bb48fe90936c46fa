import { Component, computed, input, output, signal } from '@angular/core';
import type { PartKey, ReportView } from '@wijkspoor/action-plan/domain';
import { ErrorSummary, FieldControl, FormField, useApiForm } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { useReportWords } from './report-words';

type Move = ReportView['moves'][number];
type Verb = Exclude<Move['move'], 'write'>;
/** What brings a report further. */
const forth: readonly Verb[] = ['submit', 'accept', 'release'];

/** What can be done with a report as a whole, each with a second look before it is done. */
@Component({
  selector: 'ws-report-moves',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    @if (asked(); as move) {
      <section class="ws-panel ws-panel--plain" [attr.aria-label]="t(key(move))">
        <form class="ws-form" method="post" (submit)="send($event, move)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <p>{{ t(textKey(move)) }}</p>
          @if (move === 'return' || move === 'correct') {
            <ws-form-field [fieldId]="api.id('words')" [label]="t(wordsKey(move))" [error]="api.error('words')">
              <textarea wsControl rows="3" maxlength="2000" dir="auto" [wsBind]="edit('words')"></textarea>
            </ws-form-field>
          }
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t(goKey(move)) }}</span>
            </button>
            <button class="ws-link" type="button" (click)="asked.set(null)">{{ t('stop') }}</button>
          </div>
        </form>
      </section>
    } @else if (shown().length > 0) {
      <div class="ws-actions">
        @for (move of shown(); track move) {
          @if (move === 'recall' || move === 'abandon' || move === 'correct') {
            <button class="ws-link" type="button" (click)="asked.set(move)">{{ t(key(move)) }}</button>
          } @else {
            <button
              class="nl-button {{ $first ? 'nl-button--primary' : 'nl-button--secondary' }}"
              type="button"
              (click)="asked.set(move)"
            >
              <span class="nl-button__label">{{ t(key(move)) }}</span>
            </button>
          }
        }
      </div>
    }
  `,
})
export class ReportMoves {
  readonly report = input.required<ReportView>();
  readonly path = input.required<string>();
  /** Labels of the fields that the api may name, by their path. */
  readonly fields = input.required<Readonly<Record<string, string>>>();
  readonly remarks = input<readonly { readonly part: PartKey; readonly words: string }[]>([]);
  /** Keeps what was typed last; answers the version of the report then. */
  readonly before = input.required<() => Promise<number | null>>();
  /** What happened, in words. */
  readonly moved = output<string>();
  private readonly words = useReportWords();
  protected readonly t = this.words.t;
  protected readonly asked = signal<Verb | null>(null);
  private readonly model = signal({ words: '' });
  protected readonly edit = boundFields(this.model);
  /** The fields of the page change while somebody writes. */
  private readonly named: Record<string, string> = {};
  protected readonly api = useApiForm('rapport', this.named, this.t('failed.load'));
  protected readonly key = (move: Verb) => `move.${move}` as const;
  protected readonly textKey = (move: Verb) => `move.${move}.text` as const;
  protected readonly goKey = (move: Verb) => `move.${move}.go` as const;
  protected readonly wordsKey = (move: 'return' | 'correct') => `move.words.${move}` as const;
  protected readonly shown = computed((): readonly Verb[] => {
    const { moves, state, may: mayNow } = this.report();
    // the first part that is kept makes a draft of it, and handing in keeps all of them first
    if (state === 'open') return mayNow.write === 'yes' ? ['submit'] : [];
    const may = moves.flatMap(({ move, may: verdict }): Verb[] =>
      move === 'write' ||
      verdict === 'platform.forbidden' ||
      verdict === 'action-plan.notYourReport' ||
      verdict === 'platform.missing'
        ? []
        : [move],
    );
    return [...forth.filter((move) => may.includes(move)), ...may.filter((move) => !forth.includes(move))];
  });

  protected async send(event: Event, move: Verb): Promise<void> {
    event.preventDefault();
    for (const name of Object.keys(this.named)) Reflect.deleteProperty(this.named, name);
    Object.assign(
      this.named,
      this.fields(),
      move === 'return' || move === 'correct' ? { words: this.t(this.wordsKey(move)) } : {},
    );
    const version = await this.before()();
    const { words } = this.model();
    const body = {
      move,
      ...(words === '' ? {} : { words }),
      ...(move === 'return' && this.remarks().length > 0 ? { remarks: this.remarks() } : {}),
    };
    const change = {
      method: 'POST',
      path: `${this.path()}/moves`,
      body,
      version: version ?? this.report().version,
    } as const;
    if (!(await this.api.send(change, ''))) return;
    this.asked.set(null);
    this.model.set({ words: '' });
    this.moved.emit(this.t(`move.${move}.done`));
  }
}
