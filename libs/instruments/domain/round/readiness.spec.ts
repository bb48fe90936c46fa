import fc from 'fast-check';
import { channels } from '../results/counts';
import { lacksOf, type RoundPlan, rungs } from './readiness';

const now = '2026-11-28T12:00:00.000Z';
const ready: RoundPlan = {
  opensAt: '2026-12-01T08:00:00.000Z',
  closesAt: '2026-12-20T16:00:00.000Z',
  languages: ['nl', 'ar'],
  channels: ['link', 'paper'],
  rung: 'advise',
  promise: 'Het college kiest met uw antwoorden wat eerst gebeurt.',
  feedbackDue: '2027-01-31',
  askBuurt: true,
  buurten: 4,
  versionLanguages: ['nl', 'en', 'ar'],
  versionPublished: true,
};
const lacks = (more: Partial<RoundPlan>) => lacksOf({ ...ready, ...more }, now).map(({ path, code }) => [path, code]);

describe('what a round lacks before it may open', () => {
  it('is nothing when everything is there', () => {
    expect(lacks({})).toEqual([]);
  });

  it.each<[string, Partial<RoundPlan>, string, string]>([
    ['questions that can still change', { versionPublished: false }, 'versionId', 'versionNotPublished'],
    ['a beginning', { opensAt: null }, 'opensAt', 'lacksOpensAt'],
    ['an end', { closesAt: null }, 'closesAt', 'lacksClosesAt'],
    ['an end to come', { closesAt: now }, 'closesAt', 'lacksClosesLater'],
    ['questions in a language', { languages: ['nl', 'ar'], versionLanguages: ['nl'] }, 'languages', 'lacksLanguage'],
    ['a way to take part', { channels: [] }, 'channels', 'lacksChannels'],
    ['a way without a computer', { channels: ['link', 'code'] }, 'channels', 'lacksNotDigital'],
    ['buurten to choose from', { buurten: 1 }, 'askBuurt', 'lacksBuurten'],
    ['a rung', { rung: null }, 'rung', 'lacksRung'],
    ['a rung that asks something', { rung: 'inform' }, 'rung', 'lacksRungInform'],
    ['a promise', { promise: '' }, 'promise', 'lacksPromise'],
    ['a day of feedback', { feedbackDue: null }, 'feedbackDue', 'lacksFeedbackDue'],
    ['feedback after it', { feedbackDue: '2026-12-19' }, 'feedbackDue', 'lacksFeedbackLater'],
    ['feedback within six weeks', { feedbackDue: '2027-02-01' }, 'feedbackDue', 'lacksFeedbackSooner'],
    // half past midnight here
    [
      'feedback after it, here',
      { closesAt: '2026-12-19T23:30:00Z', feedbackDue: '2026-12-19' },
      'feedbackDue',
      'lacksFeedbackLater',
    ],
  ])('%s', (_, more, path, code) => {
    expect(lacks(more)).toEqual([[path, `instruments.${code}`]]);
  });

  it('may promise feedback from the day it closes until six weeks later', () => {
    for (const feedbackDue of ['2026-12-20', '2027-01-31']) expect(lacks({ feedbackDue })).toEqual([]);
  });

  it('does not count buurten that nobody is asked for', () => {
    expect(lacks({ askBuurt: false, buurten: 0 })).toEqual([]);
  });
});

const plan = fc.record<RoundPlan>({
  opensAt: fc.constantFrom(null, '2026-12-01T08:00:00.000Z'),
  closesAt: fc.constantFrom(null, '2026-01-01T08:00:00.000Z', '2027-12-01T08:00:00.000Z'),
  languages: fc.subarray(['nl', 'en', 'ar'], { minLength: 1 }),
  channels: fc.subarray([...channels]),
  rung: fc.constantFrom(null, ...rungs),
  promise: fc.constantFrom('', 'Wij luisteren.'),
  feedbackDue: fc.constantFrom(null, '2027-02-01'),
  askBuurt: fc.boolean(),
  buurten: fc.nat(3),
  versionLanguages: fc.subarray(['nl', 'en', 'ar']),
  versionPublished: fc.boolean(),
});

describe('no round at all', () => {
  it('opens with screens alone, on the rung inform, or without a promise', () => {
    fc.assert(
      fc.property(plan, (one) => {
        if (lacksOf(one, now).length > 0) return;
        expect(one.channels.some((channel) => channel === 'paper' || channel === 'assisted')).toBe(true);
        expect(one.rung).not.toBeNull();
        expect(one.rung).not.toBe('inform');
        expect(one.promise).not.toBe('');
        expect(one.feedbackDue).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('says two things about one field', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const paths = lacksOf(one, now).map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });
});
