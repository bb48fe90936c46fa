import fc from 'fast-check';
import { daysLater } from '@wijkspoor/platform/domain';
import { reminderKinds, reminderOf, toldTo } from './reminders';

const due = '2027-04-21';
const at = (days: number) => reminderOf(due, daysLater(due, days));

describe('reminders of a report', () => {
  it('come two weeks before, on the day, a week after, and then for the gemeente', () => {
    expect([-15, -14, -1, 0, 6, 7, 13, 14, 400].map(at)).toEqual([
      ...[null, 'before', 'before', 'due', 'due', 'after', 'after', 'escalation', 'escalation'],
    ]);
    expect(reminderKinds.map(toldTo)).toEqual(['reporters', 'reporters', 'reporters', 'leads']);
  });

  it('each come once and in their order, on whatever days the job runs', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -40, max: 60 }), { maxLength: 100 }), (days) => {
        const told = [...days].sort((a, b) => a - b).map(at);
        const order = told.map((kind) => (kind === null ? -1 : reminderKinds.indexOf(kind)));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});
