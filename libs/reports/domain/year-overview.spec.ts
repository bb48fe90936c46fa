import { ReportContent } from './content';
import { evaluationOf } from './evaluation';
import { figureRows } from './figure-rows';
import { aProject, aRound, theFacts } from './testing';
import { demandComplete } from './words';
import { yearOverviewOf } from './year-overview';

const project = aProject({
  decisions: [
    { what: 'Het plan is vastgesteld', on: '2026-09-01' },
    { what: 'De start', on: '2025-03-01' },
  ],
  rounds: [
    aRound(),
    aRound({ number: 1, title: 'Vorig jaar', closedOn: '2025-05-01' }),
    aRound({ number: 3, published: false }),
  ],
});
const overview = yearOverviewOf(theFacts(project), project, 2026, 'nl');
const evaluation = evaluationOf(theFacts(project), project, 'nl');
const blockOf = (content: typeof overview, key: string) => content.parts.find((part) => part.key === key)?.blocks[0];

describe('a year overview', () => {
  it('has what happened in that year, and nothing of another', () => {
    const decided = blockOf(overview, 'decided');
    expect(decided?.kind === 'table' ? decided.rows : []).toEqual([['2026-09-01', 'Het plan is vastgesteld']]);
    expect(JSON.stringify(overview)).not.toContain('Vorig jaar');
    expect(JSON.stringify(yearOverviewOf(theFacts(project), project, 2024, 'nl').parts.slice(1, 5))).not.toMatch(
      /rows|items/,
    );
  });

  it('has what was decided and done in the cycles before, as far as it was in that year', () => {
    const [ran] = aProject().interventions;
    if (ran === undefined) throw new Error('no intervention');
    const before = {
      decisions: [
        { what: 'Besluit van de vorige cyclus', on: '2026-02-01' },
        { what: 'Veel eerder', on: '2024-02-01' },
      ],
      interventions: [
        { ...ran, title: 'Tot de zomer', state: 'ended' as const, endsOn: '2026-06-30' },
        { ...ran, title: 'Lang voorbij', state: 'ended' as const, startsOn: '2024-01-01', endsOn: '2024-06-30' },
      ],
    };
    const text = JSON.stringify(yearOverviewOf(theFacts(project), { ...project, before }, 2026, 'nl'));
    for (const words of ['Besluit van de vorige cyclus', 'Tot de zomer', 'Wandelgroep']) expect(text).toContain(words);
    for (const words of ['Veel eerder', 'Lang voorbij']) expect(text).not.toContain(words);
  });

  it('has no money, and of results only what was published', () => {
    const said = blockOf(overview, 'said');
    expect(said?.kind === 'lines' ? said.items.filter(({ text }) => text.includes('ronde 3')) : null).toEqual([]);
    expect(said?.kind === 'lines' ? said.items.map(({ text }) => text).join(' ') : '').toContain(
      'Wat wij met ronde 2 deden: Wij maken de straten groener.',
    );
    expect(JSON.stringify(overview)).not.toContain('GALA');
  });

  it('counts rounds and decisions where their source stands, not in words that people change', () => {
    const [intro] = overview.parts;
    expect(intro?.words.map(({ text }) => text).join('')).not.toMatch(/Er (was|waren|is|zijn) /);
    expect(intro?.blocks).toMatchObject([
      {
        kind: 'lines',
        items: [{ text: 'Er was 1 ronde waarin inwoners hun mening gaven.' }, { text: 'Er is 1 besluit genomen.' }],
      },
    ]);
  });

  it('says of every figure where it is known from, in both languages', () => {
    for (const language of ['nl', 'en'] as const)
      for (const content of [
        yearOverviewOf(theFacts(project), project, 2026, language),
        evaluationOf(theFacts(project), project, language),
      ]) {
        expect(ReportContent.parse(content)).toEqual(content);
        expect(figureRows(content).every((row) => row[4] !== '')).toBe(true);
        expect(JSON.stringify(content)).not.toMatch(/\{\w+\}/);
      }
  });
});

describe('an evaluation', () => {
  it('has all of the cycle, what was done otherwise, and asks what was learned', () => {
    const adjusted = blockOf(evaluation, 'adjusted');
    expect(adjusted?.kind === 'table' ? adjusted.rows : []).toEqual([
      ['2026-09-15', 'Meer bewegen', 'Een tweede groep.', 'De eerste was vol.'],
    ]);
    expect(JSON.stringify(evaluation)).toContain('Vorig jaar');
    expect(() => demandComplete('evaluation', evaluation)).toThrow('reports.wordsMissing');
  });

  it('leaves out what people said in a cycle before', () => {
    const before = aProject({ rounds: [aRound(), aRound({ number: 1, title: 'Eerdere cyclus', ofCycle: false })] });
    expect(JSON.stringify(evaluationOf(theFacts(before), before, 'nl'))).not.toContain('Eerdere cyclus');
  });

  it('names the people who took part per period, and leaves out what is about too few', () => {
    const reached = blockOf(evaluation, 'reached');
    expect(reached?.kind === 'table' ? reached.rows : []).toEqual([
      ['Meer bewegen', '2026-01-01', '2026-03-31', 24, null, 60],
    ]);
  });
});
