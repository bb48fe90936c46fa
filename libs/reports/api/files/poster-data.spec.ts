import { residentPageOf } from '../../domain/resident-page';
import { aProject, aPublishedRound, theFacts } from '../../domain/testing';
import { posterData } from './poster-data';

const sender = { slug: 'waterhoven', name: 'Waterhoven', theme: 'wijkspoor', logo: null };
const project = aProject();
const facts = theFacts(project);
const address = 'https://wijkspoor.test/nl/waterhoven/lindehoek/verhaal/1';

describe('a poster', () => {
  it('says what is known below the words, and where that is known from', async () => {
    const page = residentPageOf({ ...facts, about: { ...facts.about, round: aPublishedRound() } }, project, null, 'nl');
    const { words, wordsSource } = await posterData(page, sender, address);
    expect(words).toEqual([
      'Wij maken de straten groener.',
      'Er deden ongeveer 45 mensen mee.',
      expect.any(String),
      expect.any(String),
    ]);
    expect(wordsSource).toBe(
      'Bron: Ronde 2 “Leefplekmeter”, Lindehoek. Stand van 13 mei 2026. Aantallen zijn afgerond.',
    );
  });

  it('has no source where nothing is known', async () => {
    const bare = aProject({ rounds: [] });
    const { words, wordsSource } = await posterData(residentPageOf(theFacts(bare), bare, 2026, 'nl'), sender, address);
    expect(words).toContain('In 2026 werkten bewoners, organisaties en de gemeente samen in Lindehoek.');
    expect(wordsSource).toBe('');
  });
});
