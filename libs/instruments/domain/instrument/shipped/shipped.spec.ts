import { languages } from '@wijkspoor/platform/domain';
import { checkDefinition } from '../check-definition';
import { closedOf, Definition, textsOf } from '../definition';
import { screensOf } from '../screens';
import { readingLevel } from '../../writing/reading-level';
import { languagesOf, writtenIn } from '../written';
import { shippedInstruments } from './index';

/** Sentences of residents' texts stay this short (words). */
const longest = 15;
const longSentences = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+|\n/).filter((sentence) => sentence.split(/\s+/).filter(Boolean).length > longest);
const named = (key: string): Definition => shippedInstruments.find((one) => one.key === key)!.definition;

describe.each(shippedInstruments.map((one) => [one.key, one.definition] as const))('%s', (_, definition) => {
  it('is a definition without problems', () => {
    expect(Definition.parse(definition)).toEqual(definition);
    expect(checkDefinition(definition)).toEqual([]);
  });

  it('is there in every language', () => {
    expect(languagesOf(definition)).toEqual(languages);
  });

  it('has short Dutch sentences', () => {
    expect(writtenIn(definition).flatMap(({ text }) => longSentences(text.nl))).toEqual([]);
  });

  it('reads easily in Dutch, as a whole', () => {
    const all = writtenIn(definition).map(({ text }) => text.nl);
    expect(readingLevel(all.join('\n')).score).toBeGreaterThanOrEqual(70);
  });

  it('says no text twice, so that every field has a name of its own', () => {
    for (const language of languages) {
      const texts = definition.questions.map(({ text }) => text[language]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('writes Arabic in Arabic', () => {
    for (const { text } of writtenIn(definition)) expect(text.ar).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('shipped instruments', () => {
  it('have keys of their own', () => {
    expect(shippedInstruments.map(({ key, version }) => `${key} ${version}`)).toEqual([
      'leefplekmeter 1',
      'leefplekmeter-easy 1',
      'pulse 1',
    ]);
  });

  it('has the fourteen aspects in their order, as the field names them', () => {
    expect(closedOf(named('leefplekmeter')).map(({ name }) => name.nl)).toEqual([
      ...['Bewegen', 'Openbaar vervoer', 'Verkeer en parkeren', 'Straten en openbare ruimtes', 'Natuur en groen'],
      ...['Spelen en recreatie', 'Voorzieningen', 'Werk en werkgelegenheid', 'Wonen', 'Sociale contacten'],
      ...['Identiteit', 'Veiligheid', 'Schoon en netjes', 'Meedoen en meepraten'],
    ]);
  });

  it.each([
    ['leefplekmeter', 1, 10],
    ['leefplekmeter-easy', 1, 5],
  ])('asks in %s per aspect a score, what is good and what can be better', (key, min, max) => {
    const definition = named(key);
    expect(definition.wheel).toEqual(closedOf(definition).map((one) => one.key));
    expect(definition.wheel).toHaveLength(14);
    for (const question of closedOf(definition)) {
      expect(question).toMatchObject({ kind: 'scale', min, max, spoor: expect.any(String) });
      expect(
        textsOf(definition)
          .filter(({ about }) => about === question.key)
          .map(({ kind }) => kind),
      ).toEqual(['good', 'better']);
    }
    expect(screensOf(definition)).toHaveLength(15);
    expect(definition.credit?.nl).toBe('Naar de Leefplekmeter, eigen bewoording.');
  });

  it('keeps the pulse to five marks and one open question', () => {
    const pulse = named('pulse');
    expect(pulse.minutes).toBe(2);
    expect(pulse.questions.map(({ kind }) => kind)).toEqual([...Array<string>(5).fill('scale'), 'open']);
  });
});
