import { councilLetterOf } from './council-letter';
import { aProject, aRound, theFacts } from './testing';
import { demandComplete, withWords } from './words';

const letter = (more: Parameters<typeof aProject>[0] = {}) => {
  const project = aProject(more);
  return councilLetterOf(theFacts(project), project, 'nl');
};
const partOf = (content: ReturnType<typeof letter>, key: string) => content.parts.find((part) => part.key === key);
const wordsOf = (content: ReturnType<typeof letter>, key: string) => partOf(content, key)?.words[0]?.text;

describe('the letter to the council', () => {
  it('has three figures, each with where it is known from', () => {
    const blocks = partOf(letter(), 'figures')?.blocks ?? [];
    expect(blocks.map((block) => (block.kind === 'table' ? block.rows[0] : null))).toEqual([
      ['Meer bewegen: Loopt elke week (1 oktober 2026, op koers)', '42 %'],
      ['Mensen die meededen aan “Leefplekmeter”', 'ongeveer 45 mensen'],
      ['Interventies die lopen', 1],
    ]);
    expect(blocks.every((block) => block.kind === 'table' && block.source !== '')).toBe(true);
  });

  it('says nothing of results that are not public, nor of too few people', () => {
    const hidden = letter({ rounds: [aRound({ published: false })], goals: [] });
    expect(JSON.stringify(hidden)).not.toMatch(/45|Groen \(/);
    const few = letter({ rounds: [aRound({ people: null, marks: [] })], goals: [] });
    expect(JSON.stringify(partOf(few, 'figures'))).not.toContain('mensen');
  });

  it('tells what people were most and least content about, and what was chosen', () => {
    const content = letter();
    const [lines] = partOf(content, 'said')?.blocks ?? [];
    expect(lines?.kind === 'lines' ? lines.items.map(({ text }) => text) : []).toEqual([
      'Het meest tevreden zijn mensen over Groen (7,8) en Verkeer (6,1).',
      'Het minst tevreden zijn mensen over Werk (4,1) en Veiligheid (5,2).',
    ]);
    expect(wordsOf(content, 'said')).toBe('Gekozen is om te werken aan “Groene straten”.');
  });

  it('tells what is stuck above the wijk, and says no money', () => {
    const obstacle = {
      words: 'De bus rijdt niet.',
      needs: 'Een lijn.',
      toldOn: '2026-10-01',
    };
    const content = letter({
      obstacles: [
        { ...obstacle, level: 'gemeente' },
        { ...obstacle, level: 'wijk', words: 'Klein.' },
      ],
    });
    expect(wordsOf(content, 'stuck')).toBe('De bus rijdt niet. Nodig: Een lijn.');
    expect(JSON.stringify(content)).not.toContain('GALA');
    expect(wordsOf(letter(), 'stuck')).toBe('Er is niets gemeld dat vastzit.');
  });

  it('is not frozen without its question', () => {
    const content = letter();
    expect(() => demandComplete('councilLetter', content)).toThrow('reports.wordsMissing');
    const asked = withWords('councilLetter', content, 'asked', [{ key: 'words', text: 'Wij vragen niets.' }]);
    expect(() => demandComplete('councilLetter', asked)).not.toThrow();
    expect(wordsOf(asked, 'where')).toBe(wordsOf(content, 'where'));
  });

  it('counts where the source stands, not in words that people change', () => {
    const where = partOf(letter(), 'where');
    expect(where?.blocks.flatMap((block) => (block.kind === 'lines' ? block.items : []))).toMatchObject([
      { text: expect.stringContaining('3 van de 5 stappen') as string },
      { text: 'Er loopt 1 interventie.', source: 'Wijkspoor, project Gezond Lindehoek, 30 november 2026' },
    ]);
    expect(where?.words[0]?.text).toBe('Het laatste besluit: Het plan is vastgesteld (1 september 2026).');
  });

  it('takes no words that do not fit, and none for what it does not have', () => {
    const content = letter();
    const put =
      (part: string, text: string, key = 'words') =>
      () =>
        withWords('councilLetter', content, part, [{ key, text }]);
    expect(put('asked', 'x'.repeat(601))).toThrow('reports.tooLong');
    expect(put('asked', 'x', 'other')).toThrow('reports.unknownWords');
    expect(put('nowhere', 'x')).toThrow('reports.unknownWords');
  });
});
