import * as z from 'zod/mini';
import type { Language } from '@wijkspoor/platform/domain';
import type { Category, Option } from './option-contract';
import type { CountingRule } from './readiness';

/** What the further rules of a plan are judged by. */
type Ruled = {
  readonly rule: CountingRule;
  readonly budgetCents: number | null;
  readonly threshold: number | null;
  readonly languages: readonly Language[];
  readonly categories: readonly Category[];
  readonly options: readonly Pick<Option, 'ideaId' | 'theme' | 'category' | 'translations'>[];
};

/** Rules that go down a list: they know a threshold, and money per category. */
const greedyRules: readonly CountingRule[] = ['greedy', 'greedyPerCost'];
/** Whether a way to count knows a threshold and money per category. */
export const isGreedy = (rule: CountingRule | null): boolean => rule !== null && greedyRules.includes(rule);

const unique = (list: readonly unknown[]): boolean => new Set(list).size === list.length;

/** What has to agree between categories, threshold, options and the rest of a plan. */
export const moreRulesAgree = <T extends Ruled>() => [
  z.refine<T>(({ rule, threshold }) => threshold === null || isGreedy(rule), {
    error: 'voting.onlyGreedy',
    path: ['threshold'],
  }),
  z.refine<T>(({ categories }) => unique(categories.map(({ name }) => name)), {
    error: 'voting.twice',
    path: ['categories'],
  }),
  z.refine<T>(({ rule, categories }) => isGreedy(rule) || categories.every(({ budgetCents }) => budgetCents === null), {
    error: 'voting.onlyGreedy',
    path: ['categories'],
  }),
  z.refine<T>(
    ({ budgetCents, categories }) =>
      categories.reduce((sum, one) => sum + (one.budgetCents ?? 0), 0) <= (budgetCents ?? Infinity),
    { error: 'voting.categoriesOver', path: ['categories'] },
  ),
  z.refine<T>(
    ({ categories, options }) =>
      options.every(({ category }) => category === null || categories.some(({ name }) => name === category)),
    { error: 'voting.category', path: ['options'] },
  ),
  z.refine<T>(({ options }) => unique(options.flatMap(({ ideaId }) => ideaId ?? [])), {
    error: 'voting.ideaTwice',
    path: ['options'],
  }),
  z.refine<T>(({ options }) => options.every(({ ideaId, theme }) => ideaId === null || theme === null), {
    error: 'voting.ideaOrTheme',
    path: ['options'],
  }),
  z.refine<T>(
    ({ options, languages: [first] }) =>
      options.every(({ translations }) => {
        const known = translations.map(({ language }) => language);
        return unique([first, ...known]);
      }),
    { error: 'voting.twice', path: ['options'] },
  ),
];
