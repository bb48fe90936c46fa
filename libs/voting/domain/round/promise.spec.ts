import { demandSamePromise, isSameBallot } from './promise';

type Told = Parameters<typeof demandSamePromise>[0];
const option: Told['options'][number] = {
  title: 'Bankjes',
  text: '',
  costCents: 500_000,
  ideaId: null,
  theme: null,
  category: 'Groen',
  buurt: null,
  translations: [
    { language: 'en', title: 'Benches', text: '' },
    { language: 'ar', title: 'مقاعد', text: '' },
  ],
};
const told: Told = {
  wijk: 'noord',
  title: 'Waar gaat het geld heen?',
  rung: 'codecide',
  promise: 'Wat u kiest, gebeurt.',
  method: 'approval',
  most: 3,
  budgetCents: 10_000_000,
  rule: 'equalShares',
  seats: null,
  minimumAge: 12,
  checks: ['code', 'paper'],
  asksBuurt: false,
  opensAt: '2026-03-01T08:00:00.000Z',
  closesAt: '2026-04-01T20:00:00.000Z',
  feedbackDue: '2026-06-01',
  threshold: null,
  languages: ['nl', 'en', 'ar'],
  categories: [{ name: 'Groen', budgetCents: null }],
  options: [option],
};
const where = (path: string, code: string) =>
  expect.objectContaining({ errors: [{ path, code: `voting.${code}` }] }) as Error;

describe('the promise of an open vote', () => {
  it('stays when nothing changes, in whatever order checks and translations come', () => {
    expect(() => demandSamePromise(told, told)).not.toThrow();
    const turned = { ...option, translations: option.translations.toReversed() };
    expect(() => demandSamePromise(told, { ...told, checks: ['paper', 'code'], options: [turned] })).not.toThrow();
  });

  it('stays when it ends later and what was done with it is told earlier', () => {
    const plan = { ...told, closesAt: '2026-04-08T20:00:00Z', feedbackDue: '2026-05-01' };
    expect(() => demandSamePromise(told, plan)).not.toThrow();
  });

  it.each<Partial<Told>>([
    { wijk: 'zuid' },
    { title: 'Iets anders' },
    { rung: 'advise' },
    { promise: 'Wij kijken ernaar.' },
    { method: 'points' },
    { most: 4 },
    { budgetCents: 9_000_000 },
    { rule: 'greedy' },
    { seats: 2 },
    { minimumAge: 16 },
    { checks: ['code'] },
    { asksBuurt: true },
    { threshold: 5 },
    { languages: ['en', 'nl', 'ar'] },
    { categories: [] },
    { options: [] },
    { options: [{ ...option, costCents: 400_000 }] },
    { options: [option, option] },
  ])('is broken by %j', (change) => {
    expect(() => demandSamePromise(told, { ...told, ...change })).toThrow('promiseStays');
  });

  it('is broken by another beginning, an earlier end, or a later answer, and says where', () => {
    const tried = (change: Partial<Told>) => () => demandSamePromise(told, { ...told, ...change });
    expect(tried({ opensAt: '2026-03-02T08:00:00Z' })).toThrow(where('opensAt', 'opensStays'));
    expect(tried({ opensAt: null })).toThrow(where('opensAt', 'opensStays'));
    expect(tried({ closesAt: '2026-03-31T20:00:00Z' })).toThrow(where('closesAt', 'onlyLater'));
    expect(tried({ feedbackDue: '2026-06-02' })).toThrow(where('feedbackDue', 'onlyEarlier'));
  });
});

it('a ballot is another one when a word of it changes', () => {
  expect(isSameBallot(told, told)).toBe(true);
  const worded = option.translations.map((one) => ({ ...one, text: 'more' }));
  expect(isSameBallot(told, { ...told, options: [{ ...option, translations: worded }] })).toBe(false);
});
