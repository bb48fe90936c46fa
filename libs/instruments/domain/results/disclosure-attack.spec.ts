import { ageBands, type Cell, type RoundCounts } from './counts';
import { standardRule } from './disclosure-rule';
import { ShownResults, shownResults, shownTotals } from './shown-results';
import { mayTakeSnapshot, nextSnapshot, type Snapshot } from './snapshot';
import { Reader, type Recovered } from './testing/reader';
import { play, type Publisher, type Scenario, scenarios } from './testing/scenarios';
import { chance, questionsOfEveryKind, SimulatedRound } from './testing/simulated-round';
import { weigh } from './weighting';

const rule = standardRule;
const population = { asked: ageBands, buurten: [800, 1500, 900], ages: [0, 900, 600, 500, 1200] };
const nothingOnce = { age: null, buurt: null, weighted: null };
const always = () => true;

/** The publisher under test; what it keeps is stored as JSON in between. */
function nextSnapshots(): Publisher {
  let last: Snapshot | null = null;
  return (now) => {
    const weighting = now.isClosing ? weigh(now.counts, population) : null;
    const made = nextSnapshot(last, { ...now, weighting }, rule);
    if (made === null) return null;
    last = { shown: made.shown, ledger: JSON.parse(JSON.stringify(made.ledger)) as Snapshot['ledger'] };
    return {
      shown: made.shown,
      renewed: (place) => written(made.ledger.cells, place) === written(now.counts.cells, place),
      weights: weighting?.possible === true ? weighting.weights : [],
    };
  };
}

/** Keeps to the limits of each figure, but shows it anew after every change. */
const atEachChange =
  (): Publisher =>
  ({ counts }) => ({ shown: shownResults(counts, rule), renewed: always });

/** Waits for ten changes, but not for ten changes to each question. */
function withoutLedger(): Publisher {
  let anyShownBefore = false;
  return (now) => {
    if (!mayTakeSnapshot({ ...now, anyShownBefore }, rule)) return null;
    anyShownBefore = true;
    return { shown: { ...shownTotals(now.counts, rule), ...nothingOnce }, renewed: always };
  };
}

/** Each age band that is large enough by itself, whatever is left over. */
function withoutComplement(counts: RoundCounts): ShownResults {
  const age = ageBands.map((band, index) => {
    const cells = counts.cells.filter((cell) => cell.age === index + 1);
    const { forms, questions } = shownTotals({ ...counts, cells }, rule);
    return { of: [band], withSilent: false, forms, questions };
  });
  return { ...shownTotals(counts, rule), ...nothingOnce, age };
}

const written = (cells: readonly Cell[], place: number) =>
  cells
    .filter(({ question }) => question === place)
    .map((cell) => JSON.stringify([cell.buurt, cell.age, cell.value, cell.n]))
    .sort()
    .join();

function attack(scenario: Scenario, seed: number, publish: Publisher, forms: number): readonly Recovered[] {
  const reader = new Reader(questionsOfEveryKind());
  play(scenario, seed, publish, reader, forms);
  return reader.recovered();
}

describe('a reader of everything that is shown', () => {
  it.each(scenarios.flatMap((scenario) => [1, 2, 3, 4].map((seed) => [scenario, seed] as const)))(
    'recovers nobody and no group under the limit: %s, %d',
    (scenario, seed) => expect(attack(scenario, seed, nextSnapshots(), 150)).toEqual([]),
  );

  it.each([
    ['shows each change', atEachChange],
    ['does not remember what it showed of each question', withoutLedger],
  ])('recovers people from a publisher that %s', (_, publisher) => {
    const broken = scenarios.some((scenario) =>
      [1, 2, 3, 4].some((seed) => attack(scenario, seed, publisher(), 25).some((found) => found.people === 1)),
    );
    expect(broken).toBe(true);
  });

  it('subtracts groups from the total, and finds who is left over when nobody looked at that', () => {
    const found = { without: 0, with: 0 };
    for (let seed = 1; seed <= 20; seed++) {
      const next = chance(seed);
      const round = new SimulatedRound(questionsOfEveryKind(), 1);
      const score = () => 1 + Math.floor(next() * 10);
      const add = (age: number) => round.add({ age, buurt: 1, answers: [score(), score(), null, null, null] });
      for (const age of [...Array<number>(10).fill(2), ...Array<number>(10).fill(5), 0]) add(age);
      const read = (shown: ShownResults) => {
        const reader = new Reader(questionsOfEveryKind());
        reader.read(
          shown,
          (place) => round.answersTo(place),
          () => 1,
        );
        return reader.recovered().length;
      };
      found.without += read(withoutComplement(round.counts()));
      found.with += read(shownResults(round.counts(), rule));
    }
    expect(found.with).toBe(0);
    expect(found.without).toBeGreaterThan(0);
  });

  it('has splits and weights to work with, when people of all groups come mixed', () => {
    const shown = [1, 2, 3, 4].map((seed) => play('mixed', seed, nextSnapshots(), new Reader(questionsOfEveryKind())));
    for (const results of shown) {
      expect(ShownResults.parse(results)).toEqual(results);
      expect(results?.age?.length).toBeGreaterThan(1);
      expect(results?.age?.every(({ questions }) => questions[0]!.mean !== null)).toBe(true);
    }
    expect(shown.some((results) => results?.buurt != null)).toBe(true);
    expect(shown.some((results) => results?.weighted?.some(({ mean }) => mean !== null))).toBe(true);
  });
});
