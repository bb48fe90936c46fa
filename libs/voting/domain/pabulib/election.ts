import { type Amount, inSteps, writeAmount } from '../counting/amount';
import type { VoteKind } from '../counting/ballot';
import { type Election, electionOf, type Option } from '../counting/election';
import { countingError } from '../errors';
import { ballotsOf, pointDecimalsOf } from './ballots';
import { amountOf, column, listOf } from './columns';
import type { PabulibFile } from './file';

/** The vote types of the format, and how they are counted. */
export const voteTypes = {
  approval: 'approval',
  'choose-1': 'approval',
  cumulative: 'points',
  scoring: 'points',
  ordinal: 'ordinal',
} as const satisfies Record<string, VoteKind>;
/** How a file says that people voted. */
export type VoteType = keyof typeof voteTypes;

/** An election as a file has it. */
export type PabulibElection = {
  readonly election: Election;
  readonly voteType: VoteType;
  /** The rule of the file, such as `greedy` or `equalshares/add1`. Empty when it names none. */
  readonly rule: string;
  /** Options of `tally` with which the file was counted, as our own files say; empty when it does not. */
  readonly countedAs: string;
  /** Decimals of the smallest step of money: 0 when all amounts are whole. */
  readonly decimals: number;
  /** Decimals of the smallest step of points. */
  readonly pointDecimals: number;
  /** The lowest score with which a project can win, in steps of points. */
  readonly threshold: bigint;
  /** The most money per category, where the file has that. */
  readonly perCategory: ReadonlyMap<string, bigint>;
  /** Ids that the file says were chosen, with the code behind it: 1, or 2 and 3 for other money. Null when it does not say. */
  readonly selected: ReadonlyMap<string, string> | null;
};

/**
 * Makes an election of a file: exact, with the smallest step of money that all amounts fit in. A project that stands twice on one
 * approval ballot counts once. The file's own totals and what it says was chosen are not used for counting.
 * @throws voting.pabulib… with the line, when something cannot be right.
 */
export function readElection(file: PabulibFile): PabulibElection {
  const voteType = voteTypeOf(file);
  const kind = voteTypes[voteType];
  const budget = amountOf(metaOf(file, 'budget'), 'budget', file.meta.get('budget')?.line ?? 0);
  const limits = perCategoryOf(file);
  const finest = Math.max(budget.decimals, ...[...limits.values()].map((limit) => limit.decimals));
  const { options, decimals } = optionsOf(file, finest);
  const pointDecimals = kind === 'points' ? pointDecimalsOf(file) : 0;
  checkCounts(file);
  return {
    ...{ voteType, decimals, pointDecimals, rule: file.meta.get('rule')?.value ?? '' },
    countedAs: file.meta.get('counted_as')?.value ?? '',
    election: electionOf({
      ...{
        kind,
        options,
        pointSteps: 10 ** pointDecimals,
        budget: inSteps(budget, decimals),
        unit: 10n ** BigInt(decimals),
      },
      ballots: ballotsOf(file, kind, options, pointDecimals),
    }),
    threshold: thresholdOf(file, pointDecimals),
    perCategory: new Map([...limits].map(([category, limit]) => [category, inSteps(limit, decimals)])),
    selected: selectedOf(file),
  };
}

/** @throws voting.pabulibMetaMissing when the file does not say it. */
function metaOf({ meta }: PabulibFile, key: string): string {
  const found = meta.get(key)?.value ?? '';
  if (found === '') throw countingError('pabulibMetaMissing', { key });
  return found;
}

function voteTypeOf(file: PabulibFile): VoteType {
  const found = metaOf(file, 'vote_type').toLowerCase();
  const type = (Object.keys(voteTypes) as VoteType[]).find((one) => one === found);
  const line = String(file.meta.get('vote_type')?.line ?? 0);
  if (type === undefined) throw countingError('pabulibVoteType', { line, found: found.slice(0, 40) });
  return type;
}

/** A number of META, or null when it says none. @throws voting.pabulibAmount when it is something else. */
function numberOf({ meta }: PabulibFile, key: string): Amount | null {
  const { value = '', line = 0 } = meta.get(key) ?? {};
  return value === '' ? null : amountOf(value, key, line);
}

/** In steps of points, rounded up: a score of whole steps reaches a threshold between two steps at the next one. */
function thresholdOf(file: PabulibFile, pointDecimals: number): bigint {
  const { digits, decimals } = numberOf(file, 'min_project_score_threshold') ?? { digits: 0n, decimals: 0 };
  const parts = 10n ** BigInt(decimals);
  return (digits * 10n ** BigInt(pointDecimals) + parts - 1n) / parts;
}

function optionsOf({ projects }: PabulibFile, atLeast: number): { options: readonly Option[]; decimals: number } {
  const [id, cost, category] = ['project_id', 'cost', 'category'].map((name) => column(projects, name));
  const seen = new Set<string>();
  const read = projects.rows.map((row) => {
    const project = id?.(row) ?? '';
    if (project === '') throw countingError('pabulibProjectEmpty', { line: String(row.line) });
    if (seen.has(project)) throw countingError('pabulibProjectTwice', { line: String(row.line), project });
    seen.add(project);
    return { project, amount: amountOf(cost?.(row) ?? '', 'cost', row.line), category: category?.(row) ?? '' };
  });
  const decimals = Math.max(atLeast, ...read.map(({ amount }) => amount.decimals));
  return {
    decimals,
    options: read.map(({ project, amount, category: name }) => ({
      ...{ id: project, cost: inSteps(amount, decimals), category: name === '' ? null : name },
    })),
  };
}

/** A file that was cut off has fewer ballots than it says. @throws voting.pabulibCount */
function checkCounts(file: PabulibFile): void {
  for (const [key, { rows }] of [
    ['num_projects', file.projects],
    ['num_votes', file.votes],
  ] as const) {
    const said = numberOf(file, key);
    const line = String(file.meta.get(key)?.line ?? 0);
    if (said !== null && (said.decimals > 0 || said.digits !== BigInt(rows.length)))
      throw countingError('pabulibCount', { line, key, said: writeAmount(said), found: String(rows.length) });
  }
}

function perCategoryOf({ meta }: PabulibFile): ReadonlyMap<string, Amount> {
  const { value = '', line = 0 } = meta.get('budget_per_category') ?? {};
  const names = listOf(meta.get('categories')?.value ?? '');
  const amounts = listOf(value).map((text) => amountOf(text, 'budget_per_category', line));
  return new Map(amounts.length === names.length ? amounts.map((amount, index) => [names[index] ?? '', amount]) : []);
}

function selectedOf({ projects }: PabulibFile): ReadonlyMap<string, string> | null {
  if (!projects.columns.includes('selected')) return null;
  const [id, selected] = [column(projects, 'project_id'), column(projects, 'selected')];
  return new Map(
    projects.rows
      .map((row) => [id(row), selected(row)])
      .flatMap(([one = '', code = '']) => (code === '' || Number(code) === 0 ? [] : [[one, code]])),
  );
}
