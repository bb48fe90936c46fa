import type { FigureKind } from './figure';

/**
 * What kind of number a column holds, judged by its unit and title: for tables we do not know. Only what is surely a count
 * may be added up, so everything that is doubtful is none.
 */
export function kindOf(unit: string, title: string, decimals: number): FigureKind | null {
  const text = `${unit} ${title}`.toLowerCase();
  if (/mediaan|median/.test(text)) return 'median';
  if (/%|procent|percent/.test(unit.toLowerCase())) return 'percentage';
  if (/euro|€/.test(unit.toLowerCase())) return 'money';
  if (/per (1 ?000|1\.000|duizend|100)/.test(text)) return 'rate';
  if (/per km/.test(text)) return 'density';
  if (/gemiddeld|per huishouden|binnen \d/.test(text)) return 'mean';
  if (/^(km|kilometer|m|meter)$/.test(unit.toLowerCase().trim())) return 'distance';
  if (/score|index/.test(text)) return 'score';
  return decimals === 0 && /^(aantal|personen|inwoners|huishoudens|woningen|ha)\b/.test(unit.toLowerCase().trim())
    ? 'count'
    : null;
}

/** Whether figures of this kind below 0 can be meant; elsewhere a negative number stands for no figure. */
export const mayBeNegative = (kind: FigureKind | null): boolean =>
  kind === null || kind === 'money' || kind === 'median' || kind === 'score' || kind === 'mean';
