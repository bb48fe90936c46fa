import { buffer } from 'node:stream/consumers';
import { type Definition, shippedInstruments } from '@wijkspoor/instruments/domain';
import { typeset } from '@wijkspoor/platform/api';
import { languages } from '@wijkspoor/platform/domain';
import type { RoundFrame } from '../round-frames';
import { letterLayout } from './letter-layout';
import { posterLayout } from './poster-layout';
import { letterData, posterData, type Printing, sheetData } from './print-data';
import type { questionsOnPaper } from './questions-on-paper';
import { sheetLayout } from './sheet-layout';

const name = { nl: 'Vraag' };
const asked = { text: { nl: 'Wat vindt u?' }, name };
/** Everything a questionnaire can hold. */
const own: Definition = {
  title: name,
  intro: { nl: 'Hallo.\nDaar gaan we.' },
  minutes: 5,
  wheel: [],
  questions: [
    {
      ...asked,
      kind: 'scale',
      key: 'school',
      min: 0,
      max: 10,
      low: name,
      high: name,
      help: { nl: 'Denk aan\n*school*.' },
    },
    { kind: 'good', key: 'schoolGood', about: 'school', text: { nl: 'Wat is goed?' } },
    {
      ...asked,
      kind: 'several',
      key: 'places',
      options: ['a', 'b', 'c'].map((key) => ({ key, text: { nl: `Plek ${key}` } })),
      show: { question: 'school', in: [1, 2] },
    },
    { ...asked, kind: 'number', key: 'years', min: 0, max: 120, unit: { nl: 'jaar' } },
    {
      ...asked,
      kind: 'one',
      key: 'how',
      options: Array.from({ length: 12 }, (_, index) => ({ key: `o${index}`, text: { nl: `Keuze ${index}` } })),
      show: { question: 'places', in: [3] },
    },
    { kind: 'open', key: 'more', about: null, text: { nl: 'Nog iets?' } },
  ],
};
const printing = (
  definition: Definition,
  language: Printing['print']['language'],
  more: Partial<RoundFrame> = {},
): Printing => ({
  frame: {
    ...{ gemeenteId: 'g', id: 'r', number: 12, title: 'Wat vindt u van de Lindehoek?', state: 'open', projectId: 'p' },
    ...{ opensAt: '2026-11-02T08:00:00Z', closesAt: '2026-11-30T22:59:00Z', languages, channels: ['link', 'paper'] },
    ...{ askBuurt: true, askAge: true, rung: 'advise', promise: 'Het college kiest.', feedbackDue: '2027-02-01' },
    ...{
      feedback: '',
      feedbackOn: null,
      resultsPublic: false,
      paperIn: false,
      project: 'Gezond',
      projectPublished: true,
      versionId: 'v',
    },
    wijk: { id: 'w', slug: 'lindehoek', name: 'De Lindehoek', published: true },
    definition,
    buurten: Array.from({ length: 20 }, (_, index) => ({ code: `BU${index}`, name: `Buurt ${index}` })),
    ...more,
  },
  sender: { slug: 'waterhoven', name: 'Gemeente Waterhoven', theme: 'bordeaux', contact: 'Bel 14 0123.' },
  print: { language, place: 'Buurthuis De Linde' },
  origin: 'https://wijkspoor.example',
  now: new Date('2026-11-02T08:00:00Z'),
});
const forEveryone = async (layout: string, data: unknown) =>
  (await buffer(typeset(layout, data))).toString('latin1').includes('pdfuaid:part');

describe.each(languages)('in %s', (language) => {
  it.each([...shippedInstruments.map(({ key, definition }) => [key, definition] as const), ['own', own] as const])(
    'the sheets of %s can be set, and read by everyone',
    async (_, definition) => {
      expect(await forEveryone(sheetLayout, await sheetData(printing(definition, language), [1, 2]))).toBe(true);
    },
  );
  it('posters and letters can be set, and read by everyone', async () => {
    expect(await forEveryone(posterLayout, await posterData(printing(own, language)))).toBe(true);
    expect(await forEveryone(letterLayout, await letterData(printing(own, language), ['BCDFG-HJKMN']))).toBe(true);
  });
});

it('people are told what, until when and where, at an address in their language', async () => {
  const data = await letterData(printing(own, 'en'), ['BCDFG-HJKMN']);
  expect(data).toMatchObject({
    address: 'wijkspoor.example/waterhoven/en/lindehoek/meedoen/12/code',
    until: 'You can take part until Monday 30 November at 23:59.',
    feedback: 'By 1 February 2027 the page of De Lindehoek says what was done with them.',
    place: 'Buurthuis De Linde',
  });
  expect(JSON.stringify({ ...data, codes: [] })).not.toContain('BCDFG');
});

it('questions are numbered, and before each answer stands the key that is typed for it', async () => {
  const { asked: questions, background } = (await sheetData(printing(own, 'nl'), [7])) as {
    asked: ReturnType<typeof questionsOnPaper>;
    background: ReturnType<typeof questionsOnPaper>;
  };
  expect(questions.map(({ number, kind, only, texts }) => [number, kind, only, texts])).toEqual([
    ['1', 'scale', '', ['Wat is goed?']],
    ['2', 'choice', 'Alleen als u bij vraag 1 dit koos: 1, 2.', []],
    ['3', 'number', '', []],
    ['4', 'choice', 'Alleen als u bij vraag 2 dit koos: Plek c.', []],
    ['5', 'text', '', ['']],
  ]);
  expect(questions[3]?.options?.map(({ key }) => key).join('')).toBe('1234567890ab');
  expect(background.map(({ number, options }) => [number, options?.at(-1)?.key])).toEqual([
    ['6', '20'],
    ['7', '5'],
  ]);
});
