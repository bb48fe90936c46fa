import { pageAfter, readScreen, type ScreenInput, skipped } from '../screen-fields';
import { fill, type FormStore, merged, storeOf } from './form-store';

/** Milliseconds after the last key, before it is tried again, and that one answer may take. */
const [pauseMs, againMs, patienceMs] = [600, 5_000, 15_000];
type Around = { readonly previous: string | null; readonly next: string | null };

/** Saves a form while somebody fills it in, and goes on when a button is pressed and everything is saved. */
export class FormHelp {
  private readonly store: FormStore;
  private readonly words: HTMLElement | null;
  /** The screens around this one, when all of it is saved. */
  private around: Around | null = null;
  /** The button that was pressed and waits until everything is saved. */
  private pressed: HTMLButtonElement | null = null;
  private refused = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = Promise.resolve();

  constructor(private readonly form: HTMLFormElement) {
    const { form: id = '', keep } = form.dataset;
    this.store = storeOf(id, keep !== undefined);
    this.words = form.querySelector('.ws-kept');
  }

  start(): void {
    this.form.addEventListener('input', ({ target }) => {
      this.keep(this.screen(), target instanceof HTMLTextAreaElement ? pauseMs : 0);
    });
    this.form.addEventListener('submit', (event) => {
      if (this.refused || !(event.submitter instanceof HTMLButtonElement)) return;
      event.preventDefault();
      this.press(event.submitter);
    });
    addEventListener('online', this.flush);
    addEventListener('pagehide', this.flush);
    const waits = this.store.read();
    if (waits === null) return;
    fill(this.form, waits);
    this.flush();
  }

  private press(button: HTMLButtonElement): void {
    this.pressed = button;
    const screen = this.screen();
    if (button.value === 'skip') this.keep(skipped(screen), 0);
    else if (button.value === 'hand-in') this.keep({ ...screen, done: true }, 0);
    else if (this.around === null) this.keep(screen, 0);
    else this.flush();
  }

  private screen(): ScreenInput {
    return readScreen(
      [...new FormData(this.form)].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      ),
    );
  }

  private keep(input: ScreenInput, ms: number): void {
    this.around = null;
    this.store.write(merged(this.store.read(), input));
    this.after(ms);
  }

  private after(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, ms);
  }

  /** One after the other, so that an older answer never comes in last. */
  private readonly flush = (): void => {
    this.sending = this.sending.then(() => this.send());
  };

  private async send(): Promise<void> {
    const input = this.store.read();
    if (input === null) {
      this.go();
      return;
    }
    try {
      const answer = await fetch(this.form.dataset['api'] ?? '', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
        body: JSON.stringify(input),
        keepalive: true,
        ...('timeout' in AbortSignal ? { signal: AbortSignal.timeout(patienceMs) } : {}),
      });
      if (answer.status === 429 || answer.status > 499) throw new Error('away');
      await this.sent(input, answer);
    } catch {
      this.say('waits');
      this.after(againMs);
    }
  }

  private async sent(input: ScreenInput, answer: Response): Promise<void> {
    const all = JSON.stringify(this.store.read()) === JSON.stringify(input);
    if (all) this.store.write(null);
    if (answer.ok) {
      this.say('saved');
      if (!all) return;
      this.around = (await answer.json()) as Around;
      this.go();
    } else if (this.pressed !== null) {
      // the page itself says what is wrong
      this.refused = true;
      this.form.requestSubmit(this.pressed);
    }
  }

  private go(): void {
    const { pressed, around } = this;
    if (pressed === null || around === null) return;
    if (!navigator.onLine) {
      this.say('waits');
      this.after(againMs);
      return;
    }
    this.pressed = null;
    location.assign((this.form.dataset['base'] ?? '') + pageAfter(pressed.value, around));
  }

  private say(state: 'saved' | 'waits'): void {
    const { words } = this;
    if (words === null || words.dataset['state'] === state) return;
    words.dataset['state'] = state;
    words.textContent = words.dataset[state] ?? '';
  }
}
