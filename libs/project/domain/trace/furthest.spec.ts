import { furthestOf } from './furthest';
import type { TraceKind } from './kinds';

const node = (kind: TraceKind, on: string | null) => ({ kind, on });
const said = node('idea', '2026-08-24');

describe('how far something that was said came', () => {
  it('is the last kind that it led to', () => {
    const decided = node('priority', '2026-09-17');
    const started = node('intervention', '2026-10-01');
    expect(furthestOf(said, [started, decided])).toBe(started);
    expect(furthestOf(said, [decided])).toBe(decided);
    expect(furthestOf<ReturnType<typeof node>>(said, [])).toBeUndefined();
  });

  it('is never something that was there before it was said', () => {
    const decided = node('priority', '2026-08-24');
    const measured = node('result', '2026-06-29');
    expect(furthestOf(said, [decided, measured])).toBe(decided);
    expect(furthestOf(said, [measured])).toBeUndefined();
  });

  it('counts what has no day', () => {
    const goal = node('goal', null);
    expect(furthestOf(said, [goal])).toBe(goal);
    const old = node('priority', '2020-01-01');
    expect(furthestOf(node('idea', null), [old])).toBe(old);
  });

  it('is a result only of what had begun when it was measured', () => {
    const begun = node('intervention', '2026-10-01');
    const measured = node('result', '2026-12-01');
    expect(furthestOf(said, [begun, measured])).toBe(measured);
    const planned = node('intervention', '2027-01-30');
    expect(furthestOf(said, [planned, measured])).toBe(planned);
    expect(furthestOf(said, [begun, planned, measured])).toBe(measured);
    expect(furthestOf(said, [node('goal', null), measured])).toEqual(node('goal', null));
  });
});
