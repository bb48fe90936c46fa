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
    const old = node('result', '2020-01-01');
    expect(furthestOf(node('idea', null), [old])).toBe(old);
  });
});
