import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { contentLine, countedAs, countVote, moreRulesMeta, writePabulib } from '@wijkspoor/voting/domain';
import { sayWhy } from '../src/cli/say-why';
import { tallyCommand } from '../src/cli/tally';

type ClosedVote = Parameters<typeof countVote>[0];

const root = path.resolve(__dirname, '../../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-tally-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const fileOf = (text: string | Buffer): string => {
  const file = path.join(folder, `${fs.readdirSync(folder).length}.pb`);
  fs.writeFileSync(file, text);
  return file;
};
/** What the command prints, or why it did not. */
function said(...args: readonly string[]): { printed: string[]; why: string } {
  const printed: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  try {
    tallyCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .parse([...args], { from: 'user' });
    return { printed, why: '' };
  } catch (error) {
    return { printed, why: sayWhy(error) };
  } finally {
    log.mockRestore();
  }
}
const tally = (...args: readonly string[]): unknown => {
  const { printed, why } = said(...args);
  expect({ why, lines: printed.length }).toEqual({ why: '', lines: 1 });
  return JSON.parse(printed[0]!);
};
const refused = (...args: readonly string[]): string => {
  const { printed, why } = said(...args);
  expect(printed).toEqual([]);
  return why;
};

const approval = `META
key;value
budget;1000.50
vote_type;approval
rule;greedy-threshold
min_project_score_threshold;2
categories;green,sport
budget_per_category;500,600
PROJECTS
project_id;cost;name;category
park;600.25;Park;green
bench;400;Bench;sport
tree;400;Tree;green
sign;0.25;Sign;sport
VOTES
voter_id;vote
1;park,bench,tree
2;park,tree
3;park
4;bench
5;sign
6;
`;
const file = fileOf(approval);

describe('tally', () => {
  it('counts by the rule of the file, with amounts as they were written', () => {
    expect(tally(file, '--seed', 'x')).toEqual({
      rule: 'greedy-threshold',
      winners: ['park', 'bench'],
      spent: '1000.25',
      budget: '1000.5',
    });
  });
  it.each<[string, readonly string[], readonly string[]]>([
    ['greedy', [], ['park', 'bench', 'sign']],
    ['greedy-no-skip', [], ['park', 'bench']],
    ['greedy-per-cost', [], ['sign', 'bench', 'tree']],
    ['greedy', ['--threshold', '3'], ['park']],
    ['greedy', ['--per-category'], ['bench', 'tree', 'sign']],
    ['greedy', ['--tie-break', 'pabutools'], ['park', 'bench', 'sign']],
    // 166.75 each: only the sign can be paid by who wants it. With 34 more the park can too, with 134 more the bench.
    ['equal-shares', [], ['sign']],
    ['equal-shares', ['--completion', 'greedy'], ['sign', 'park', 'bench']],
    ['equal-shares', ['--completion', 'add-one'], ['park', 'bench', 'sign']],
    ['equal-shares', ['--completion', 'add-one-then-greedy', '--utility', 'cardinality'], ['sign', 'bench', 'park']],
  ])('counts by %s %j', (rule, more, winners) => {
    expect(tally(file, '--rule', rule, '--seed', 'x', ...more)).toMatchObject({ rule, winners, budget: '1000.5' });
  });
  it('counts a file of ours to what was published, whatever the rule, without being told how', () => {
    const seed = 'ab'.repeat(32);
    const options = [4_000_00, 2_000_00, 1_000_50, 5_000_00].map((costCents, index) => ({
      ...{ place: index + 1, costCents, category: index < 2 ? 'Groen' : null },
    }));
    const categories = [{ name: 'Groen', budgetCents: 4_500_00 }];
    const money = { budgetCents: 8_000_00, seats: null, threshold: 2, categories };
    const one = { seats: 2, budgetCents: null, threshold: null, categories: [] };
    const shared = { ...money, threshold: null, categories: [] };
    const euros = (cents: number | null): string => ((cents ?? 0) / 100).toFixed(2);
    const anyVote = fc.constantFrom(
      ...(['approval', 'points'] as const).flatMap((method): ClosedVote[] => [
        { ...one, method, options, rule: 'totals' },
        { ...money, method, options, rule: 'greedy' },
        { ...money, method, options, rule: 'greedyPerCost' },
        { ...shared, method, options, rule: 'equalShares' },
      ]),
    );
    const ballots = fc.array(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(anyVote, ballots, (vote, cast) => {
        const points = vote.method === 'points';
        const choices = cast.map((given) =>
          points ? given : given.flatMap((one, index) => (one > 1 ? [index + 1] : [])),
        );
        const rows = choices.map((given, index) => {
          const line = contentLine(vote.method, given);
          return [String(index + 1), line.vote, ...(points ? [line.points] : [])];
        });
        const text = writePabulib(
          [
            ...([['budget', euros(vote.budgetCents)]] as const),
            ...([['vote_type', points ? 'cumulative' : 'approval']] as const),
            ...countedAs(vote, seed),
            ...moreRulesMeta(vote, euros),
          ],
          {
            columns: ['project_id', 'cost', 'category'],
            rows: options.map(({ place, costCents, category }) => [String(place), euros(costCents), category ?? '']),
          },
          { columns: points ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote'], rows },
        );
        const counted = countVote(
          vote,
          choices.map((given) => ({ choices: given, check: null, count: 1 })),
          seed,
          (words) => createHash('sha256').update(words).digest('hex'),
        );
        expect(tally(fileOf([...text].join('')))).toMatchObject({ winners: counted.winners.map(String) });
      }),
    );
  });

  it('counts votes without money', () => {
    expect(tally(file, '--rule', 'totals', '--seats', '1')).toEqual({
      rule: 'totals',
      winners: ['park'],
      spent: '0',
      budget: '0',
    });
  });
  it('says of every project why it won or not', () => {
    const { options } = tally(file, '--rule', 'equal-shares', '--explain') as { options: unknown[] };
    expect(options[0]).toMatchObject({
      id: 'park',
      reason: 'supportersCannotPay',
      cost: '600.25',
      supportersHave: 500.25,
    });
    expect(options[3]).toMatchObject({ id: 'sign', reason: 'won', votes: '1', price: 1, paidAll: 0 });
  });
  it('counts Borda points per cost of ballots in order', () => {
    const ranked = fileOf(
      'META\nkey;value\nbudget;30\nvote_type;ordinal\nPROJECTS\nproject_id;cost\na;20\nb;10\nc;10\nVOTES\nvoter_id;vote\n1;a,b,c\n2;b,a\n',
    );
    expect(tally(ranked, '--rule', 'greedy-borda')).toMatchObject({ winners: ['b', 'a'] });
  });
  it('says what is wrong with a file, and on which line', () => {
    expect(refused(fileOf(approval.replace('3;park', '3;parc')))).toBe(
      'Line 19: project parc is not in PROJECTS. Add it there, or take it out of the vote. (voting.pabulibUnknownProject)',
    );
    expect(refused(fileOf(approval.replace('rule;greedy-threshold', 'rule;by lot')))).toBe(
      'The file names the rule "by lot", which we cannot follow. Choose one with --rule.',
    );
    expect(refused(fileOf(Buffer.from(approval.replace('Bench', 'B\u00e4nk'), 'latin1')))).toContain('UTF-8');
    expect(refused(path.join(folder, 'none.pb'))).toContain('there is no file');
    expect(refused(folder)).toContain('is a folder');
  });
  it('says what an option can be', () => {
    expect(refused(file, '--rule', 'fair')).toContain('Allowed choices are file, greedy');
    expect(refused(file, '--rule', 'greedy', '--threshold', 'many')).toContain('Write a whole number from 0.');
    expect(refused(file, '--rule', 'equal-shares', '--utility', 'points')).toContain('voting.utilityNeedsPoints');
    expect(refused(file, '--rule', 'greedy-borda')).toContain('voting.utilityNeedsOrder');
  });
  it('stands in the help, and runs where there is no database', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [path.join(root, 'tools/cli.mjs'), ...args], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], DATA_DIR: path.join(folder, 'no-data') },
      });
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('tally [options] <file>') });
    expect(run('tally', file)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\{"rule":.*\}\n$/) });
    expect(run('tally', file, '--rule', 'fair')).toMatchObject({ status: 1, stdout: '' });
    expect(run('tally', folder)).toMatchObject({ status: 1, stdout: '' });
  });
});
