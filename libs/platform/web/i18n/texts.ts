import { inject, Injectable } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { type Language, type Text, type TextParams, writeText } from '@wijkspoor/platform/domain';
import { ADDRESS } from './address';

type Load<K extends string> = () => Promise<Readonly<Partial<Record<K, Text>>>>;

/** Texts of one group of pages. Dutch is complete; what another language lacks is read in Dutch. */
export type Catalogue<K extends string> = Readonly<Record<Language, Load<K>>>;

/** Writes a text of one catalogue in the reader's language. */
export type Translate<K extends string> = (key: K, params?: TextParams) => string;

type Loaded = { readonly language: Language; readonly texts: Readonly<Partial<Record<string, Text>>> };

/** Catalogues that were loaded, in the reader's language and where that lacks texts also in Dutch. */
@Injectable({ providedIn: 'root' })
class TextStore {
  private readonly language = inject(ADDRESS).language;
  private readonly loaded = new Map<unknown, readonly Loaded[]>();

  async load<K extends string>(catalogue: Catalogue<K>): Promise<void> {
    if (this.loaded.has(catalogue)) return;
    const languages: Language[] =
      this.language === 'nl' || this.language === 'en' ? [this.language] : [this.language, 'nl'];
    this.loaded.set(
      catalogue,
      await Promise.all(languages.map(async (language) => ({ language, texts: await catalogue[language]() }))),
    );
  }

  write(catalogue: unknown, key: string, params: TextParams | undefined): string {
    for (const { language, texts } of this.loaded.get(catalogue) ?? []) {
      const text = texts[key];
      if (text !== undefined) return writeText(text, language, params);
    }
    throw new Error(`Text "${key}" is not loaded.`);
  }
}

/** A guard that loads catalogues before a page is made, so that pages read texts at once. */
export const loadTexts =
  (...catalogues: readonly Catalogue<never>[]): CanActivateFn =>
  async () => {
    const store = inject(TextStore);
    await Promise.all(catalogues.map((catalogue) => store.load(catalogue)));
    return true;
  };

/** @returns the function that writes texts of `catalogue`; its page's route has loaded it. */
export function useTexts<K extends string>(catalogue: Catalogue<K>): Translate<K> {
  const store = inject(TextStore);
  return (key, params) => store.write(catalogue, key, params);
}

/** Loads a catalogue and answers its writer: for titles, which are made beside the page. */
export async function loadedTexts<K extends string>(catalogue: Catalogue<K>): Promise<Translate<K>> {
  const store = inject(TextStore);
  await store.load(catalogue);
  return (key, params) => store.write(catalogue, key, params);
}
