import { buffer } from 'node:stream/consumers';
import { typeset } from '@wijkspoor/platform/api';
import { languages } from '@wijkspoor/platform/domain';
import type { VoteFrame } from '../vote-frames';
import { ballotPaperLayout } from './ballot-paper-layout';
import { voteLetterLayout } from './vote-letter-layout';
import { ballotPaperData, voteLetterData, type VotePrinting } from './vote-print-data';

const vote: VoteFrame = {
  ...{ gemeenteId: 'g', id: 'r', number: 12, title: 'Het geld van *de Lindehoek*', intro: 'Kies.\nHet mag.' },
  ...{ state: 'open', opensAt: '2026-11-02T08:00:00Z', closesAt: '2026-11-30T22:59:00Z', languages: [...languages] },
  ...{ checks: ['code', 'paper'], minimumAge: 12, method: 'budget', most: null, budgetCents: 4_000_050 },
  ...{ rule: 'equalShares', seats: null, rung: 'codecide', promise: 'Wat wint, doen wij.', feedbackDue: '2027-02-01' },
  ...{ lotCommitment: null, lotSeed: null, version: 1, projectId: 'p', project: 'Gezond' },
  ...{ asksBuurt: false, buurten: [] },
  wijk: { id: 'w', slug: 'lindehoek', name: 'De Lindehoek', published: true },
  options: Array.from({ length: 30 }, (_, index) => ({
    ...{ place: index + 1, title: `Keuze #${index + 1}`, text: index % 2 === 0 ? 'Met een leuning.\nEn *gras*.' : '' },
    costCents: index === 0 ? null : 600_000 + index,
    ...{ ideaId: null, idea: null, theme: null, category: index === 1 ? 'Groen en #fris' : null },
    translations: index === 1 ? [{ language: 'en', title: 'A bench', text: 'With *grass*.' } as const] : [],
    buurt: null,
  })),
  ...{ categories: [{ name: 'Groen en #fris', budgetCents: 1_000_000 }], threshold: null },
};
const printing = (language: VotePrinting['print']['language'], more: Partial<VoteFrame> = {}): VotePrinting => ({
  vote: { ...vote, ...more },
  sender: { slug: 'waterhoven', name: 'Gemeente Waterhoven', theme: 'bordeaux', contact: 'Bel 14 0123.' },
  print: { language, place: 'Buurthuis De Linde' },
  origin: 'https://wijkspoor.example',
  now: new Date('2026-11-02T08:00:00Z'),
});
const forEveryone = async (layout: string, data: unknown) =>
  (await buffer(typeset(layout, data))).toString('latin1').includes('pdfuaid:part');

describe.each(languages)('in %s', (language) => {
  it('letters and ballot papers can be set, and read by everyone', async () => {
    expect(await forEveryone(voteLetterLayout, await voteLetterData(printing(language), ['BCDFG-HJKM-NPQR']))).toBe(
      true,
    );
    for (const method of ['approval', 'points', 'budget'] as const) {
      const data = ballotPaperData(printing(language, { method, most: 3 }), [1, 2]);
      expect(await forEveryone(ballotPaperLayout, data)).toBe(true);
    }
  });
});

it('a letter leads to the page for its code, and the code stands in no address', async () => {
  const data = await voteLetterData(printing('en'), ['BCDFG-HJKM-NPQR']);
  expect(data).toMatchObject({
    address: 'wijkspoor.example/waterhoven/en/lindehoek/stemmen/12/code',
    until: 'You can vote until Monday 30 November at 23:59.',
    why: expect.stringContaining('12'),
    place: 'Buurthuis De Linde',
  });
  expect(JSON.stringify({ ...data, codes: [] })).not.toContain('BCDFG');
});

it('a ballot paper names options as a ballot does, and money to the cent', () => {
  const said = JSON.stringify(ballotPaperData(printing('nl'), [7])).replaceAll('\u00a0', ' ');
  expect(JSON.parse(said)).toMatchObject({
    limit: 'Zet een kruis bij wat u wilt. Samen mag het niet meer kosten dan € 40.000,50.',
    numbers: ['7'],
    options: expect.arrayContaining([
      { place: 1, lang: 'nl', title: 'Keuze #1', text: 'Met een leuning. En *gras*.', cost: '' },
      { place: 2, lang: 'nl', title: 'Keuze #2', text: '', cost: 'kosten: € 6.000,01 · Groen en #fris' },
      { place: 11, lang: 'nl', title: 'Keuze #11', text: 'Met een leuning. En *gras*.', cost: 'kosten: € 6.000,10' },
    ]),
  });
  expect(ballotPaperData(printing('nl', { method: 'points', most: 10 }), [7])['limit']).toContain('10 punten');
});

it('a ballot paper has the words of its language where they are there, and says in which language the others are', () => {
  expect(ballotPaperData(printing('en'), [7])['options']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ place: 2, lang: 'en', title: 'A bench', text: 'With *grass*.' }),
      expect.objectContaining({ place: 1, lang: 'nl', title: 'Keuze #1' }),
    ]),
  );
});

it('a ballot paper says what else decides', () => {
  const rules = { rule: 'greedy', threshold: 25 } as const;
  expect(String(ballotPaperData(printing('nl', rules), [7])['count']).replaceAll('\u00a0', ' ')).toContain(
    'Een keuze wint alleen met 25 stemmen of meer. Zoveel geld kan er hoogstens naar elke soort: Groen en #fris € 10.000.',
  );
  expect(ballotPaperData(printing('nl', { ...rules, method: 'points', most: 5 }), [7])['count']).toContain('25 punten');
});
