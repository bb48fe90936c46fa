import type { GoalFields, Paragraph, WorkText } from '@wijkspoor/action-plan/domain';

/** The fields of a goal that controls hold as texts. */
export type TextField = Exclude<keyof GoalFields, 'context'>;
export type TypedFields = Readonly<Record<TextField, string>>;

/** All that the form holds. */
export type Typed = {
  readonly fields: TypedFields;
  readonly context: readonly string[];
  readonly paragraphs: readonly Paragraph[];
};

/** A number as people here write it. */
const amountText = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** What was typed as a number; words that are none go to the api, which refuses them by name. */
function readAmount(text: string): number | string | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  return Number.isFinite(Number(plain)) ? Number(plain) : text;
}

/** The form as the goal or plan is now. */
export function typedOf({ title, goal, paragraphs }: Pick<WorkText, 'title' | 'goal' | 'paragraphs'>): Typed {
  const of = (name: Exclude<TextField, 'title' | 'baseline' | 'target'>): string => goal?.[name] ?? '';
  return {
    fields: {
      ...{ title, spoor: of('spoor'), targetGroup: of('targetGroup'), indicator: of('indicator') },
      ...{ indicatorKey: of('indicatorKey'), unit: of('unit'), baseline: amountText(goal?.baseline ?? null) },
      ...{ baselineOn: of('baselineOn'), baselineDue: of('baselineDue'), target: amountText(goal?.target ?? null) },
      ...{ targetOn: of('targetOn'), method: of('method'), ownerOrganisation: of('ownerOrganisation') },
      ...{ ownerRole: of('ownerRole'), priorityId: of('priorityId') },
    },
    context: goal?.context ?? [],
    paragraphs: paragraphs.map(({ id, words }) => ({ id, words })),
  };
}

/** What the form sends. A paragraph that was left empty is none. */
export function bodyOf({ fields, context, paragraphs }: Typed, kind: WorkText['kind']): object {
  const given = (text: string): string | null => (text === '' ? null : text);
  const goal: Readonly<Record<keyof GoalFields, unknown>> = {
    ...fields,
    ...{ spoor: given(fields.spoor), indicatorKey: given(fields.indicatorKey), context },
    ...{ baseline: readAmount(fields.baseline), target: readAmount(fields.target) },
    ...{ baselineOn: given(fields.baselineOn), baselineDue: given(fields.baselineDue) },
    ...{ targetOn: given(fields.targetOn), ownerOrganisation: given(fields.ownerOrganisation) },
    priorityId: given(fields.priorityId),
  };
  return {
    paragraphs: paragraphs.filter(({ words }) => words.trim() !== ''),
    goal: kind === 'goal' ? goal : null,
  };
}
