import type { ScreenInput } from '../screen-fields';

const mark = 'ws-form ';

/** What was not sent yet of one form. */
export type FormStore = { read(): ScreenInput | null; write(input: ScreenInput | null): void };

/**
 * @param id of the form.
 * @param keep a device of one's own: what waits outlives the tab, from now on. Elsewhere it goes with the tab.
 */
export function storeOf(id: string, keep: boolean): FormStore {
  const key = mark + id;
  forgetOthers(key);
  if (keep) localStorage[key] ??= '';
  const place = localStorage.getItem(key) === null ? sessionStorage : localStorage;
  return {
    read: () => JSON.parse(place.getItem(key) || 'null') as ScreenInput | null,
    write: (input) => place.setItem(key, input === null ? '' : JSON.stringify(input)),
  };
}

/** Takes away what forms left in this browser, but for the one of `key`. */
export function forgetOthers(key?: string): void {
  for (const place of [localStorage, sessionStorage])
    for (const one of Object.keys(place)) if (one.startsWith(mark) && one !== key) place.removeItem(one);
}

/** What waits, with a screen on top: of the questions on it, only what it says counts. */
export function merged(before: ScreenInput | null, screen: ScreenInput): ScreenInput {
  if (before === null) return screen;
  const rest = <T>(all: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !screen.keys.includes(key)));
  return {
    ...before,
    ...screen,
    answers: { ...rest(before.answers), ...screen.answers },
    texts: { ...rest(before.texts), ...screen.texts },
    keys: [...new Set([...before.keys, ...screen.keys])],
  };
}

/** Puts what waits back into the fields of a page that does not know of it yet. */
export function fill(form: HTMLFormElement, { answers, texts, keys, ...about }: ScreenInput): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea, select')) {
    const [kind, key] = field.name.split('.') as [string, string?];
    if (key === undefined ? !(kind in about) : !keys.includes(key)) continue;
    const value = key === undefined ? about[kind as 'age'] : kind === 'texts' ? texts[key] : answers[key];
    if (field.type === 'radio') field.checked = field.value === String(value ?? '');
    else if (field.type === 'checkbox') field.checked = ((Number(value ?? 0) >> (Number(field.value) - 1)) & 1) === 1;
    else field.value = String(value ?? '');
    if (kind === 'texts' && field.value !== '') field.closest('details')?.setAttribute('open', '');
  }
}
