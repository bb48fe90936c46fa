import { votingError } from '../errors';
import type { ChangeVote } from './contract';

type Ballot = Pick<ChangeVote, 'threshold'> & {
  readonly [list in 'languages' | 'categories' | 'options']: readonly ChangeVote[list][number][];
};
const stays = [
  'wijk',
  'title',
  'rung',
  'promise',
  'method',
  'most',
  'budgetCents',
  'rule',
  'seats',
  'minimumAge',
] as const;
/** What people were told of a vote before they voted; `wijk` by its slug. */
type Told = Ballot &
  Pick<ChangeVote, (typeof stays)[number] | 'asksBuurt' | 'opensAt' | 'closesAt' | 'feedbackDue'> & {
    readonly checks: readonly ChangeVote['checks'][number][];
  };

/**
 * What people were told stays once the vote is open; its end may come later, what was done with it may be told earlier.
 * @throws voting.promiseStays
 */
export function demandSamePromise(told: Told, plan: Told): void {
  const same =
    stays.every((name) => told[name] === plan[name]) &&
    [...told.checks].sort().join() === [...plan.checks].sort().join() &&
    (told.asksBuurt ?? false) === (plan.asksBuurt ?? false) &&
    isSameBallot(told, plan);
  if (!same) throw votingError('promiseStays');
  // who puts the beginning later would take the vote away from people while they vote
  if (told.opensAt === null || plan.opensAt === null || Date.parse(told.opensAt) !== Date.parse(plan.opensAt))
    throw votingError('promiseStays', [{ path: 'opensAt', code: 'voting.opensStays' }]);
  if (told.feedbackDue !== null && plan.feedbackDue !== null && plan.feedbackDue > told.feedbackDue)
    throw votingError('promiseStays', [{ path: 'feedbackDue', code: 'voting.onlyEarlier' }]);
  // people were told until when: earlier is a move of its own
  if (told.closesAt !== null && plan.closesAt !== null && Date.parse(plan.closesAt) < Date.parse(told.closesAt))
    throw votingError('promiseStays', [{ path: 'closesAt', code: 'voting.onlyLater' }]);
}

/** Whether a plan leaves what can be chosen, and how that is counted, as people were told. */
export const isSameBallot = (told: Ballot, plan: Ballot): boolean =>
  told.threshold === plan.threshold &&
  told.languages[0] === plan.languages[0] &&
  JSON.stringify(told.categories.map(ofCategory)) === JSON.stringify(plan.categories.map(ofCategory)) &&
  JSON.stringify(told.options.map(ofOption)) === JSON.stringify(plan.options.map(ofOption));

const ofCategory = ({ name, budgetCents }: Ballot['categories'][number]): readonly unknown[] => [name, budgetCents];
const ofOption = (option: Ballot['options'][number]): readonly unknown[] => [
  ...[option.title, option.text, option.costCents, option.ideaId, option.theme, option.category, option.buurt],
  option.translations
    .map(({ language, title, text }) => [language, title, text])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
];
