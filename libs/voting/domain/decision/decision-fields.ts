import { prioritySporen } from './contract';
import { criteria, type Criterion, scores } from './criteria';
import type { AspectView, DecisionView } from './view';

/** The whole of a decision as fields hold it. */
export type DecisionFields = {
  readonly title: string;
  readonly intro: string;
  readonly body: string;
  readonly decidedOn: string;
  readonly why: string;
};

const parts = ['score', 'why', 'by'] as const;
/** What can be typed of a candidate; of a criterion `urgency.why`. */
export type CandidateField =
  'title' | 'text' | 'spoor' | 'theme' | 'chosen' | 'reason' | `${Criterion}.${(typeof parts)[number]}`;
/** A candidate as fields hold it. `chosen`: yes, no, or empty as long as nothing is decided. */
export type TypedCandidate = {
  readonly id: string;
  readonly option: number | null;
  readonly idea: number | null;
  readonly indicators: readonly string[];
  /** As `aspectKey` writes them. */
  readonly aspects: readonly string[];
  readonly fields: Readonly<Record<CandidateField, string>>;
};

/** A subject of a round as the answer of a form: its round and place. */
export const aspectKey = ({ round, place }: Pick<AspectView, 'round' | 'place'>): string => `${round}-${place}`;
const aspectOf = (key: string) => {
  const [round = 0, place = 0] = key.split('-').map(Number);
  return { round, place };
};

/** The fields of a decision. */
export const decisionFieldsOf = ({ title, intro, body, decidedOn, why }: DecisionView): DecisionFields => ({
  ...{ title, intro, why, body: body ?? '', decidedOn: decidedOn ?? '' },
});

const noFields = (): Record<CandidateField, string> => ({
  ...{ title: '', text: '', spoor: '', theme: '', chosen: '', reason: '' },
  ...(Object.fromEntries(criteria.flatMap((one) => parts.map((part) => [`${one}.${part}`, '']))) as Record<
    `${Criterion}.${(typeof parts)[number]}`,
    string
  >),
});

/** A candidate of which nothing is typed yet. */
export const newCandidate = (id: string): TypedCandidate => ({
  ...{ id, option: null, idea: null, indicators: [], aspects: [], fields: noFields() },
});

/** The candidates of a decision, in order. */
export const candidatesOf = ({ priorities }: DecisionView): readonly TypedCandidate[] =>
  priorities.map((one) => ({
    ...{ id: one.id, option: one.option, idea: one.idea?.number ?? null, indicators: one.indicators },
    aspects: one.aspects.map(aspectKey),
    fields: {
      ...{ title: one.title, text: one.text, spoor: one.spoor ?? '', theme: one.theme, reason: one.reason },
      chosen: one.chosen === null ? '' : one.chosen ? 'yes' : 'no',
      ...(Object.fromEntries(
        criteria.flatMap((criterion) => {
          const { score, why, by } = one.criteria[criterion];
          return [
            [`${criterion}.score`, score ?? ''],
            [`${criterion}.why`, why],
            [`${criterion}.by`, by],
          ];
        }),
      ) as Record<`${Criterion}.${(typeof parts)[number]}`, string>),
    },
  }));

/** A decision as the api takes it. What was not filled in is left out where it may be. */
export const decisionPlanOf = (
  { title, intro, body, decidedOn, why }: DecisionFields,
  candidates: readonly TypedCandidate[],
) => ({
  ...{ title, intro, why, body: body || null, decidedOn: decidedOn || null },
  priorities: candidates.map(({ id, option, idea, indicators, aspects, fields }) => ({
    ...{ id, option, idea, indicators, title: fields.title, text: fields.text, theme: fields.theme },
    spoor: prioritySporen.find((one) => one === fields.spoor) ?? null,
    reason: fields.reason,
    aspects: aspects.map(aspectOf),
    chosen: fields.chosen === '' ? null : fields.chosen === 'yes',
    criteria: Object.fromEntries(
      criteria.map((one) => [
        one,
        {
          score: scores.find((score) => score === fields[`${one}.score`]) ?? null,
          ...{ why: fields[`${one}.why`], by: fields[`${one}.by`] },
        },
      ]),
    ),
  })),
});
export type DecisionPlanTyped = ReturnType<typeof decisionPlanOf>;
