import { type DomainError } from '@wijkspoor/platform/domain';
import { texts } from '../texts';
import { readElection } from './election';
import { readPabulib } from './file';

type Parts = { meta?: string; projects?: string; votes?: string };
const meta = 'budget;100\nvote_type;approval\nrule;greedy';
const projects = 'project_id;cost;name\n1;60;One\n2;50;Two\n3;10;Three';
const fileOf = (parts: Parts = {}): string =>
  `META\nkey;value\n${parts.meta ?? meta}\nPROJECTS\n${parts.projects ?? projects}\nVOTES\n${parts.votes ?? 'voter_id;vote\nv1;1,2\nv2;1'}\n`;
const read = (parts: Parts = {}) => readElection(readPabulib(fileOf(parts)));
const ballots = (parts: Parts) =>
  read(parts).election.ballots.map(({ options, points, count }) => [options.join(''), points?.join(' ') ?? '', count]);
const withType = (type: string): string => `budget;100\nvote_type;${type}`;

describe('a file', () => {
  it('is an election', () => {
    const { election, rule, voteType, selected } = read();
    expect(election).toMatchObject({ kind: 'approval', budget: 100n, unit: 1n, cast: 2 });
    expect(election.options.map(({ id, cost }) => [id, cost])).toEqual([
      ['1', 60n],
      ['2', 50n],
      ['3', 10n],
    ]);
    expect({ rule, voteType, selected }).toEqual({ rule: 'greedy', voteType: 'approval', selected: null });
  });
  it('may begin with a mark of byte order, end its lines as Windows does, and have empty lines and spaces', () => {
    const text = `\uFEFF${fileOf({ votes: 'voter_id; vote\n\n1; 1, 2\n2;\n' })}`.replaceAll('\n', '\r\n');
    expect(readElection(readPabulib(text)).election.ballots).toMatchObject([{ options: [0, 1] }, { options: [] }]);
  });
  it('may have its columns in any order, and columns that nobody knows, which are kept', () => {
    const file = readPabulib(
      fileOf({ votes: 'mood;vote;voter_id;age\nfine;2;v;34', projects: 'cost;colour;project_id\n5;red;2' }),
    );
    expect(file.projects).toMatchObject({
      columns: ['cost', 'colour', 'project_id'],
      rows: [{ fields: ['5', 'red', '2'] }],
    });
    expect(file.votes.rows[0]).toEqual({ line: 11, fields: ['fine', '2', 'v', '34'] });
    expect(readElection(file).election.ballots).toMatchObject([{ options: [0] }]);
  });
  it('may have titles with separators behind them, as spreadsheets leave them', () => {
    expect(
      readElection(readPabulib(fileOf().replace('PROJECTS', 'projects;;;').replace('VOTES', 'Votes;'))).election.cast,
    ).toBe(2);
  });
  it('has money with decimals, exactly, and the unit stays one whole', () => {
    const { election, decimals } = read({
      meta: 'budget;100.5\nvote_type;approval',
      projects: 'project_id;cost\n1;0.10\n2;33,333',
    });
    expect(election).toMatchObject({ budget: 100_500n, unit: 1000n, options: [{ cost: 100n }, { cost: 33_333n }] });
    expect(decimals).toBe(3);
  });
  it('has what was chosen, with its code, and money per category', () => {
    const { selected, perCategory, threshold, election } = read({
      meta: `${meta}\ncategories;green,sport\nbudget_per_category;30,70.5\nmin_project_score_threshold;5`,
      projects: 'project_id;cost;category;selected\n1;60;green;1\n2;50;sport;0\n3;10;;2\n4;10;;',
      votes: 'voter_id;vote\n1;1',
    });
    expect([...selected!]).toEqual([
      ['1', '1'],
      ['3', '2'],
    ]);
    expect([...perCategory]).toEqual([
      ['green', 300n],
      ['sport', 705n],
    ]);
    expect(threshold).toBe(5n);
    expect(read({ meta: `${meta}\nmin_project_score_threshold;2.5` }).threshold).toBe(3n);
    expect(election.options.map(({ category }) => category)).toEqual(['green', 'sport', null, null]);
  });
  it('may have a comment with separators and quotes', () => {
    const file = readPabulib(fileOf({ meta: `${meta}\ncomment;#1: a; b; "c"` }));
    expect(file.meta.get('comment')?.value).toBe('#1: a;b;"c"');
  });
});

describe('every vote type of the format', () => {
  it('approval: a set; what stands there twice counts once, nothing is an empty ballot', () => {
    expect(ballots({ votes: 'voter_id;vote\n1;2,1\n2;1,2,1\n3;\n4;None' })).toEqual([
      ['01', '', 2],
      ['', '', 2],
    ]);
  });
  it('choose-1: one', () => {
    expect(ballots({ meta: withType('choose-1') })).toEqual([
      ['01', '', 1],
      ['0', '', 1],
    ]);
  });
  it('ordinal: an order', () => {
    const parts = { meta: withType('ordinal'), votes: 'voter_id;vote\n1;2,1\n2;1,2' };
    expect(ballots(parts)).toEqual([
      ['10', '', 1],
      ['01', '', 1],
    ]);
    expect(read(parts).election).toMatchObject({ kind: 'ordinal' });
  });
  it('cumulative: points beside each', () => {
    expect(ballots({ meta: withType('cumulative'), votes: 'voter_id;vote;points\n1;2,1;3,4\n2;;\n3;3;0' })).toEqual([
      ['01', '4 3', 1],
      ['', '', 1],
      ['2', '0', 1],
    ]);
  });
  it('scoring: points of any size, below 0 and with decimals, and a score for what is not named', () => {
    const parts = { meta: `${withType('scoring')}\ndefault_score;0.5`, votes: 'voter_id;vote;points\n1;2,1;-1,2.25' };
    expect(ballots(parts)).toEqual([['012', '225 -100 50', 1]]);
    expect(read(parts)).toMatchObject({ pointDecimals: 2, election: { pointSteps: 100 } });
    expect(ballots({ ...parts, meta: withType('scoring') })).toEqual([['01', '225 -100', 1]]);
  });
});

describe('a broken file', () => {
  const points = { meta: withType('cumulative') };
  it.each<[string, string, Record<string, string>]>([
    ['', 'pabulibSectionMissing', { section: 'META' }],
    ['hello', 'pabulibBeforeMeta', { line: '1' }],
    ['<html>\n<body>', 'pabulibBeforeMeta', { line: '1' }],
    ['META\nkey;value\nbudget;1', 'pabulibSectionMissing', { section: 'PROJECTS' }],
    ['META', 'pabulibHeader', { line: '1', section: 'META' }],
    ['META\nPROJECTS\nproject_id;cost', 'pabulibHeader', { line: '2', section: 'META' }],
    ['VOTES\nvoter_id;vote', 'pabulibSectionOrder', { line: '1', section: 'VOTES', before: 'META' }],
    ['META\nkey;value\na;b\nMETA\nkey;value', 'pabulibSectionTwice', { line: '4', section: 'META' }],
    ['META\nbudget;100', 'pabulibColumnMissing', { line: '2', section: 'META', column: 'key' }],
    [fileOf({ meta: `${meta}\nbudget;200` }), 'pabulibMetaTwice', { line: '6', key: 'budget' }],
    [fileOf({ meta: 'vote_type;approval' }), 'pabulibMetaMissing', { key: 'budget' }],
    [fileOf({ meta: 'budget;100' }), 'pabulibMetaMissing', { key: 'vote_type' }],
    [fileOf({ meta: withType('quadratic') }), 'pabulibVoteType', { line: '4', found: 'quadratic' }],
    [
      fileOf({ meta: 'budget;1,000,000\nvote_type;approval' }),
      'pabulibAmount',
      { line: '3', column: 'budget', found: '1,000,000' },
    ],
    [fileOf({ meta: `${meta}\nnum_votes;3` }), 'pabulibCount', { line: '6', key: 'num_votes', said: '3', found: '2' }],
    [
      fileOf({ meta: `${meta}\nnum_projects;2` }),
      'pabulibCount',
      { line: '6', key: 'num_projects', said: '2', found: '3' },
    ],
    [
      fileOf({ projects: 'project_id;name\n1;One' }),
      'pabulibColumnMissing',
      { line: '7', section: 'PROJECTS', column: 'cost' },
    ],
    [
      fileOf({ projects: 'project_id;cost;cost\n1;1;2' }),
      'pabulibColumnTwice',
      { line: '7', section: 'PROJECTS', column: 'cost' },
    ],
    [
      fileOf({ projects: 'project_id;cost;name\n1;60;One; or two' }),
      'pabulibFields',
      { line: '8', section: 'PROJECTS', found: '4', expected: '3' },
    ],
    [fileOf({ projects: 'project_id;cost\n1;-60' }), 'pabulibAmount', { line: '8', column: 'cost', found: '-60' }],
    [fileOf({ projects: 'project_id;cost\n1' }), 'pabulibAmount', { line: '8', column: 'cost', found: '' }],
    [fileOf({ projects: 'project_id;cost\n1;2\n1;3' }), 'pabulibProjectTwice', { line: '9', project: '1' }],
    [fileOf({ projects: 'project_id;cost\n;2' }), 'pabulibProjectEmpty', { line: '8' }],
    [
      fileOf({ votes: 'voter;vote\n1;1' }),
      'pabulibColumnMissing',
      { line: '12', section: 'VOTES', column: 'voter_id' },
    ],
    [fileOf({ votes: 'voter_id;vote\n1;1\n2;1,9' }), 'pabulibUnknownProject', { line: '14', project: '9' }],
    [fileOf({ votes: 'voter_id;vote\n1;1,,2' }), 'pabulibUnknownProject', { line: '13', project: '' }],
    [fileOf({ votes: 'voter_id;vote\n1;1\n1;2' }), 'pabulibVoterTwice', { line: '14' }],
    [fileOf({ votes: 'voter_id;vote\n1;1\n2' }), 'pabulibVoteMissing', { line: '14' }],
    [fileOf({ votes: 'voter_id;vote\n1;"1' }), 'pabulibQuote', { line: '13' }],
    [fileOf({ meta: withType('ordinal'), votes: 'voter_id;vote\n1;1,2,1' }), 'pabulibNamedTwice', { line: '12' }],
    [fileOf({ ...points, votes: 'voter_id;vote\n1;1' }), 'pabulibPointsMissing', { line: '11' }],
    [
      fileOf({ ...points, votes: 'voter_id;vote;points\n1;1,2;3' }),
      'pabulibPointsCount',
      { line: '12', projects: '2', points: '1' },
    ],
    [fileOf({ ...points, votes: 'voter_id;vote;points\n1;1;x' }), 'pabulibPoints', { line: '12', found: 'x' }],
    [
      fileOf({ ...points, votes: 'voter_id;vote;points\n1;1;99999999999999999999' }),
      'pabulibPoints',
      { line: '12', found: '99999999999999999999' },
    ],
    [fileOf({ ...points, votes: 'voter_id;vote;points\n1;1;0.1234567891' }), 'pointsTooFine', {}],
  ])('%j says %s', (text, code, details) => {
    let said: unknown;
    try {
      readElection(readPabulib(text));
    } catch (error) {
      said = error;
    }
    expect(said).toMatchObject({ code: `voting.${code}`, kind: 'invalid', details });
    // and every place in its text is filled
    const places = [...texts.en[`error.${code}` as keyof typeof texts.en].matchAll(/\{(\w+)\}/g)].map(
      ([, name]) => name,
    );
    expect(Object.keys((said as DomainError).details)).toEqual(expect.arrayContaining(places));
  });
});
