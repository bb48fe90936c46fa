import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Election } from '../counting/election';
import { addOne, type Raising } from '../counting/equal-shares/completion';
import { type Completion, countEqualShares } from '../counting/equal-shares/count';
import { contestOf } from '../counting/equal-shares/run';
import { packSupports, type Utility } from '../counting/equal-shares/supports';
import { countGreedy, type GreedyRule } from '../counting/greedy';
import { byId, type TieOrder, votesCostLot } from '../counting/tie-order';
import { type PabulibElection, readElection } from './election';
import { readPabulib } from './file';

const folder = path.join(process.env['TEST_DATA'] ?? '', 'pabulib');
const has = fs.existsSync(path.join(folder, 'expected.json'));

/** Winners, in no order; or why a program has none. */
type Winners = readonly string[] | Readonly<Record<string, string>> | null;
type Expected = {
  readonly rule: string;
  readonly official_selected?: readonly string[];
  readonly official_reproduced_by?: readonly string[];
  readonly pabutools?: Readonly<Record<string, Winners>>;
  readonly equalshares_net?: Readonly<Record<string, Winners>>;
};
const expected = has
  ? (JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>)
  : {};

const known = new Map<string, PabulibElection>();
function read(name: string): PabulibElection {
  const election = known.get(name) ?? readElection(readPabulib(fs.readFileSync(path.join(folder, 'pb', name), 'utf8')));
  known.set(name, election);
  return election;
}
/** The order of equalshares.net, which has nothing after cost; a lot does not matter then, or the program says that it cannot. */
const votesCost = (election: Election): TieOrder =>
  votesCostLot(election, 'seed', (text) => createHash('sha256').update(text).digest('hex'));
const sorted = (ids: Iterable<string>): string => [...ids].sort().join(' ');

/** Files of which a program gave an answer. */
function answers(program: 'pabutools' | 'equalshares_net', key: string): (readonly [string, readonly string[]])[] {
  return Object.entries(expected).flatMap(([name, { [program]: given }]) => {
    const winners = given?.[key];
    return Array.isArray(winners) ? [[name, winners as readonly string[]] as const] : [];
  });
}

/** A program's answers beside ours: the files where they differ, and a check that there were answers at all. */
function differences(
  ours: (election: Election) => readonly string[],
  theirs: ReturnType<typeof answers>,
  atLeast: number,
): string[] {
  expect(theirs.length).toBeGreaterThanOrEqual(atLeast);
  return theirs
    .filter(([name, winners]) => sorted(ours(read(name).election)) !== sorted(winners))
    .map(([name]) => name);
}

const shares =
  (utility: Utility, completion: Completion, ties: (election: Election) => TieOrder) => (election: Election) =>
    countEqualShares(election, { utility, completion, ties: ties(election) }).winners;
const greedy = (rule: Partial<GreedyRule>) => (election: Election) =>
  countGreedy(election, { ties: byId(election), ...rule }).winners;

(has ? describe : describe.skip)('real elections', () => {
  // what a ballot names twice, or with 0 points, is no vote more to us
  const named: Record<string, number> = { 'Netherlands_Amsterdam_604.pb': 4, 'Switzerland_Zurich_S5D10.pb': 56 };
  it.each(Object.keys(expected))('%s can be read, and its own totals are ours', (name) => {
    const { projects } = readPabulib(fs.readFileSync(path.join(folder, 'pb', name), 'utf8'));
    const { election, pointDecimals } = read(name);
    const { options } = countGreedy(election, { ties: byId(election) });
    const total = (key: string): number[] => {
      const place = projects.columns.indexOf(key);
      return place < 0 ? [] : projects.rows.map(({ fields }) => Number(fields[place]));
    };
    const more = total('votes').map((votes, place) => votes - Number(options[place]!.votes));
    expect(more.every((one) => one >= 0)).toBe(true);
    expect(more.reduce((sum, one) => sum + one, 0)).toBe(named[name] ?? 0);
    total('score').forEach((score, place) => expect(Number(options[place]!.score)).toBe(score * 10 ** pointDecimals));
  });

  // Poznań's own rule stops at the first that does not fit; what it pays with other money has code 2 and is not among the winners.
  const rules: Record<string, Partial<GreedyRule>> = {
    greedy: {},
    'greedy-exclusive': {},
    'greedy-threshold': {},
    'greedy-no-skip': { atMisfit: 'stop' },
    'greedy-custom': { atMisfit: 'stop' },
  };
  it.each(
    Object.entries(expected).flatMap(([name, { rule, official_selected: official }]) =>
      official !== undefined && rules[rule] !== undefined ? [[name, rule, official] as const] : [],
    ),
  )('%s: the rule of the file, %s, gives the published winners', (name, rule, official) => {
    const { election, threshold } = read(name);
    const ties = votesCost(election);
    const limit = rule === 'greedy-threshold' ? threshold : 0n;
    expect(sorted(countGreedy(election, { ...rules[rule], threshold: limit, ties }).winners)).toBe(sorted(official));
  });
  it('decided by Equal Shares come out with add-one', () => {
    const decided = Object.entries(expected).filter(([, { rule }]) => rule.startsWith('equalshares'));
    expect(decided).toHaveLength(2);
    for (const [name, { official_selected: official }] of decided)
      expect(sorted(shares('cost', 'add-one', votesCost)(read(name).election))).toBe(sorted(official!));
  });

  it.each<[string, Partial<GreedyRule>, number]>([
    ['greedy_by_votes', {}, 78],
    ['greedy_points_per_cost', { perCost: true }, 13],
    ['greedy_borda', { score: 'borda', perCost: true }, 13],
  ])('%s is as pabutools has it', (key, rule, atLeast) => {
    expect(differences(greedy(rule), answers('pabutools', key), atLeast)).toEqual([]);
  });
  it.each<[string, Utility, number]>([
    ['mes_cost', 'cost', 78],
    ['mes_cardinality', 'cardinality', 78],
    ['mes_points', 'points', 13],
    ['mes_borda', 'borda', 13],
  ])('%s without completion is as pabutools has it', (key, utility, atLeast) => {
    expect(differences(shares(utility, 'none', byId), answers('pabutools', key), atLeast)).toEqual([]);
  });
  it('Equal Shares without completion are as equalshares.net has them with fractions', () => {
    expect(differences(shares('cost', 'none', votesCost), answers('equalshares_net', 'none_fractions'), 76)).toEqual(
      [],
    );
  });
  it('add1u is as equalshares.net has it', () => {
    expect(differences(shares('cost', 'add1u', votesCost), answers('equalshares_net', 'add1u_floats'), 70)).toEqual([]);
  });
});

/** Why another program has other winners. Each reason is put to the test below. */
type Cause = 'ends when nothing more fits' | 'begins with whole units' | 'does not raise when everything fits';

(has ? describe : describe.skip)('where programs differ', () => {
  const raised = (election: Election, ties: TieOrder, raising: Raising) => {
    const supports = packSupports(election, 'cost');
    const { budget, unit, cast, options } = election;
    const wanted = options.reduce((sum, { cost }) => sum + (cost ?? 0n), 0n);
    const done = addOne(contestOf(election, supports, ties), { budget, unit, cast, wanted }, raising);
    return { winners: done.run.purchases.map(({ option }) => options[option]!.id) };
  };
  const causeOf = (
    name: string,
    winners: readonly string[],
    program: 'pabutools' | 'equalshares.net',
  ): Cause | null => {
    const { election } = read(name);
    const ties = program === 'pabutools' ? byId(election) : votesCost(election);
    const is = (given: ReturnType<typeof raised>) => sorted(given.winners) === sorted(winners);
    if (is(raised(election, ties, { wholeUnits: false, untilNothingFits: true }))) return 'ends when nothing more fits';
    if (program === 'pabutools') return null;
    if (is(raised(election, ties, { wholeUnits: true, untilNothingFits: true }))) return 'begins with whole units';
    const unraised = answers('equalshares_net', 'none_floats').find(([one]) => one === name)?.[1] ?? [];
    const everything = election.options.reduce((sum, { cost }) => sum + (cost ?? 0n), 0n);
    const asIs = everything <= election.budget && sorted(unraised) === sorted(winners);
    return asIs ? 'does not raise when everything fits' : null;
  };
  const byCause = (theirs: ReturnType<typeof answers>, program: 'pabutools' | 'equalshares.net') => {
    const ties = program === 'pabutools' ? byId : votesCost;
    const differing = theirs.filter(
      ([name, winners]) => sorted(shares('cost', 'add-one', ties)(read(name).election)) !== sorted(winners),
    );
    return Object.fromEntries(differing.map(([name, winners]) => [name, causeOf(name, winners, program)]));
  };

  it('with add-one, pabutools ends as soon as nothing more fits in the budget', () => {
    const found = byCause(answers('pabutools', 'mes_cost_add1'), 'pabutools');
    expect(new Set(Object.values(found))).toEqual(new Set(['ends when nothing more fits']));
    expect(Object.keys(found)).toHaveLength(5);
  });
  it('with add-one, equalshares.net also begins with whole units, and does not begin when everything fits', () => {
    const found = byCause(answers('equalshares_net', 'add1_floats'), 'equalshares.net');
    expect(found).toEqual({
      ...Object.fromEntries(Object.keys(found).map((name) => [name, 'ends when nothing more fits'])),
      'France_Toulouse_2022_9_-_Trois_Cocus_Borderouge_Croix-Daurade_Paleficat_Grand_Selve.pb':
        'ends when nothing more fits',
      'Netherlands_Amsterdam_285.pb': 'begins with whole units',
      'Switzerland_Zurich_SN.pb': 'begins with whole units',
      'Poland_Warszawa_2017_Nadwisle.pb': 'does not raise when everything fits',
      'Poland_Warszawa_2018_Stare_Miasto.pb': 'does not raise when everything fits',
      'Poland_Warszawa_2019_Obszar_I-Wilanow_WysokiWilanow_Niski_Zachodni.pb': 'does not raise when everything fits',
      'Poland_Zabrze_2021_Osiedle_Mlodego_Gornika.pb': 'does not raise when everything fits',
    });
  });
  it('without completion, floating point numbers leave out what takes exactly all that supporters have', () => {
    const differing = differences(shares('cost', 'none', votesCost), answers('equalshares_net', 'none_floats'), 76);
    expect(differing).toEqual(['Poland_Zabrze_2021_Osiedle_Mlodego_Gornika.pb']);
  });
  it('when money that is left goes to the most votes, equalshares.net breaks ties by the order of ids', () => {
    const theirs = answers('equalshares_net', 'utilitarian_floats');
    const differing = differences(shares('cost', 'greedy', votesCost), theirs, 76);
    expect(differing).toEqual(['Worldwide_Mechanical_Turk_Knapsack_8.pb']);
    const { election } = read(differing[0]!);
    const numbers: TieOrder = (a, b) => Number(election.options[a]!.id) - Number(election.options[b]!.id);
    const winners = theirs.find(([name]) => name === differing[0])![1];
    expect(sorted(shares('cost', 'greedy', () => numbers)(election))).toBe(sorted(winners));
  });
});
