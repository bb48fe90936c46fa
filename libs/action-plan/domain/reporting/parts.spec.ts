import { emptyReport, lacksOfReport, partContracts, prefilled, type ReportContent } from './parts';
import { marksOfReport } from './marks';

const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const known = { goalIds: [id(1)], targetGroup: 'Ouderen die alleen wonen' };
const empty = emptyReport(known);
const whole: ReportContent = {
  progress: { status: 'asPlanned', plan: 'Wij beginnen', words: 'Het loopt goed.' },
  goals: { items: [{ goalId: id(1), value: 12, note: 'Meer dan gedacht' }] },
  effort: { hours: 40, costCents: 125_000, volunteers: 6 },
  reach: { people: 30, ofTargetGroup: 20, targetGroup: 'Ouderen', young: 0, adult: 10, older: 20 },
  results: { items: [{ id: id(2), indicator: 'Wandelingen', value: 12, method: 'Geteld door de begeleider' }] },
  obstacles: {
    items: [
      {
        id: id(3),
        words: 'De zaal is te klein',
        needs: 'Een grotere zaal',
        whom: 'gemeente',
        level: 'gemeente',
        solved: false,
      },
      { id: id(4), words: 'Geen licht', needs: '', whom: '', level: 'wijk', solved: true },
      { id: id(5), words: 'Geen bankjes', needs: '', whom: '', level: 'wijk', solved: false },
    ],
  },
  learning: { learned: 'Klein beginnen', changed: '' },
  story: { words: 'Een mevrouw loopt nu elke week mee.', consentOn: '2027-03-01', consentFor: 'de website' },
  next: { words: 'Twee groepen erbij' },
};

describe('a report', () => {
  it('begins with what stays the same, and tells its figures anew', () => {
    expect(prefilled(known, null, new Set())).toEqual(empty);
    const next = prefilled(known, whole, new Set([id(5)]));
    expect(next.progress).toEqual({ status: 'asPlanned', plan: 'Twee groepen erbij', words: '' });
    expect(next.results.items).toEqual([{ ...whole.results.items[0], value: null }]);
    // what was solved in the report, or by the gemeente, is not in the way any more
    expect(next.obstacles.items.map((one) => one.id)).toEqual([id(3)]);
    expect(next.reach).toEqual({ ...empty.reach, targetGroup: 'Ouderen' });
    expect([next.effort, next.learning, next.story, next.next]).toEqual([
      ...[empty.effort, empty.learning, empty.story, empty.next],
    ]);
  });

  it('has each row once', () => {
    for (const part of ['results', 'obstacles'] as const) {
      const { items } = whole[part];
      expect(partContracts[part].safeParse({ items }).success).toBe(true);
      expect(partContracts[part].safeParse({ items: [...items, ...items.slice(0, 1)] }).success).toBe(false);
    }
  });

  it('says what must still be told before it is handed in', () => {
    expect(lacksOfReport(whole, false)).toEqual([]);
    expect(lacksOfReport(empty, false).map(({ path }) => path)).toEqual([
      ...['progress.status', 'progress.words', 'effort.hours', 'reach.people', 'next.words'],
    ]);
    // an end report has no next period
    expect(lacksOfReport({ ...whole, next: { words: '' } }, true)).toEqual([]);
    const reach = { ...whole.reach, people: 15 };
    expect(lacksOfReport({ ...whole, reach }, false).map(({ path }) => path)).toEqual([
      'reach.ofTargetGroup',
      'reach.young',
    ]);
    // a story needs a yes, with its day and what it is for
    const story = { words: 'Een verhaal', consentOn: null, consentFor: '' };
    expect(lacksOfReport({ ...whole, story }, false).map(({ path }) => path)).toEqual([
      'story.consentOn',
      'story.consentFor',
    ]);
  });

  it('is marked where it looks as if it tells of one person', () => {
    expect(marksOfReport(whole)).toEqual([]);
    const learning = { learned: 'Mevrouw Jansen heeft diabetes.', changed: '' };
    expect(marksOfReport({ ...whole, learning })).toEqual([{ part: 'learning', kinds: ['name', 'health'] }]);
  });
});
