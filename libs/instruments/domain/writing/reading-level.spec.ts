import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readingLevel } from './reading-level';
import { syllablesOf } from './syllables';

/** Ten words, each of one syllable, with a full stop. */
const short = 'De man gaat met de hond naar het park toe.';
const times = (count: number, text: string): string => Array.from({ length: count }, () => text).join(' ');

describe('the reading level of a text', () => {
  it('is the formula of Douma', () => {
    // 30 words, 30 syllables, 3 sentences: 206.8 - 77 - 9.3 is over the end of the scale
    expect(readingLevel(times(3, short))).toEqual({ words: 30, sentences: 3, score: 100, level: 'easy', long: [] });
    // 30 words and 44 syllables in 2 sentences
    const text = times(2, 'Bewoners willen beter openbaar vervoer nu en meer groen in hun straat en hun buurt.');
    expect(readingLevel(text)).toMatchObject({ words: 30, sentences: 2, level: 'easy' });
    expect(readingLevel(text).score).toBeCloseTo(206.8 - (77 * 44) / 30 - 0.93 * 15, 1);
  });

  it('is not told of fewer than 30 words', () => {
    expect(readingLevel(times(2, short))).toEqual({ words: 20, sentences: 2, score: null, level: null, long: [] });
    expect(readingLevel('')).toEqual({ words: 0, sentences: 0, score: null, level: null, long: [] });
    expect(readingLevel('هذا نص طويل عن الحي '.repeat(20))).toMatchObject({ words: 0, score: null });
  });

  it('is hard for the language of a raad', () => {
    const text =
      'De gemeentelijke uitvoeringsagenda voorziet in participatietrajecten ten behoeve van de vaststelling van het ' +
      'bestemmingsplan, waarbij belanghebbenden overeenkomstig de inspraakverordening geïnformeerd worden omtrent de ' +
      'voorgenomen maatregelen ter bevordering van de verkeersveiligheid in de openbare ruimte.';
    expect(readingLevel(text)).toMatchObject({ level: 'hard', sentences: 1 });
  });

  it('names long sentences, the longest first', () => {
    const long = `${times(2, short.slice(0, -1))}.`;
    const longer = `${times(3, short.slice(0, -1))}!`;
    const text = `${short} ${long}\n${short} ${longer} ${short}`;
    const { long: named } = readingLevel(text);
    expect(named.map(({ from, to }) => text.slice(from, to))).toEqual([longer, long]);
    expect(named.map(({ words }) => words)).toEqual([30, 20]);
  });

  it.each([
    ['Een zin. Nog een zin.', 2, 5],
    ['Een titel\nEen zin', 2, 4],
    ['- een punt\n- nog een punt', 2, 5],
    ['Het is bijv. een speeltuin o.a. voor kinderen.', 1, 8],
    ['Vraag het aan mevr. De Wit op nr. 5.', 1, 8],
    ['Komt u ook? ja, graag!', 2, 5],
    ['Hij zei: “Kom.” Zij kwam.', 2, 5],
    ['Het kost 1,50 of 2.000 euro.', 1, 4],
    ['Man en/of vrouw', 1, 4],
    ['... 2026 !', 0, 0],
  ])('%j has %i sentences and %i words', (text, sentences, words) => {
    expect(readingLevel(text)).toMatchObject({ sentences, words });
  });

  it('holds for any text: counts that agree, spans that are in the text, a score on the scale', () => {
    const word = fc.constantFrom(
      'de',
      'gemeente',
      'wijk.',
      'Zó!',
      '\n',
      ' ',
      '…',
      'drs.',
      '2-onder-1-kap',
      '👩‍👩‍👧',
      '\ud800',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 80 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const level = readingLevel(text);
        expect(level.score === null).toBe(level.words < 30);
        expect(level.score ?? 0).toBeGreaterThanOrEqual(0);
        expect(level.score ?? 0).toBeLessThanOrEqual(100);
        expect(level.sentences).toBeLessThanOrEqual(level.words);
        for (const { from, to, words } of level.long) expect(readingLevel(text.slice(from, to)).words).toBe(words);
      }),
    );
  });

  it('is never harder when a sentence is cut in two', () => {
    const words = fc.array(fc.constantFrom('Wij', 'Gemeente', 'Bewoners', 'Verantwoordelijkheid', 'Wijk'), {
      minLength: 30,
    });
    fc.assert(
      fc.property(words, fc.nat(), (all, at) => {
        const cut = 1 + (at % (all.length - 1));
        const two = `${all.slice(0, cut).join(' ')}. ${all.slice(cut).join(' ')}`;
        expect(readingLevel(two).score).toBeGreaterThanOrEqual(readingLevel(all.join(' ')).score ?? 0);
      }),
    );
  });

  it.each([
    ['one word', 'a'.repeat(1_000_000)],
    ['marks', '.!'.repeat(500_000)],
    ['quotes', `.${"'".repeat(1_000_000)}x`],
    ['numbers', '1'.repeat(1_000_000)],
    ['lines', '\n'.repeat(1_000_000)],
    ['words', 'Ik. '.repeat(250_000)],
  ])('takes time in proportion to a text of %s', (_, text) => {
    const start = performance.now();
    readingLevel(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('syllables', () => {
  it.each([
    ['één', 1],
    ['géén', 1],
    ['museum', 3],
    ['ingenieur', 4],
    ['serieuze', 4],
    ['milieu', 2],
    ['nieuwe', 2],
    ['royaal', 2],
    ['analyse', 4],
    ['quarantaine', 4],
    ['bijeenkomst', 3],
    ['ideeën', 3],
    ['websites', 2],
    ['visite', 3],
    ['teamleider', 3],
    ['GGD', 1],
    ['Ĳmuiden', 3],
    ['ide\u0301', 2],
    ['', 1],
  ])('%s has %i', (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables);
  });
});

const folder = path.join(process.env['TEST_DATA'] ?? '', 'dutch-text');
const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
const has = fs.existsSync(path.join(folder, 'yoast_syllables.json'));

(has ? describe : describe.skip)('beside another program', () => {
  type Pair = { 'Document ID': string; Complex: string; Simple: string };
  type Scores = { document: string; flesch_douma_complex: number; flesch_douma_simple: number };

  it('counts the same syllables in its 38 words', () => {
    const words = Object.entries(JSON.parse(read('yoast_syllables.json')) as Record<string, number>);
    expect(words).toHaveLength(38);
    expect(words.filter(([word, syllables]) => syllablesOf(word) !== syllables)).toEqual([]);
  });

  const compared = () => {
    const pairs = parse<Pair>(read('amsterdam_complex_simple.csv'), { columns: true, bom: true });
    return (JSON.parse(read('yoast_flesch_per_document.json')) as Scores[]).map((published) => {
      const mine = pairs.filter((pair) => pair['Document ID'] === published.document);
      const level = (side: 'Complex' | 'Simple') => readingLevel(mine.map((pair) => pair[side]).join('\n')).score;
      return { published, complex: level('Complex'), simple: level('Simple') };
    });
  };

  it('scores a document within a point and a half of it on average, and nine in ten within four', () => {
    const off = compared().flatMap(({ published, complex, simple }) => [
      ...(complex === null ? [] : [Math.abs(complex - published.flesch_douma_complex)]),
      ...(simple === null ? [] : [Math.abs(simple - published.flesch_douma_simple)]),
    ]);
    expect(off.length).toBeGreaterThan(50);
    expect(off.reduce((total, one) => total + one, 0) / off.length).toBeLessThan(1.5);
    expect(off.filter((one) => one > 4).length).toBeLessThan(off.length / 10);
  });

  it('finds the simple side easier in most documents', () => {
    const known = compared().filter(({ complex, simple }) => complex !== null && simple !== null);
    const easier = known.filter(({ complex, simple }) => simple! > complex!);
    expect(known.length).toBeGreaterThanOrEqual(28);
    expect(easier.length / known.length).toBeGreaterThan(0.65);
  });
});
