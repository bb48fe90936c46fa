import type { Questions } from './definition';
import { aroundScreen, resumeAt } from './screens';

const text = (nl: string) => ({ nl });
const scale = (key: string, show?: { question: string; in: number[] }) => ({
  ...{ kind: 'scale' as const, key, name: text(key), text: text(`${key}?`), min: 1, max: 10 },
  ...{ low: text('slecht'), high: text('goed'), ...(show === undefined ? {} : { show }) },
});
/** Bus is asked only after a low mark for the street; a last word on a screen of its own. */
const trip: Questions = {
  questions: [
    scale('street'),
    { kind: 'good', key: 'streetGood', about: 'street', text: text('Goed?') },
    scale('bus', { question: 'street', in: [1, 2, 3] }),
    scale('shops'),
    { kind: 'open', key: 'more', about: null, text: text('Nog iets?') },
  ],
};

describe('the screens around one', () => {
  it('are those that are asked of who answered this', () => {
    expect(aroundScreen(trip, { street: 8 }, ['street', 'streetGood'])).toEqual({ previous: null, next: 'shops' });
    expect(aroundScreen(trip, { street: 2 }, ['street', 'streetGood'])).toEqual({ previous: null, next: 'bus' });
    expect(aroundScreen(trip, {}, ['more'])).toEqual({ previous: 'shops', next: null });
  });

  it('are none where no question was saved, or all were', () => {
    expect(aroundScreen(trip, { street: 2 }, [])).toEqual({ previous: null, next: null });
    expect(aroundScreen(trip, {}, ['street', 'streetGood', 'bus', 'shops', 'more'])).toEqual({
      previous: null,
      next: null,
    });
  });
});

describe('coming back', () => {
  const at = (answers: Record<string, number>, texts: Record<string, string> = {}) =>
    resumeAt(trip, { answers, texts })?.key ?? null;

  it('goes on after the last screen with an answer, also one in own words', () => {
    expect(at({})).toBe('street');
    expect(at({ street: 2 })).toBe('bus');
    expect(at({}, { streetGood: 'Bomen' })).toBe('shops');
    expect(at({ shops: 5 })).toBe('more');
  });

  it('has nothing left to ask at the end', () => expect(at({}, { more: 'Dank' })).toBe(null));
});
