import { SaveScreen } from '@wijkspoor/instruments/domain';
import { instrumentsForms } from '@wijkspoor/instruments/web/forms';

const params = { gemeente: 'waterhoven', wijk: 'linde hoek', round: '3', key: 'moving' };
const links = { platform: (path: string) => path, gemeente: (slug: string, path = '/') => `/${slug}/ar${path}` };

function form(page: string, action: string) {
  const found = instrumentsForms.find((one) => one.page === `/:wijk/meedoen/:round${page}` && one.action === action);
  if (found?.input === undefined) throw new Error(`no form ${page} ${action}`);
  return { ...found, input: found.input };
}
const posted = (fields: readonly (readonly [string, string])[]) => {
  const all = new Map<string, string[]>();
  for (const [name, value] of fields) all.set(name, [...(all.get(name) ?? []), value]);
  return all;
};
const next = form('/vraag/:key', 'next');
const given = posted([
  ['keys', 'moving movingGood bus'],
  ['answers.moving', '7'],
  ['texts.movingGood', 'Brede stoepen'],
  ['texts.movingBetter', '  '],
  ['choices.bus', '1'],
  ['choices.bus', '3'],
  ['do', 'next'],
]);

describe('a screen that was posted', () => {
  it('is what the api takes: numbers, own words, several options as one number, nothing for what is empty', () => {
    expect(SaveScreen.parse(next.input(given))).toEqual({
      keys: ['moving', 'movingGood', 'bus'],
      answers: { moving: 7, bus: 5 },
      texts: { movingGood: 'Brede stoepen' },
    });
  });

  it('loses its number when the question is skipped, and keeps own words', () => {
    expect(form('/vraag/:key', 'skip').input(given)).toMatchObject({
      keys: ['moving', 'movingGood', 'bus'],
      answers: {},
      texts: { movingGood: 'Brede stoepen' },
    });
  });

  it('takes background back where it was asked and is left empty, and is silent about what was not asked', () => {
    const about = form('/achtergrond', 'background');
    expect(
      about.input(
        posted([
          ['asked', 'buurt'],
          ['buurt', 'BU1'],
          ['asked', 'age'],
        ]),
      ),
    ).toMatchObject({ buurt: 'BU1', age: null });
    expect(
      about.input(
        posted([
          ['asked', 'age'],
          ['age', '65+'],
        ]),
      ),
    ).toEqual({ answers: {}, texts: {}, keys: [], age: '65+' });
  });

  it('hands in only with the button that says so', () => {
    expect(next.input(given)).not.toHaveProperty('done');
    expect(form('/inleveren', 'hand-in').input(posted([]))).toMatchObject({ done: true });
  });
});

describe('after a screen', () => {
  const goes = (action: string, answer: unknown) =>
    form('/vraag/:key', action).done({ answer, posted: given, params, links });
  const base = '/waterhoven/ar/linde%20hoek/meedoen/3';

  it('comes the next question, the one before, or the answers so far', () => {
    const around = { previous: 'bus', next: 'shops' };
    expect(['next', 'skip', 'back', 'list'].map((action) => goes(action, around))).toEqual([
      `${base}/vraag/shops`,
      `${base}/vraag/shops`,
      `${base}/vraag/bus`,
      `${base}/inleveren`,
    ]);
  });

  it('come background and the page of the round at the ends', () => {
    expect(goes('next', { previous: 'bus', next: null })).toBe(`${base}/achtergrond`);
    expect(goes('back', { previous: null, next: 'bus' })).toBe(base);
  });

  it('come the answers so far when the api does not say', () => expect(goes('next', null)).toBe(`${base}/inleveren`));
});

describe('beginning', () => {
  const begin = form('', 'begin');

  it('keeps answers on the device only for who asks it', () => {
    const own = posted([
      ['language', 'ar'],
      ['keep', '1'],
    ]);
    const shared = posted([['language', 'ar']]);
    expect([begin.input(own), begin.input(shared)]).toEqual([{ language: 'ar', keep: true }, { language: 'ar' }]);
    const goes = (one: typeof own) => begin.done({ answer: null, posted: one, params, links });
    expect(goes(own)).toMatch(/\/vraag\?toon=eigen$/);
    expect(goes(shared)).toMatch(/\/vraag$/);
  });
});
