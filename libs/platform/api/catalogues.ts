import { type InputError, type Language, type TextParams, type Texts, writeText } from '@wijkspoor/platform/domain';

/** The texts of one domain in every language; Dutch is complete, the others may lack some. */
export type DomainTexts = Readonly<Record<Language, Readonly<Partial<Texts>>>>;
/** All domains of a process, by name. */
export type Catalogues = Readonly<Record<string, DomainTexts>>;
/** Injection token of the catalogues. */
export const CATALOGUES = Symbol('catalogues');

/** The text of `<domain>.<key>` for a reader; Dutch where the language lacks it, the key itself where nobody wrote it. */
export function textOf(
  catalogues: Catalogues,
  domain: string,
  key: string,
  language: Language,
  params: TextParams = {},
): string {
  const texts = catalogues[domain];
  const own = texts?.[language][key];
  if (own !== undefined) return writeText(own, language, params);
  const dutch = texts?.nl[key];
  return dutch === undefined ? `${domain}.${key}` : writeText(dutch, 'nl', params);
}

/** What is wrong with a field, in words. `n` is the number of which the text takes its plural: the border that was crossed. */
export function inputText(catalogues: Catalogues, { code, params = {} }: InputError, language: Language): string {
  const [domain, key] = code.includes('.') ? (code.split('.') as [string, string]) : ['platform', code];
  const n = params['minimum'] ?? params['maximum'];
  return textOf(catalogues, domain, `input.${key}`, language, n === undefined ? params : { ...params, n });
}
