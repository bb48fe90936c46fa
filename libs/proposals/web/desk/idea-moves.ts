import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { isTold, toldWhen, type WorkIdea } from '@wijkspoor/proposals/domain';
import { ideaPath } from './ideas-api';
import { workTexts } from './work-texts';

type Move = WorkIdea['moves'][number];

/** What the gemeente can do with an idea, with what it says to everybody. */
@Component({
  selector: 'ws-idea-moves',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    @if (asked(); as one) {
      <section class="ws-panel ws-panel--plain" [attr.aria-label]="t(key(one))">
        <form class="ws-form" method="post" (submit)="send($event, one)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <h3>{{ t(key(one)) }}</h3>
          @if (one.move === 'merge') {
            <ws-form-field
              [fieldId]="api.id('into')"
              [label]="t('one.into')"
              [description]="t('one.intoHelp')"
              [error]="api.error('into')"
            >
              <select wsControl [wsBind]="edit('into')">
                <option value="">{{ t('one.choose') }}</option>
                @for (other of idea().alike; track other.number) {
                  <option [value]="other.number">{{ other.number }}. {{ other.title }}</option>
                }
              </select>
            </ws-form-field>
          }
          <ws-form-field
            [fieldId]="api.id('words')"
            [label]="t('one.words')"
            [description]="t('one.wordsHelp')"
            [optional]="one.needsWords ? undefined : t('one.wordsOptional')"
            [error]="api.error('words')"
          >
            <textarea wsControl rows="5" dir="auto" [wsBind]="edit('words')"></textarea>
          </ws-form-field>
          @if (told() > 0 && isTold(one.move)) {
            <p class="ws-muted">{{ t(when(one), { n: told() }) }}</p>
          }
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t(key(one)) }}</span>
            </button>
            <button class="ws-link" type="button" (click)="asked.set(null)">{{ t('one.stop') }}</button>
          </div>
        </form>
      </section>
    } @else if (moves().length > 0) {
      <div class="ws-actions">
        @for (one of moves(); track one.move) {
          <button class="nl-button nl-button--secondary" type="button" (click)="asked.set(one)">
            <span class="nl-button__label">{{ t(key(one)) }}</span>
          </button>
        }
      </div>
    }
  `,
})
export class IdeaMoves {
  readonly gemeente = input.required<string>();
  readonly idea = input.required<WorkIdea>();
  /** What happened, in words. */
  readonly moved = output<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly isTold = isTold;
  protected readonly when = ({ move }: Move) => (toldWhen(move) === 'now' ? 'one.told' : 'one.toldDaily');
  protected readonly key = ({ move }: Move) => `move.${move}` as const;
  protected readonly told = computed(() => this.idea().followers);
  protected readonly moves = computed(() => this.idea().moves.filter(({ may }) => may === 'yes'));
  /** What somebody is about to do. */
  protected readonly asked = signal<Move | null>(null);
  private readonly model = linkedSignal({ source: this.asked, computation: () => ({ words: '', into: '' }) });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm(
    'zet',
    { into: this.t('one.into'), words: this.t('one.words') },
    this.t('failed.load'),
  );

  protected async send(event: Event, { move }: Move): Promise<void> {
    event.preventDefault();
    const { number, version } = this.idea();
    const { words, into } = this.model();
    const body = {
      move,
      ...(words.trim() === '' ? {} : { words }),
      ...(move === 'merge' && into !== '' ? { into: Number(into) } : {}),
    };
    const path = `${ideaPath(this.gemeente(), number)}/moves`;
    if (!(await this.api.send({ method: 'POST', path, body, version }, ''))) return;
    this.asked.set(null);
    this.moved.emit(this.t(`done.${move}`));
  }
}
