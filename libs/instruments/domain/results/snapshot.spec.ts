import { standardRule, tighten } from './disclosure-rule';
import type { ShownResults } from './shown-results';
import { mayTakeSnapshot, nextSnapshot, type Snapshot } from './snapshot';
import { questionsOfEveryKind, SimulatedRound } from './testing/simulated-round';

const rule = standardRule;

describe('a new snapshot', () => {
  it.each([
    [{ changesSinceLast: 9, isClosing: false, anyShownBefore: false }, false],
    [{ changesSinceLast: 10, isClosing: false, anyShownBefore: false }, true],
    [{ changesSinceLast: 9, isClosing: false, anyShownBefore: true }, false],
    [{ changesSinceLast: 10, isClosing: false, anyShownBefore: true }, true],
    [{ changesSinceLast: 9, isClosing: true, anyShownBefore: true }, false],
    [{ changesSinceLast: 10, isClosing: true, anyShownBefore: true }, true],
    [{ changesSinceLast: 3, isClosing: true, anyShownBefore: false }, true],
  ])('at %j: %p', (moment, may) => expect(mayTakeSnapshot(moment, rule)).toBe(may));

  it('waits longer where a gemeente says so', () =>
    expect(
      mayTakeSnapshot(
        { changesSinceLast: 14, isClosing: false, anyShownBefore: true },
        tighten(rule, { snapshotStep: 15 }),
      ),
    ).toBe(false));
});

describe('what is shown of a round', () => {
  let round: SimulatedRound;
  let last: Snapshot | null;
  beforeEach(() => {
    round = new SimulatedRound(questionsOfEveryKind(), 2);
    last = null;
  });

  /** Forms of people of two ages and buurten, whose scores are 3 to 8. */
  const add = (many: number, score?: number) =>
    Array.from({ length: many }, (_, index) => {
      const given = score ?? 3 + (index % 6);
      return round.add({
        age: 3 + 2 * (index % 2),
        buurt: 1 + (Math.floor(index / 2) % 2),
        answers: [given, given, 1 + (index % 5), 1 + (index % 3), 10 + index],
      });
    });
  const look = (isClosing = false): ShownResults | null => {
    const made = nextSnapshot(
      last,
      { counts: round.counts(), changesSinceLast: round.changes(), isClosing, weighting: null },
      rule,
    );
    if (made === null) return null;
    round.reset();
    last = made;
    return made.shown;
  };
  const answered = (shown: ShownResults | null) => shown?.questions.map((question) => question.answered.about);

  it('begins at ten forms, and goes on by ten', () => {
    add(9);
    expect(look()).toBeNull();
    add(1);
    expect(look()).toMatchObject({ forms: { about: 10 } });
    expect(look()).toBeNull();
    add(9);
    expect(look()).toBeNull();
    add(1, 4);
    expect(answered(look())).toEqual([20, 20, 20, 20, 20]);
  });

  it('stays, of a question that fewer than ten people changed', () => {
    const ids = add(20);
    const before = look();
    ids.slice(0, 10).forEach((id, index) => round.change(id, 1 + (index % 2), 10));
    const after = look();
    expect(after).not.toBeNull();
    expect(after?.questions).toEqual(before?.questions);
    ids.slice(0, 10).forEach((id) => round.change(id, 1, 9));
    const [green, skipped] = look()?.questions ?? [];
    expect(green?.mean).not.toEqual(before?.questions[0]?.mean);
    expect(skipped).toEqual(before?.questions[1]);
  });

  it('stays, when all who came in between answered the same', () => {
    add(20);
    const before = look();
    add(10, 10);
    const after = look();
    expect(after?.forms).toEqual({ about: 30 });
    expect(after?.questions[0]).toEqual(before?.questions[0]);
    add(10, 2);
    expect(look()?.questions[0]?.answered).toEqual({ about: 40 });
  });

  it('is renewed when many came at once, of whom hardly anybody gave a low score', () => {
    add(40, 8);
    look();
    add(200, 8);
    add(60, 6);
    add(2, 3);
    expect(answered(look())?.[0]).toBe(300);
  });

  it('stays, when all who came were of one mind and so many that their distribution could be shown', () => {
    // of forty people seven give a high score; the next sixteen all do, and fifteen more
    add(7, 8);
    add(33, 5);
    look();
    add(16, 8);
    look();
    add(15, 8);
    expect(answered(look())?.[0]).toBe(40);
    add(1, 5);
    add(9, 3);
    expect(answered(look())?.[0]).toBe(80);
  });

  it('is not compared away with an earlier moment', () => {
    add(20);
    const before = look();
    const set = add(30);
    expect(answered(look())?.[0]).toBe(50);
    // staff set thirty aside and one more comes: one person differs from the first snapshot
    set.forEach((id) => round.remove(id));
    add(1, 9);
    const after = look();
    expect(after?.forms).toEqual({ about: 20 });
    expect(after?.questions[0]?.answered).toEqual({ about: 50 });
    expect(before?.questions[0]?.mean).not.toBeNull();
    add(9);
    expect(look()).toBeNull();
    add(1, 5);
    expect(look()?.questions[0]?.answered).toEqual({ about: 30 });
  });

  it('leaves out the last few at closing, and then has its splits', () => {
    add(80);
    const open = look();
    expect(open).toMatchObject({ age: null, buurt: null, weighted: null });
    add(5);
    const closed = look(true);
    expect(closed?.questions).toEqual(open?.questions);
    expect(closed?.forms).toEqual({ about: 80 });
    expect(closed?.age?.map(({ of }) => of)).toEqual([['0-14', '15-24', '25-44', '45-64'], ['65+']]);
    expect(look(true)).toBeNull();
  });

  it('keeps its splits as they were, when more comes in after closing', () => {
    add(80);
    const closed = look(true);
    expect(closed?.age).not.toBeNull();
    add(20);
    const later = look(true);
    expect(later?.forms).toEqual({ about: 100 });
    expect(later?.age).toEqual(closed?.age);
  });

  it('is one snapshot of a small round at closing, that says nothing of fewer than ten', () => {
    add(7);
    expect(look()).toBeNull();
    expect(look(true)).toMatchObject({
      forms: { about: null },
      questions: expect.arrayContaining([expect.objectContaining({ mean: null })]),
    });
    expect(look(true)).toBeNull();
  });

  it('is the same when what is behind it was stored', () => {
    add(40);
    look();
    const stored: Snapshot = JSON.parse(JSON.stringify(last));
    add(25);
    const now = { counts: round.counts(), changesSinceLast: 25, isClosing: true, weighting: null };
    expect(nextSnapshot(stored, now, rule)).toEqual(nextSnapshot(last, now, rule));
  });
});
