import { posterPart, posterWords, ReportContent } from './content';
import { figureRows } from './figure-rows';
import type { AboutFacts, InterventionFacts } from './facts';
import { residentPageOf } from './resident-page';
import { aProject, aPublishedRound, aRound, theFacts } from './testing';
import { withWords } from './words';

const nothing: AboutFacts = { profiles: [], round: null, decision: null };
const priority = (title: string, votes: number, chosen: boolean) => ({
  ...{ id: title, title, text: '', spoor: null, theme: '', option: 1, idea: null, advice: null, indicators: [] },
  ...{ figures: [], aspects: [], chosen, departs: false, reason: '' },
  votes: { votes, score: votes, reason: 'won' },
});
const decision = {
  ...{ number: 1, title: 'Het buurtgeld', intro: '', rung: 'codecide', body: 'college', decidedOn: '2026-09-16' },
  ...{ wijk: { slug: 'lindehoek', name: 'Lindehoek' }, project: { id: '1', name: 'Gezond' }, rounds: [] },
  why: 'Het college volgt de stemming. De rest staat op de website.',
  vote: { number: 3, title: 'Buurtgeld', method: 'points', cast: 326, promise: '', closedOn: '2026-08-01' },
  priorities: [priority('Bankjes', 200, true), priority('Speelplek', 132, false)],
} as unknown as NonNullable<AboutFacts['decision']>;
const project = aProject();
const made = (about: Partial<AboutFacts>, year: number | null = null, of = project, language: 'nl' | 'en' = 'nl') =>
  residentPageOf({ ...theFacts(of), about: { ...nothing, ...about } }, of, year, language);
const partOf = (content: ReportContent, key: string) => JSON.stringify(content.parts.find((part) => part.key === key));
const poster = (content: ReportContent): string =>
  content.parts
    .find(({ key }) => key === posterPart)
    ?.words.map(({ text }) => text)
    .join(' ') ?? '';
const posterFacts = (content: ReportContent) =>
  content.parts
    .filter(({ key }) => key === posterPart)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'lines' ? block.items : [])));
const serving = (title: string, ...priorityIds: readonly string[]): InterventionFacts => ({
  ...{ number: 1, title, state: 'running', pillar: null, sporen: [], targetGroup: '', organisation: null },
  ...{ startsOn: '2026-01-01', endsOn: null, access: [], actions: 0, priorityIds },
});

describe('a page for residents', () => {
  it('tells of a round what was asked, said and done', () => {
    const page = made({ round: aPublishedRound() });
    expect(page.title).toBe('Dit zeiden bewoners van Lindehoek');
    expect(figureRows(page)).toContainEqual(
      expect.arrayContaining([
        'Er deden ongeveer 45 mensen mee.',
        'Ronde 2 “Leefplekmeter”, Lindehoek. Stand van 13 mei 2026. Aantallen zijn afgerond.',
      ]) as unknown,
    );
    expect(partOf(page, 'done')).toContain('Wij maken de straten groener.');
    expect(poster(page)).toContain('Wij maken de straten groener.');
    expect(poster(page)).not.toContain('De rest volgt');
  });

  it('tells of a decision what was chosen, and how often people chose it', () => {
    const page = made({ decision });
    expect(partOf(page, 'what')).toContain('Bankjes');
    expect(partOf(page, 'what')).not.toContain('Speelplek');
    expect(figureRows(page)).toContainEqual(
      expect.arrayContaining(['Speelplek', 132, 'Stemming 3 “Buurtgeld”']) as unknown,
    );
    expect(posterFacts(page)).toEqual([{ text: 'Er zijn 326 stemmen uitgebracht.', source: 'Stemming 3 “Buurtgeld”' }]);
  });

  it('tells of a decision what is done for what was chosen in it, in whichever cycle, and nothing else', () => {
    const of = aProject({
      interventions: [serving('Banken maken', 'Bankjes'), serving('Nieuwe wip', 'Speelplek'), serving('Kookles')],
      before: { decisions: [], interventions: [serving('Plek zoeken', 'Anders', 'Bankjes')] },
    });
    const done = partOf(made({ decision }, null, of), 'done');
    for (const title of ['Banken maken', 'Plek zoeken']) expect(done).toContain(title);
    for (const title of ['Nieuwe wip', 'Kookles']) expect(done).not.toContain(title);
    const none = made({ decision }, null, aProject({ interventions: [serving('Kookles', 'Speelplek')] }));
    expect(none.parts.find(({ key }) => key === 'done')?.blocks).toEqual([]);
  });

  it('draws of a year all marks, lowest too, on the scale of the questions', () => {
    const marks = Array.from({ length: 12 }, (_, index) => ({ name: `Onderwerp ${index}`, mean: 8 - index / 2 }));
    const page = made({}, 2026, aProject({ rounds: [aRound({ marks, range: { min: 1, max: 7 } })] }));
    const chart = page.parts.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'chart');
    expect(chart?.rows.map(({ name }) => name)).toEqual(marks.map(({ name }) => name));
    expect(chart?.scale).toEqual({ from: 1, to: 7 });
  });

  it('knows of which rounds it has results', () => {
    const rounds = [
      aRound({ id: 'shown' }),
      aRound({ id: 'hidden', published: false }),
      aRound({ id: 'before', closedOn: '2025-05-12' }),
    ];
    expect(made({}, 2026, aProject({ rounds })).rounds).toEqual(['shown']);
  });

  it('has no number in words that people can change, and a source for what its poster says', () => {
    for (const language of ['nl', 'en'] as const) {
      const pages = [
        made({ round: aPublishedRound() }, null, project, language),
        made({ decision }, null, project, language),
        made({}, 2026, project, language),
      ];
      for (const page of pages) {
        const words = page.parts.flatMap((part) => part.words.map(({ text }) => text)).join(' ');
        expect(words.replace(/\b2026\b|\b16\b/g, '')).not.toMatch(/\d/);
        expect(posterFacts(page).length).toBeGreaterThan(0);
      }
    }
  });

  it('says in a whole sentence that few took part', () => {
    const round = aPublishedRound();
    const { snapshot } = round.results;
    if (snapshot === null) throw new Error('a round without its snapshot');
    const results = { ...snapshot.results, forms: { about: null } };
    const few = aPublishedRound({ results: { ...round.results, snapshot: { ...snapshot, results } } });
    const year = aProject({ rounds: [aRound({ people: null })] });
    const said = {
      nl: 'Er deden te weinig mensen mee om een aantal te noemen.',
      en: 'Too few people took part to give a number.',
    };
    for (const language of ['nl', 'en'] as const) {
      const page = made({ round: few }, null, project, language);
      expect(partOf(page, 'what')).toContain(said[language]);
      expect(posterFacts(page).map(({ text }) => text)).toContain(said[language]);
      expect(partOf(made({}, 2026, year, language), 'said')).toContain(said[language]);
    }
  });

  it('tells of a year what is public, and nothing of another year', () => {
    const of = aProject({
      decisions: [
        { what: 'Het plan is vastgesteld', on: '2026-09-01' },
        { what: 'De start', on: '2025-03-01' },
      ],
      rounds: [aRound({ title: 'Geheim', published: false }), aRound({ number: 1, title: 'Open' })],
      before: { decisions: [{ what: 'Uit de vorige cyclus', on: '2026-01-15' }], interventions: [] },
    });
    const page = JSON.stringify(made({}, 2026, of));
    for (const words of ['Het plan is vastgesteld', 'Uit de vorige cyclus', 'Open']) expect(page).toContain(words);
    for (const words of ['De start', 'Geheim', 'GALA']) expect(page).not.toContain(words);
  });

  it('says of every number where it is known from, in both languages', () => {
    for (const language of ['nl', 'en'] as const)
      for (const page of [
        made({ round: aPublishedRound() }, null, project, language),
        made({ decision }, null, project, language),
        made({}, 2026, project, language),
      ]) {
        expect(ReportContent.parse(page)).toEqual(page);
        expect(figureRows(page).filter((row) => row[4] === '')).toEqual([]);
        expect(JSON.stringify(page)).not.toMatch(/\{\w+\}/);
        expect(poster(page).split(/\s+/).length).toBeLessThanOrEqual(posterWords);
      }
  });

  it('has no room for more words than a poster can hold', () => {
    const page = made({ round: aPublishedRound() });
    const put = (n: number) => withWords('residentPage', page, posterPart, [{ key: 'words', text: 'een '.repeat(n) }]);
    expect(poster(put(posterWords)).trim().split(' ')).toHaveLength(posterWords);
    expect(() => put(posterWords + 1)).toThrow('reports.tooLong');
  });
});
