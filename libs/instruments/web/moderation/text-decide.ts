import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TextMoved, type TextView } from '@wijkspoor/instruments/domain';
import { ErrorSummary, FieldControl, FormField, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { roundPath } from '../rounds/rounds-api';
import { answerTexts } from './answer-texts';

type Verb = TextView['moves'][number];
/** What the buttons do: a move, or leaving it for later. */
type Choice = Verb | 'later';
/** What was decided, in words. */
export type Decision = { readonly text: TextView; readonly moved: TextMoved; readonly words: string };

/** What staff do with one open answer: a button for each move, with a letter for who has no mouse at hand. */
@Component({
  selector: 'ws-text-decide',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  host: { '(document:keydown)': 'press($event)' },
  template: `
    <section class="ws-stack" aria-labelledby="keuze">
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      @switch (step()) {
        @case ('redact') {
          <form class="ws-form" method="post" (submit)="send($event, 'redact')">
            <h2 #head class="ws-h3" id="keuze" tabindex="-1">{{ t('redact.title') }}</h2>
            <ws-form-field
              [fieldId]="api.id('words')"
              [label]="t('redact.words')"
              [description]="t('redact.help')"
              [error]="api.error('words')"
            >
              <textarea wsControl rows="6" dir="auto" [wsBind]="edit('words')"></textarea>
            </ws-form-field>
            <div class="ws-actions">
              <button class="nl-button nl-button--primary" type="submit">
                <span class="nl-button__label">{{ t('redact.go') }}</span>
              </button>
              <button class="ws-link" type="button" (click)="step.set('choose')">{{ t('back') }}</button>
            </div>
          </form>
        }
        @case ('refuse') {
          <form class="ws-form" method="post" (submit)="send($event, 'refuse')">
            <h2 #head class="ws-h3" id="keuze" tabindex="-1">{{ t('refuse.title') }}</h2>
            <p>{{ t('refuse.text') }}</p>
            <div class="ws-actions">
              <button class="nl-button nl-button--primary" type="submit">
                <span class="nl-button__label">{{ t('refuse.go') }}</span>
              </button>
              <button class="ws-link" type="button" (click)="step.set('choose')">{{ t('back') }}</button>
            </div>
          </form>
        }
        @default {
          <h2 #head class="ws-h3" id="keuze" tabindex="-1">{{ t('move.label') }}</h2>
          <div class="ws-actions ws-actions--fill">
            @for (choice of choices(); track choice) {
              <button
                class="nl-button {{ choice === first() ? 'nl-button--primary' : 'nl-button--secondary' }}"
                type="button"
                [attr.aria-keyshortcuts]="keys() ? letter(choice) : null"
                (click)="choose(choice)"
              >
                <span class="nl-button__label">{{ name(choice) }}</span>
                @if (keys()) {
                  <kbd class="ws-key" aria-hidden="true">{{ letter(choice) }}</kbd>
                }
              </button>
            }
          </div>
          <p class="ws-muted">
            {{ t(keys() ? 'keys.on' : 'keys.off') }}
            <button class="ws-link" type="button" (click)="keys.set(!keys())">
              {{ t(keys() ? 'keys.turnOff' : 'keys.turnOn') }}
            </button>
          </p>
        }
      }
    </section>
  `,
})
export class TextDecide {
  readonly gemeente = input.required<string>();
  /** Number of the round. */
  readonly round = input.required<string>();
  readonly text = input.required<TextView>();
  /** It can be left for later. */
  readonly hasMore = input.required<boolean>();
  readonly decided = output<Decision>();
  readonly later = output();
  /** Somebody else was first, or the writer changed it. */
  readonly overtaken = output();
  protected readonly t = useTexts(answerTexts);
  protected readonly api = useApiForm('antwoord', { words: this.t('redact.words') }, this.t('failed.send'));
  protected readonly step = linkedSignal<TextView, 'choose' | 'redact' | 'refuse'>({
    source: this.text,
    computation: () => 'choose',
  });
  /** Letters can be turned off: who speaks to a computer presses them by accident. */
  protected readonly keys = signal(true);
  protected readonly choices = computed<readonly Choice[]>(() => [
    ...this.text().moves,
    ...(this.hasMore() ? (['later'] as const) : []),
  ]);
  /** What stands out: making public what nothing was found in, and looking closer at the rest. */
  protected readonly first = computed<Choice>(() => {
    const { state, found } = this.text();
    if (state === 'public') return 'hold';
    return state === 'waiting' && found.length === 0 ? 'publish' : 'redact';
  });
  private readonly head = viewChild<ElementRef<HTMLElement>>('head');
  private readonly model = linkedSignal(() => ({ words: this.text().text }));
  protected readonly edit = boundFields(this.model);

  constructor() {
    let before: string = 'choose';
    // the button that was pressed is gone: the keyboard goes on at what came in its place
    afterRenderEffect(() => {
      const step = this.step();
      if (step !== before) this.head()?.nativeElement.focus();
      before = step;
    });
  }

  protected name(choice: Choice): string {
    return this.t(`move.${choice}`);
  }

  protected letter(choice: Choice): string {
    return this.t(`key.${choice}`);
  }

  protected press(event: KeyboardEvent): void {
    const { key, target, ctrlKey, altKey, metaKey, repeat } = event;
    if (!this.keys() || this.step() !== 'choose' || ctrlKey || altKey || metaKey || repeat) return;
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null) return;
    const choice = this.choices().find((one) => this.letter(one) === key.toLowerCase());
    if (choice === undefined) return;
    event.preventDefault();
    void this.choose(choice);
  }

  protected async choose(choice: Choice): Promise<void> {
    if (choice === 'later') this.later.emit();
    else if (choice === 'redact' || choice === 'refuse') this.step.set(choice);
    else await this.move(choice);
  }

  protected send(event: Event, verb: Verb): Promise<void> {
    event.preventDefault();
    return this.move(verb);
  }

  private async move(move: Verb): Promise<void> {
    const text = this.text();
    const path = `${roundPath(this.gemeente(), this.round())}/texts/${text.id}/moves`;
    const body = move === 'redact' ? { move, words: this.model().words } : { move };
    let moved: TextMoved | undefined;
    const sent = await this.api.send({ method: 'POST', path, body, version: text.version }, (answer) => {
      moved = TextMoved.parse(answer);
      return '';
    });
    if (sent && moved !== undefined) this.decided.emit({ text, moved, words: this.t(`done.${move}`) });
    // what is wrong with the words themselves is not a reason to read them anew
    else if (this.api.errors().length === 0) this.overtaken.emit();
  }
}
