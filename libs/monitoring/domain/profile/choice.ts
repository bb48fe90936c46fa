import { type IndicatorKey, indicatorOf, type Spoor, sporen } from '@wijkspoor/wijk/domain';
import { grouped } from './grouped';
import type { ProfileIndicator, ProfileSection } from './view';

/** An indicator that staff chose, and why. */
export type Chosen = { readonly indicator: string; readonly reason: string };

/** What a profile shows when nobody chose: what most wijk profiles begin with, a few per spoor. */
const usual: readonly IndicatorKey[] = [
  ...(['age0to15', 'age15to25', 'age65plus', 'singleHouseholds', 'householdsWithChildren'] as const),
  ...(['goodHealth', 'longTermCondition', 'anxietyOrDepression', 'muchStress', 'distanceGp'] as const),
  ...(['overweight', 'exerciseGuideline', 'smokers', 'excessiveDrinkers'] as const),
  ...(['netParticipation', 'lowIncome', 'difficultyWithMoney', 'volunteers'] as const),
  ...(['lonely', 'veryLonely', 'carers', 'supported'] as const),
  ...(['homes', 'homeValue', 'ownerOccupied', 'socialRent', 'surroundingsSatisfaction'] as const),
];

/** Candidates for "the wijk in a few numbers", the first four with a number. */
export const briefly: readonly IndicatorKey[] = [
  ...(['population', 'age65plus', 'age0to15', 'households', 'singleHouseholds', 'homes', 'density'] as const),
];
const briefLength = 4;

/** Counts that are read as a part of something: people of all people, households of all households. */
const parts: Readonly<Partial<Record<string, 'population' | 'households'>>> = {
  ...{ men: 'population', women: 'population', age0to15: 'population', age15to25: 'population' },
  ...{ age25to45: 'population', age45to65: 'population', age65plus: 'population', welfare: 'population' },
  ...{ disabilityBenefit: 'population', unemploymentBenefit: 'population', oldAgePension: 'population' },
  ...{ singleHouseholds: 'households', householdsWithoutChildren: 'households' },
  ...{ householdsWithChildren: 'households' },
};

/** What a count is a part of; null when it stands for itself. */
export const wholeOf = (indicator: string): 'population' | 'households' | null => parts[indicator] ?? null;

/** The indicators of a profile in order: those that staff chose, each once, or else the usual ones. */
export function choiceOf(chosen: readonly Chosen[]): readonly Chosen[] {
  const first = new Map<string, Chosen>();
  for (const one of chosen) if (!first.has(one.indicator)) first.set(one.indicator, one);
  return first.size > 0 ? [...first.values()] : usual.map((indicator) => ({ indicator, reason: '' }));
}

/** Everything that has to be read for a profile: what is shown, and what shares are taken of. */
export const neededFor = (choice: readonly Chosen[]): readonly string[] => [
  ...new Set([...choice.map(({ indicator }) => indicator), ...briefly, 'population', 'households']),
];

/** The sections of a profile: each spoor where its first indicator stands, what belongs to no spoor last. */
export function sectionsOf(indicators: readonly ProfileIndicator[]): ProfileSection[] {
  const sections = grouped(indicators, ({ spoor }) => spoor);
  const known = [...sections].filter(([spoor]) => spoor !== null);
  const rest = sections.get(null) ?? [];
  return [
    ...known.map(([spoor, of]) => ({ spoor, indicators: of })),
    ...(rest.length > 0 ? [{ spoor: null, indicators: rest }] : []),
  ];
}

/** The spoor an indicator belongs to, by our catalogue. */
export const spoorOf = (indicator: string): Spoor | null => indicatorOf(indicator)?.spoor ?? null;

/** The first few of the brief ones that have a number of the wijk. */
export const briefOf = (indicators: readonly ProfileIndicator[]): ProfileIndicator[] =>
  indicators.filter(({ wijk }) => wijk.value !== null).slice(0, briefLength);

/**
 * What the first page can hold, in rows of its tables; an indicator counts for two more. With more than that, each spoor has a
 * page of its own, and the first page its beginning.
 */
const roomOnFirstPage = 140;
const weightOf = ({ buurten, around, gemeente, country }: ProfileIndicator): number =>
  3 + buurten.length + [around, gemeente, country].filter((number) => number !== null).length;

/** The words of the pages of the sporen in addresses. */
const words = {
  environment: 'omgeving',
  behaviour: 'leefstijl',
  participation: 'meedoen',
  care: 'gezondheid',
  social: 'samen',
  population: 'bewoners',
} as const satisfies Record<Spoor, string>;
const otherWord = 'overig';

/** The word of a spoor in an address. */
export const wordOf = (spoor: Spoor | null): string => (spoor === null ? otherWord : words[spoor]);

/** The spoor with that word; undefined when there is none. */
export const spoorWithWord = (word: string): Spoor | null | undefined =>
  word === otherWord ? null : sporen.find((spoor) => words[spoor] === word);

/** What the first page shows of each section; `more` counts what stands on the page of the spoor only. */
export function firstPage(
  sections: readonly ProfileSection[],
): readonly (ProfileSection & { readonly more: number })[] {
  const all = sections.flatMap(({ indicators }) => indicators);
  const weight = all.reduce((sum, one) => sum + weightOf(one), 0);
  const beginning = Math.max(1, Math.floor((roomOnFirstPage * all.length) / (weight * sections.length)));
  return sections.map((section) => {
    const shown = weight > roomOnFirstPage ? section.indicators.slice(0, beginning) : section.indicators;
    return { ...section, indicators: shown, more: section.indicators.length - shown.length };
  });
}
