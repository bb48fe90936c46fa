import { centsOf, eurosOf, localTime, momentOf } from '@wijkspoor/platform/domain';
import type { Method } from '../ballot/ballot';
import type { VoteView } from './contract';
import { isGreedy } from './more-rules';
import { translationsOf, type TypedCategory, type TypedOption } from './option-fields';
import { type CountingRule, countingRules } from './readiness';

/** Hours that suit most: nobody opens a vote at midnight. */
const usual = { opensAt: '09:00', closesAt: '17:00' } as const;

/** The plan of a vote as fields hold it. */
export type VoteFields = {
  readonly title: string;
  readonly intro: string;
  readonly wijk: string;
  readonly opensDate: string;
  readonly opensTime: string;
  readonly closesDate: string;
  readonly closesTime: string;
  readonly minimumAge: string;
  readonly most: string;
  readonly budget: string;
  readonly seats: string;
  readonly promise: string;
  readonly feedbackDue: string;
  readonly threshold: string;
};
/** What is chosen out of several; empty when nothing is. */
export type VoteChosen = {
  readonly languages: readonly string[];
  readonly checks: readonly string[];
  readonly method: Method;
  readonly rule: CountingRule | null;
  readonly rung: string | null;
  readonly asksBuurt?: boolean;
};

/** The fields of a vote, or of a new one. */
export function fieldsOf(vote: VoteView | undefined): VoteFields {
  const opens = vote?.opensAt ? localTime(vote.opensAt) : { date: '', time: usual.opensAt };
  const closes = vote?.closesAt ? localTime(vote.closesAt) : { date: '', time: usual.closesAt };
  return {
    title: vote?.title ?? '',
    intro: vote?.intro ?? '',
    wijk: vote?.wijk.slug ?? '',
    ...{ opensDate: opens.date, opensTime: opens.time, closesDate: closes.date, closesTime: closes.time },
    minimumAge: String(vote?.minimumAge ?? 16),
    most: String(vote?.most ?? ''),
    budget: vote?.budgetCents == null ? '' : eurosOf(vote.budgetCents),
    seats: String(vote?.seats ?? ''),
    promise: vote?.promise ?? '',
    feedbackDue: vote?.feedbackDue ?? '',
    threshold: String(vote?.threshold ?? ''),
  };
}

/** Ways to count that fit a way to vote: who votes within money also divides it. */
export const rulesFor = (method: Method): readonly CountingRule[] =>
  countingRules.filter((rule) => method !== 'budget' || rule !== 'totals');

/**
 * A plan as the api takes it. What was not filled in is left out where it must be, and what is no number or amount goes as it
 * was typed, so that the api says so.
 */
export function planOf(
  fields: VoteFields,
  chosen: VoteChosen,
  options: readonly TypedOption[],
  categories: readonly TypedCategory[],
  vote: VoteView | undefined,
) {
  const { title, intro, wijk, minimumAge, most, budget, seats, promise, feedbackDue } = fields;
  const { languages, checks, method, rule, rung } = chosen;
  const money = rule !== 'totals' && rule !== null;
  const greedy = isGreedy(rule);
  const threshold = greedy ? fields.threshold.trim() : '';
  const named = categories.filter((one) => `${one.name}${one.budget}`.trim() !== '');
  return {
    ...{ title, intro, wijk: wijk || undefined, languages, checks, method, rung, promise },
    opensAt: typedMoment(fields.opensDate, fields.opensTime, vote?.opensAt),
    closesAt: typedMoment(fields.closesDate, fields.closesTime, vote?.closesAt),
    minimumAge: numberOf(minimumAge),
    most: method === 'budget' ? null : numberOf(most),
    rule: rule ?? undefined,
    budgetCents: money ? amountOf(budget) : null,
    seats: rule === 'totals' ? numberOf(seats) : null,
    feedbackDue: feedbackDue === '' ? null : feedbackDue,
    asksBuurt: money && chosen.asksBuurt === true,
    options: options.map(({ title: name, text, cost, ideaId, theme, category, buurt, translated }) => ({
      ...{ title: name, text, ideaId, theme, translations: translationsOf(translated, languages[0]) },
      costCents: !money || cost.trim() === '' ? null : amountOf(cost),
      category: named.find(({ id }) => String(id) === category)?.name.trim() || null,
      buurt: buurt || null,
    })),
    categories: named.map(({ name, budget: own }) => ({
      name,
      budgetCents: !greedy || own.trim() === '' ? null : amountOf(own),
    })),
    threshold: threshold === '' ? null : numberOf(threshold),
  };
}
export type TypedPlan = ReturnType<typeof planOf>;

/** What nobody touched stays as it was, to the second: people were told it. */
function typedMoment(date: string, time: string, before: string | null | undefined): string | null {
  if (date === '') return null;
  const known = before ? localTime(before) : null;
  if (before && known?.date === date && known.time === time) return new Date(before).toISOString();
  return momentOf({ date, time: time || '00:00' }) ?? date;
}

function numberOf(typed: string): number | string | undefined {
  if (typed.trim() === '') return undefined;
  const number = Number(typed);
  return Number.isNaN(number) ? typed : number;
}

const amountOf = (typed: string): number | string | undefined =>
  typed.trim() === '' ? undefined : (centsOf(typed) ?? typed);
