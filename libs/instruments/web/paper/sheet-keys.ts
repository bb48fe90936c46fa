import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import type { SheetList } from '@wijkspoor/instruments/domain';
import { useTexts } from '@wijkspoor/platform/web';
import { type Deed, emptyTyping, press, type Step, stepsOf, type Typing } from '../../domain/paper/keypad';
import { paperTexts } from './paper-texts';
import { useStepWords } from './step-words';

/** What came of keeping a sheet: it failed, and what was typed stays; an empty one follows at once; or this was the last for now. */
export type Kept = 'failed' | 'next' | 'over';

/** Keys that mean something here, and that a browser would use otherwise. */
const ours = /^([0-9a-d+-]|Enter|Backspace|ArrowUp|ArrowDown)$/i;

/** One sheet by keyboard: one thing at a time in sight, all that was typed beside it, and buttons for who has no keyboard. */
@Component({
  selector: 'ws-sheet-keys',
  template: `
    <div class="ws-keys">
      <div class="ws-keys__now ws-stack-tight">
        <p class="ws-label">{{ place() }}</p>
        <label class="ws-keys__name" for="toetsen">{{ current() ? words.name(current()!) : t('key.last') }}</label>
        @if (current(); as step) {
          @if (words.question(step); as question) {
            <p>{{ question }}</p>
          }
        }
        <input
          #box
          class="ws-keys__box"
          id="toetsen"
          type="text"
          [attr.inputmode]="current()?.way === 'digits' ? 'numeric' : 'none'"
          enterkeyhint="next"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          dir="ltr"
          aria-describedby="toetsen-uitleg"
          [attr.aria-invalid]="wrong() ? 'true' : null"
          [value]="typing().typed"
          (keydown)="pressed($event)"
          (beforeinput)="typed($event)"
        />
        <p class="ws-muted" id="toetsen-uitleg">{{ help() }}</p>
        <p class="ws-keys__wrong" role="alert">{{ wrong() }}</p>
        <p class="ws-vh" role="status">{{ said() }}</p>
        @if (choices().length > 0) {
          <ul class="ws-keys__choices" [class.ws-keys__choices--words]="worded()">
            @for (choice of choices(); track choice.key) {
              <li>
                <button
                  class="ws-keys__choice"
                  type="button"
                  tabindex="-1"
                  [attr.aria-pressed]="current()?.way === 'several' ? typing().typed.includes(choice.key) : null"
                  (click)="tap(choice.key)"
                >
                  <kbd>{{ choice.key }}</kbd> {{ choice.words }}
                </button>
              </li>
            }
          </ul>
        }
        <div class="ws-actions ws-keys__go">
          <button class="nl-button nl-button--primary" type="button" tabindex="-1" (click)="tap('Enter')">
            <span class="nl-button__label">{{ t(current() ? 'key.enter' : 'key.save') }}</span>
          </button>
          @if (current()) {
            <button class="nl-button nl-button--secondary" type="button" tabindex="-1" (click)="tap('-')">
              <span class="nl-button__label">{{ t('key.skip') }}</span>
            </button>
          }
          <button class="ws-link" type="button" tabindex="-1" (click)="tap('Backspace')">{{ t('key.back') }}</button>
        </div>
      </div>
      <section class="ws-stack-tight" aria-labelledby="getypt">
        <h3 class="ws-h3" id="getypt">{{ t(looksOver() ? 'key.answersOf' : 'key.answers') }}</h3>
        <ol class="ws-keys__list">
          @for (line of lines(); track line.id) {
            <li [attr.aria-current]="line.current ? 'step' : null">
              <span>{{ line.name }}</span>
              <strong [class.ws-muted]="!line.there">{{ line.answer }}</strong>
            </li>
          }
        </ol>
      </section>
    </div>
  `,
})
export class SheetKeys {
  readonly form = input.required<SheetList>();
  /** What is there already: nothing, or what somebody else entered. */
  readonly start = input.required<Typing>();
  /** It is looked over, not entered. */
  readonly looksOver = input(false);
  readonly lastHelp = input.required<string>();
  /** Keeps what was typed. */
  readonly keep = input.required<(typing: Typing) => Promise<Kept>>();
  /** Goes back before the first step. */
  readonly leave = input.required<() => void>();
  protected readonly t = useTexts(paperTexts);
  protected readonly words = useStepWords();
  protected readonly typing = linkedSignal(() => this.start());
  protected readonly wrong = linkedSignal({ source: this.start, computation: () => '' });
  protected readonly said = signal('');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly steps = computed(() => stepsOf(this.form(), this.typing().given));
  protected readonly current = computed(() => this.steps()[this.typing().at]);
  protected readonly place = computed(() => {
    const of = this.steps().length;
    return this.t('key.at', { at: Math.min(this.typing().at + 1, of), of });
  });
  protected readonly help = computed(() => {
    const step = this.current();
    if (step === undefined) return this.lastHelp();
    return this.t(
      step.way === 'several' ? 'key.severalHelp' : step.way === 'digits' ? 'key.digitsHelp' : 'key.scaleHelp',
    );
  });
  /** Scores say what they are; other keys stand for words. */
  protected readonly worded = computed(() => this.current()?.question?.kind !== 'scale');
  protected readonly choices = computed(() => {
    const step = this.current();
    if (step === undefined) return [];
    return [...step.keys].map(([key, value]) => {
      const words = this.words.answer(step, step.way === 'several' ? 2 ** (value - 1) : value, this.form().buurten);
      return { key, words: words === key ? '' : words };
    });
  });
  protected readonly lines = computed(() => {
    const { given, at } = this.typing();
    return this.steps().map((step, index) => {
      const there = step.id in given;
      const answer = there ? this.words.answer(step, given[step.id] ?? null, this.form().buurten) : this.t('key.empty');
      return { id: step.id, name: this.words.name(step), there, answer, current: index === at };
    });
  });
  /** Keys wait for what came before them, also for the keeping of a sheet. */
  private queue: Promise<void> = Promise.resolve();
  /** A sheet that could not be kept takes no keys that were meant for the next one. */
  private turn = 0;

  constructor() {
    afterRenderEffect(() => {
      this.start();
      this.box().nativeElement.focus();
    });
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !ours.test(event.key)) return;
    event.preventDefault();
    this.add(event.key);
  }

  /** What a keyboard on the screen types, and any key that is none of ours. */
  protected typed(event: InputEvent): void {
    event.preventDefault();
    for (const key of event.data ?? '') this.add(key);
  }

  protected tap(key: string): void {
    this.box().nativeElement.focus();
    this.add(key);
  }

  private add(key: string): void {
    const { turn } = this;
    this.queue = this.queue.then(() => (turn === this.turn ? this.take(key) : undefined));
  }

  private async take(key: string): Promise<void> {
    const before = this.current();
    const { typing, deed } = press(this.form(), this.typing(), key);
    this.wrong.set('');
    this.typing.set(typing);
    if (deed === 'leave') this.leave()();
    else if (deed === 'done') await this.done(typing);
    else this.tell(deed, before);
  }

  private async done(typing: Typing): Promise<void> {
    const kept = await this.keep()(typing);
    if (kept === 'next') this.typing.set(emptyTyping);
    else this.turn += 1;
    if (kept === 'failed') this.wrong.set(this.t('key.keptHere'));
  }

  private tell(deed: Deed, before: Step | undefined): void {
    const now = this.current();
    const next = now === undefined ? this.t('key.last') : this.words.name(now);
    const name = before === undefined ? '' : this.words.name(before);
    if (deed === 'given' || deed === 'skipped') {
      const value = before === undefined ? null : (this.typing().given[before.id] ?? null);
      const answer = before === undefined ? '' : this.words.answer(before, value, this.form().buurten);
      this.said.set(this.t(now === undefined ? 'key.saidLast' : 'key.saidGiven', { name, answer, next }));
    } else if (deed === 'moved') this.said.set(this.t('key.saidNow', { next }));
    else if (deed === 'unfinished') this.wrong.set(this.t('key.unfinished', { name: next }));
    else if (deed === 'wrong') this.wrong.set(this.refusal(before, name));
  }

  private refusal(step: Step | undefined, name: string): string {
    if (step === undefined) return this.lastHelp();
    const { min, max } = step;
    if (step.way === 'digits') return this.t('key.wrongNumber', { name, min, max });
    return this.t('key.wrong', { name, keys: [...step.keys.keys(), '-'].join(' ') });
  }
}
