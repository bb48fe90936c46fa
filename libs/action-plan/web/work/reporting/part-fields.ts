import {
  type Fields,
  obstacleLevels,
  type PartKey,
  progressStates,
  type ReportGoal,
  rowFields,
  rowsOf,
} from '@wijkspoor/action-plan/domain';
import type { ReportWords } from './report-words';

/** One field of a part: a line, several lines, a number, a day or a choice. */
export type FieldSpec = {
  /** Its name among the fields of the part. */
  readonly name: string;
  /** Its place at the api, below the part. */
  readonly path: string;
  readonly label: string;
  readonly kind: 'line' | 'lines' | 'number' | 'day' | 'choice';
  readonly most: number;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
};
/** Fields that belong together: a row of a list, or the whole part. */
export type FieldGroup = {
  readonly id: string;
  readonly legend: string;
  readonly help: string;
  readonly fields: readonly FieldSpec[];
};

const plain = {
  progress: ['status', 'plan', 'words'],
  effort: ['hours', 'costCents', 'volunteers'],
  reach: ['people', 'ofTargetGroup', 'targetGroup', 'young', 'adult', 'older'],
  learning: ['learned', 'changed'],
  story: ['words', 'consentOn', 'consentFor'],
  next: ['words'],
} as const;
type Plain = keyof typeof plain;
type List = Exclude<PartKey, Plain>;
type Name = (typeof plain)[Plain][number] | (typeof rowFields)[List][number];

const kinds: Readonly<Record<Name, FieldSpec['kind']>> = {
  ...{ status: 'choice', level: 'choice', solved: 'choice', consentOn: 'day' },
  ...{ plan: 'lines', words: 'lines', learned: 'lines', changed: 'lines', note: 'line', needs: 'line' },
  ...{ targetGroup: 'line', consentFor: 'line', indicator: 'line', method: 'line', whom: 'line' },
  ...{ hours: 'number', costCents: 'number', volunteers: 'number', people: 'number', ofTargetGroup: 'number' },
  ...{ young: 'number', adult: 'number', older: 'number', value: 'number' },
};
const most: Readonly<Partial<Record<Name, number>>> = { note: 500, needs: 500, targetGroup: 300, method: 300 };

const isPlain = (part: PartKey): part is Plain => part in plain;

/** The fields of a part, in the order in which they are filled in. @param began as it was when the page was opened. */
export function groupsOf(
  part: PartKey,
  { fields, began, goals }: { readonly fields: Fields; readonly began: Fields; readonly goals: readonly ReportGoal[] },
  { t, goal }: ReportWords,
): readonly FieldGroup[] {
  const choicesOf = (name: Name): FieldSpec['choices'] => {
    if (name === 'status') return progressStates.map((value) => ({ value, text: t(`progress.${value}`) }));
    if (name === 'level') return obstacleLevels.map((value) => ({ value, text: t(`level.${value}`) }));
    return [
      { value: '', text: t('solved.no') },
      { value: 'yes', text: t('solved.yes') },
    ];
  };
  const spec = (name: Name, place: Pick<FieldSpec, 'name' | 'path'>): FieldSpec => ({
    ...place,
    label: t(`field.${part}.${name}` as 'field.next.words'),
    kind: kinds[name],
    most: most[name] ?? (kinds[name] === 'lines' ? 2000 : 200),
    choices: kinds[name] === 'choice' ? choicesOf(name) : [],
  });
  if (isPlain(part))
    return [{ id: part, legend: '', help: '', fields: plain[part].map((name) => spec(name, { name, path: name })) }];
  return rowsOf(fields).map((id, index) => {
    const known = goals.find((one) => one.id === id);
    return {
      id,
      legend: t(`row.${part}`, { n: index + 1, title: known?.title ?? '' }),
      help: known === undefined ? '' : goal(known),
      fields: rowFields[part]
        // whether it still plays is asked of what was told before
        .filter((name) => name !== 'solved' || `words.${id}` in began)
        .map((name) => spec(name, { name: `${name}.${id}`, path: `items.${index}.${name}` })),
    };
  });
}

/** The fields of a new row, all empty. */
export const newRow = (part: 'results' | 'obstacles', id: string): Fields =>
  Object.fromEntries(rowFields[part].map((name) => [`${name}.${id}`, name === 'level' ? 'gemeente' : '']));
