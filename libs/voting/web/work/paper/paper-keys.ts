import { Component, computed, type ElementRef, input, linkedSignal, signal, viewChild } from '@angular/core';
import { FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import type { Choices, PaperList } from '@wijkspoor/voting/domain';
import { readTyped } from '../../../domain/paper/typed-ballot';
import { votePaperTexts } from './vote-paper-texts';

/** A ballot paper as it was typed. */
export type TypedPaper = { readonly number: number; readonly choices: Choices };

/** One ballot paper by keyboard alone: its number, Enter, what is on it, Enter. What was read stands below in words. */
@Component({
  selector: 'ws-paper-keys',
  imports: [FieldControl, FormField],
  template: `
    <form class="ws-form" method="post" novalidate (submit)="pressed($event)">
      <ws-form-field
        fieldId="biljet"
        [label]="t('key.number')"
        [description]="t('key.numberHelp')"
        [error]="wrongNumber()"
        size="short"
      >
        <input
          #number
          wsControl
          type="text"
          inputmode="numeric"
          autocomplete="off"
          enterkeyhint="next"
          dir="ltr"
          [value]="next()"
        />
      </ws-form-field>
      <ws-form-field
        fieldId="keuzes"
        [label]="t(points() ? 'key.points' : 'key.choices')"
        [description]="t(points() ? 'key.pointsHelp' : 'key.choicesHelp')"
        [error]="wrongChoices() || refused()"
        size="medium"
      >
        <input
          #choices
          wsControl
          type="text"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="done"
          dir="ltr"
          [value]="typed()"
          (input)="typed.set(choices.value)"
        />
      </ws-form-field>
      <div class="ws-panel ws-panel--plain ws-stack-tight" aria-live="polite">
        <p class="ws-label">{{ t('key.read') }}</p>
        <ul class="ws-list">
          @for (line of lines(); track line) {
            <li dir="auto">{{ line }}</li>
          } @empty {
            <li class="ws-muted">{{ t('key.nothing') }}</li>
          }
        </ul>
      </div>
      <div>
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ go() }}</span>
        </button>
      </div>
    </form>
  `,
})
export class PaperKeys {
  readonly vote = input.required<PaperList['vote']>();
  /** The number to begin with. */
  readonly next = input.required<string>();
  readonly go = input.required<string>();
  /** Why a number cannot be taken now; empty when it can. */
  readonly refusal = input.required<(number: number) => string>();
  /** What the api says is wrong with the choices. */
  readonly refused = input<string>();
  /** Keeps what was typed. @returns true when the next paper can begin */
  readonly keep = input.required<(paper: TypedPaper) => Promise<boolean>>();
  protected readonly t = useTexts(votePaperTexts);
  protected readonly typed = signal('');
  protected readonly wrongNumber = signal('');
  protected readonly points = computed(() => this.vote().method === 'points');
  private readonly number = viewChild.required<ElementRef<HTMLInputElement>>('number');
  private readonly choices = viewChild.required<ElementRef<HTMLInputElement>>('choices');
  private readonly ballot = computed(() => readTyped(this.vote().method, this.vote().options.length, this.typed()));
  /** Not while somebody still types. */
  protected readonly wrongChoices = linkedSignal({ source: this.typed, computation: () => '' });
  protected readonly lines = computed(() => {
    const ballot = this.ballot();
    if ('wrong' in ballot) return [this.unread(ballot.wrong)];
    return this.vote().options.flatMap(({ place, title }) => {
      const n = ballot.choices[place] ?? 0;
      if (n === 0) return [];
      return [this.points() ? this.t('key.pointsOf', { title: `${place}. ${title}`, n }) : `${place}. ${title}`];
    });
  });
  private busy = false;

  /** Enter goes on from the number to the choices, and there it keeps the paper. */
  protected async pressed(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const [number, choices] = [this.number().nativeElement, this.choices().nativeElement];
    const typed = Number(number.value.trim() || Number.NaN);
    const wrong = Number.isInteger(typed) ? this.refusal()(typed) : this.t('key.noNumber');
    this.wrongNumber.set(wrong);
    if (wrong !== '') {
      number.select();
      return;
    }
    if (number.ownerDocument.activeElement === number) {
      choices.focus();
      return;
    }
    const ballot = this.ballot();
    if ('wrong' in ballot) {
      this.wrongChoices.set(this.unread(ballot.wrong));
      choices.select();
      return;
    }
    this.busy = true;
    const kept = await this.keep()({ number: typed, choices: ballot.choices }).finally(() => (this.busy = false));
    if (kept) this.begin();
    else choices.select();
  }

  /** An empty paper; the number to come is filled in, and Enter takes it. */
  begin(): void {
    this.typed.set('');
    const number = this.number().nativeElement;
    setTimeout(() => {
      number.value = this.next();
      number.focus();
      number.select();
    });
  }

  private unread(part: string): string {
    return this.t('key.wrong', { part, most: this.vote().options.length });
  }
}
