import { type Language, languages } from '@wijkspoor/platform/domain';
import type { OptionView } from './option-contract';
import type { VoteView } from './contract';
import { eurosOf } from '@wijkspoor/platform/domain';

/** A category as fields hold it; the id is for the page alone, so that options keep theirs when its name changes. */
export type TypedCategory = { readonly id: number; readonly name: string; readonly budget: string };
/** Words in another language, by `title.en`, `text.ar` and so on. */
type Translated = Readonly<Record<string, string>>;
/** An option as fields hold it; the id is for the page alone. */
export type TypedOption = {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly cost: string;
  readonly ideaId: string | null;
  /** Where the idea is read. */
  readonly idea: OptionView['idea'];
  readonly theme: string | null;
  /** Id of its category; empty without. */
  readonly category: string;
  /** Code of a buurt; empty is the whole wijk. */
  readonly buurt: string;
  readonly translated: Translated;
};

/** An option of which nothing is known yet. */
export const emptyOption = (id: number): TypedOption => ({
  ...{
    id,
    title: '',
    text: '',
    cost: '',
    ideaId: null,
    idea: null,
    theme: null,
    category: '',
    buurt: '',
    translated: {},
  },
});

/** Whether nothing was typed of an option. */
export const isEmpty = ({ title, text, cost, translated }: TypedOption): boolean =>
  [title, text, cost, ...Object.values(translated)].every((one) => one.trim() === '');

/** The categories of a vote. */
export const categoriesOf = (vote: VoteView | undefined): readonly TypedCategory[] =>
  (vote?.categories ?? []).map(({ name, budgetCents }, index) => ({
    ...{ id: index + 1, name },
    budget: budgetCents === null ? '' : eurosOf(budgetCents),
  }));

/** The options of a vote; a new one begins with room for two. */
export const optionsOf = (vote: VoteView | undefined): readonly TypedOption[] =>
  vote === undefined
    ? [1, 2].map(emptyOption)
    : vote.options.map(({ place, title, text, costCents, ideaId, idea, theme, category, buurt, translations }) => ({
        ...{ id: place, title, text, ideaId, idea, theme },
        cost: costCents === null ? '' : eurosOf(costCents),
        buurt: buurt ?? '',
        category: String(vote.categories.findIndex(({ name }) => name === category) + 1 || ''),
        translated: Object.fromEntries(
          translations.flatMap((one) => [
            [`title.${one.language}`, one.title],
            [`text.${one.language}`, one.text],
          ]),
        ),
      }));

/** Options with a buurt that is not among these are in none: the whole wijk. */
export const withinBuurten = (options: readonly TypedOption[], codes: readonly string[]): readonly TypedOption[] =>
  options.map((one) => (one.buurt === '' || codes.includes(one.buurt) ? one : { ...one, buurt: '' }));

/** The words of an option in other languages than the first, as far as any were typed; in the order of all languages. */
export const translationsOf = (translated: Translated, first: string | undefined) =>
  languages.flatMap((language: Language) => {
    const [title, text] = [translated[`title.${language}`] ?? '', translated[`text.${language}`] ?? ''];
    return language === first || `${title}${text}`.trim() === '' ? [] : [{ language, title, text }];
  });

/** What is chosen, with the language that the words are in before the others. */
export const firstStays = (chosen: readonly string[], first: string | undefined): readonly string[] =>
  first !== undefined && chosen.includes(first) ? [first, ...chosen.filter((one) => one !== first)] : chosen;
