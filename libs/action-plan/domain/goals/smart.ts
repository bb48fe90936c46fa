/** The five letters: specific, measurable, somebody answers for it, realistic, bound to a date. */
export const smartLetters = ['S', 'M', 'A', 'R', 'T'] as const;
/** One of the letters, as `smart` judges a goal by it. */
export type SmartLetter = (typeof smartLetters)[number];

/** What a letter can lack, or what is not right. */
export const smartLacks = {
  S: ['targetGroup', 'indicator'],
  M: ['unit', 'baseline', 'baselineOn', 'method'],
  A: ['owner'],
  R: ['target', 'noChange'],
  T: ['targetOn', 'afterBaseline'],
} as const satisfies Record<SmartLetter, readonly string[]>;
/** One thing that keeps a goal from being SMART; as an input error it is `action-plan.<lack>`. */
export type SmartLack = (typeof smartLacks)[SmartLetter][number];

/** Of a goal what the letters look at. Numbers in the unit of the indicator; days as `2027-03-14`. */
export type SmartGoal = {
  readonly targetGroup: string;
  /** In own words. */
  readonly indicator: string;
  /** A measured figure; null without one. */
  readonly indicatorKey: string | null;
  readonly unit: string;
  /** Where it starts from; null when that is not known. */
  readonly baseline: number | null;
  readonly baselineOn: string | null;
  /** The day before which the baseline will be measured; null when it is known, or nobody said. */
  readonly baselineDue: string | null;
  readonly target: number | null;
  readonly targetOn: string | null;
  readonly method: string;
  /** A role, never a name. */
  readonly ownerRole: string;
};

/**
 * Looks at a goal letter by letter.
 * @returns what each letter lacks, in the order of `smartLacks`; a letter is right when it lacks nothing.
 */
export function smart(goal: SmartGoal): Readonly<Record<SmartLetter, readonly SmartLack[]>> {
  const start = goal.baselineOn ?? goal.baselineDue;
  const lacks: Readonly<Record<SmartLack, boolean>> = {
    targetGroup: goal.targetGroup === '',
    indicator: goal.indicator === '' && goal.indicatorKey === null,
    unit: goal.unit === '',
    baseline: goal.baseline === null && goal.baselineDue === null,
    baselineOn: goal.baseline !== null && goal.baselineOn === null,
    method: goal.method === '',
    owner: goal.ownerRole === '',
    target: goal.target === null,
    noChange: goal.target !== null && goal.target === goal.baseline,
    targetOn: goal.targetOn === null,
    afterBaseline: goal.targetOn !== null && start !== null && goal.targetOn <= start,
  };
  const of = (letter: SmartLetter): readonly SmartLack[] => smartLacks[letter].filter((lack) => lacks[lack]);
  return { S: of('S'), M: of('M'), A: of('A'), R: of('R'), T: of('T') };
}

/** Everything that keeps a goal from being adopted; nothing when all letters are right. */
export const lackingIn = (goal: SmartGoal): readonly SmartLack[] => {
  const letters = smart(goal);
  return smartLetters.flatMap((letter) => letters[letter]);
};
