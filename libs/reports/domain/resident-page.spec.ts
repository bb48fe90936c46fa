import { posterPart, posterWords, ReportContent } from './content';
import { figureRows } from './figure-rows';
import type { AboutFacts } from './facts';
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

describe('a page for residents', () => {
  it('tells of a round what was asked, said and done', () => {
    const page = made({ round: aPublishedRound() });
    expect(page.title).toBe('Dit zeiden bewoners van Lindehoek');
    expect(partOf(page, 'what')).toContain('Er deden ongeveer 45 mensen mee.');
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
    expect(poster(page)).toContain('Er zijn 326 stemmen uitgebracht.');
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
