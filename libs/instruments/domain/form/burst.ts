/** How far back other forms count: an evening in a hall, or a visit by a program, is over within the hour. */
const windowMs = 60 * 60_000;
/**
 * Below this nobody read the question: 2 seconds, answering in hand.
 * @see Huang et al., Detecting and deterring insufficient effort responding to surveys, J Bus Psychol 27, 2012.
 */
const humanMsPerQuestion = 2000;
/** Who answers fewer questions than this and leaves was short, not fast. */
const fewestForPace = 5;
/** Fewer scores than this are the same by chance too often, within one form and between two people. */
const fewestForSameness = 8;
/** A household of six shares one device; the seventh form in an hour is worth a look. */
const formsOfHousehold = 6;
/** Two or three neighbours may agree on everything; from the fifth form alike it is a pattern. */
const formsAlike = 5;

/**
 * `samePlace`: one of at least five forms from one address within an hour that have the same scores, or that are all too fast.
 * A crowd alone is no mark: a library or a hall has one address. `tooFast`: quicker than a person reads. `allTheSame`: one score
 * for everything. `sameDevice`: more forms from one device within an hour than a household has people.
 */
export const burstMarks = ['samePlace', 'tooFast', 'allTheSame', 'sameDevice'] as const;
/** One hint that a form may be spam; it sets nothing aside by itself. */
export type BurstMark = (typeof burstMarks)[number];

/** What is known of a form that came in over the open link. Nothing of the browser is looked at. */
export type BurstFacts = {
  /** A hash of the key that the device got when the form was started; null when it keeps none. */
  readonly device: string | null;
  /** A hash of the network address with the key of the day, so that it says nothing tomorrow; null when it is gone. */
  readonly address: string | null;
  /** When it was handed in, in milliseconds since 1970. */
  readonly at: number;
  /** From start to hand-in, in milliseconds by our own clock; null when it is not known. */
  readonly tookMs: number | null;
  /** Questions that were answered, of all kinds. */
  readonly answered: number;
  /** Answers to the scale questions in their order; null where one was skipped. */
  readonly scores: readonly (number | null)[];
};

/**
 * Hints for staff that a form may be spam. A mark never sets a form aside: a person does, with a reason.
 * @param recent other forms of the round; those of another place and device, or of more than an hour before, do not matter.
 * @returns the marks in the order of `burstMarks`, each at most once.
 */
export function marksOf(form: BurstFacts, recent: readonly BurstFacts[]): readonly BurstMark[] {
  const near = recent.filter((other) => other.at <= form.at && form.at - other.at < windowMs);
  const there = near.filter((other) => form.address !== null && other.address === form.address);
  const device = near.filter((other) => form.device !== null && other.device === form.device);
  const alike = there.filter((other) => sameScores(form, other));
  const fast = isTooFast(form) ? there.filter(isTooFast) : [];
  const found: Readonly<Record<BurstMark, boolean>> = {
    samePlace: Math.max(alike.length, fast.length) + 1 >= formsAlike,
    tooFast: isTooFast(form),
    allTheSame: hasOneScore(form),
    sameDevice: device.length + 1 > formsOfHousehold,
  };
  return burstMarks.filter((mark) => found[mark]);
}

/** A clock that ran backwards says nothing. */
function isTooFast({ tookMs, answered }: BurstFacts): boolean {
  return tookMs !== null && tookMs >= 0 && answered >= fewestForPace && tookMs < answered * humanMsPerQuestion;
}

const given = ({ scores }: BurstFacts): readonly number[] => scores.filter((score) => score !== null);

function hasOneScore(form: BurstFacts): boolean {
  const scores = given(form);
  return scores.length >= fewestForSameness && scores.every((score) => score === scores[0]);
}

function sameScores(form: BurstFacts, other: BurstFacts): boolean {
  return (
    form.scores.length === other.scores.length &&
    form.scores.every((score, place) => score === other.scores[place]) &&
    given(form).length >= fewestForSameness
  );
}
