import type { Language } from './language';
import { localeOf } from './language';

/** A text with named places, `{name}`; or one form per plural category, chosen by the number `n`. */
export type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
/** All texts of one domain in one language, by dotted key. */
export type Texts = Readonly<Record<string, Text>>;
/** What goes into the named places of a text; `n` chooses the plural. */
export type TextParams = Readonly<Record<string, string | number>>;

/**
 * Writes a text for a reader. A plural text takes its form from `params.n`; a missing form falls back to `other`.
 * Numbers are written as the language does.
 */
export function writeText(text: Text, language: Language, params: TextParams = {}): string {
  const locale = localeOf(language);
  const form =
    typeof text === 'string'
      ? text
      : (text[new Intl.PluralRules(locale).select(Number(params['n'] ?? 0))] ?? text.other ?? '');
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : (value ?? '');
  });
}
