import { centsOf, eurosOf } from '@wijkspoor/platform/domain';
import type { PartKey, ReportContent } from './parts';

/** A part as somebody types it: text by the name of its field. Of a list, `words.<id>` is the field `words` of the row with that id. */
export type Fields = Readonly<Record<string, string>>;

/** The names of the fields of a row of each list. */
export const rowFields = {
  goals: ['value', 'note'],
  results: ['indicator', 'value', 'method'],
  obstacles: ['words', 'needs', 'whom', 'level', 'solved'],
} as const;
type ListPart = keyof typeof rowFields;
const isList = (part: PartKey): part is ListPart => part in rowFields;
/** What the row of a goal is known by. */
const idName = (part: ListPart): 'goalId' | 'id' => (part === 'goals' ? 'goalId' : 'id');

const amount = /^-?\d{1,12}(?:[.,]\d{1,6})?$/;
/** A number as it was typed; what is none goes to the api as it is, which says what is wrong with it. */
const numberOf = (typed: string): unknown => {
  const text = typed.trim();
  if (text === '') return null;
  return amount.test(text) ? Number(text.replace(',', '.')) : text;
};
const shown = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

const numbers: ReadonlySet<string> = new Set([
  ...['hours', 'volunteers', 'people', 'ofTargetGroup', 'young', 'adult', 'older', 'value'],
]);

function typedOf(name: string, value: unknown): string {
  if (name === 'costCents') return value === null ? '' : eurosOf(Number(value));
  if (name === 'solved') return value === true ? 'yes' : '';
  return numbers.has(name) ? shown(value as number | null) : ((value ?? '') as string);
}

function valueOf(name: string, typed: string): unknown {
  if (name === 'costCents') return typed.trim() === '' ? null : (centsOf(typed) ?? typed);
  if (name === 'solved') return typed === 'yes';
  if (name === 'status' || name === 'consentOn') return typed === '' ? null : typed;
  return numbers.has(name) ? numberOf(typed) : typed;
}

/** The fields of a part, to type in. */
export function fieldsOf<Part extends PartKey>(part: Part, content: ReportContent[Part]): Fields {
  if (!isList(part))
    return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, typedOf(name, value)]));
  const { items } = content as { readonly items: readonly Readonly<Record<string, unknown>>[] };
  return Object.fromEntries(
    items.flatMap((item) =>
      rowFields[part].map((name) => [`${name}.${String(item[idName(part)])}`, typedOf(name, item[name])] as const),
    ),
  );
}

/** Ids of the rows of a list, in their order. */
export const rowsOf = (fields: Fields): readonly string[] => [
  ...new Set(Object.keys(fields).map((name) => name.slice(name.indexOf('.') + 1))),
];

/** What was typed, for the api to judge. */
export function contentOf(part: PartKey, fields: Fields): unknown {
  if (!isList(part))
    return Object.fromEntries(Object.entries(fields).map(([name, typed]) => [name, valueOf(name, typed)]));
  return {
    items: rowsOf(fields).map((id) => ({
      [idName(part)]: id,
      ...Object.fromEntries(rowFields[part].map((name) => [name, valueOf(name, fields[`${name}.${id}`] ?? '')])),
    })),
  };
}

/** The name of the field at the path that the api says: `goals.items.1.value` is `value.<id of the second row>`. */
export function fieldAt(part: PartKey, path: string, fields: Fields): string {
  const [, index, name] = /^items\.(\d+)\.(\w+)/.exec(path) ?? [];
  return isList(part) && index !== undefined ? `${name ?? ''}.${rowsOf(fields)[Number(index)] ?? ''}` : path;
}

/** Two versions of one part, made one. `clashes`: fields that both changed, each in another way; `merged` has mine there. */
export type Merge = { readonly merged: Fields; readonly clashes: readonly string[] };

/**
 * Puts together what two people made of the same part: a field that one of them changed is as that one left it. Nobody loses a word:
 * where both changed the same field, somebody has to choose.
 * @param base what both began with.
 */
export function mergeFields(base: Fields, mine: Fields, theirs: Fields): Merge {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const merged: Record<string, string> = {};
  const clashes: string[] = [];
  for (const name of names) {
    const [before, one, other] = [base[name], mine[name], theirs[name]];
    const clash = one !== before && other !== before && one !== other;
    if (clash) clashes.push(name);
    // a row that one took away and the other wrote in stays
    const kept = clash ? (one ?? other) : one === before ? other : one;
    if (kept !== undefined) merged[name] = kept;
  }
  return { merged, clashes };
}
