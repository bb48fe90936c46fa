import { areaKey, type FileRecord, periodKey, readAreaCode, readPeriod } from '@wijkspoor/wijk/domain';
import { FileRefused } from '../area-text';
import type { JsonItem } from './json-items';

/** Nobody puts figures deeper than this. */
const deepest = 40;

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

/**
 * The rows in one part of a JSON document. A flat object is a row as it is; in a nested one every number is found, the year or
 * period above it says when, the nearest other key says what: `{ WK…: { income: { 2023: 42.1 } } }`.
 */
export function recordsOf({ line, key, row, json }: JsonItem): readonly FileRecord[] {
  if (!isThing(json) || Array.isArray(json)) return [];
  const code = row ? areaOf(key) : null;
  const area = code ?? ownArea(json);
  if (!row && area === null) return [];
  const nested = Object.values(json).some(isThing);
  if (!nested) return [{ line, fields: code === null ? json : { ...json, [areaKey]: code } }];
  if (area === null) return [];
  const periods = new Map<string, Record<string, unknown>>();
  gather(json, { name: null, period: null, depth: 0, line }, periods);
  if (periods.size > 1) periods.delete('');
  return [...periods].map(([period, fields]) => ({
    line,
    fields: { ...fields, [areaKey]: area, ...(period === '' ? {} : { [periodKey]: period }) },
  }));
}

/** What stands above a value. */
type Above = {
  readonly name: string | null;
  readonly period: string | null;
  readonly depth: number;
  readonly line: number;
};

/** @throws FileRefused where it is too deep. */
function gather(thing: Thing, above: Above, periods: Map<string, Record<string, unknown>>): void {
  if (above.depth > deepest) throw new FileRefused('json', above.line);
  for (const [key, value] of Object.entries(thing)) {
    const time = readPeriod(key);
    const [name, period] = time === null ? [key, above.period] : [above.name, time];
    if (isThing(value)) gather(value, { ...above, name, period, depth: above.depth + 1 }, periods);
    else if (name !== null) {
      const fields = periods.get(period ?? '') ?? {};
      fields[name] = value;
      periods.set(period ?? '', fields);
    }
  }
}

const areaOf = (text: unknown): string | null => (typeof text === 'string' ? readAreaCode(text.trim()) : null);

/** An object that names its own area, such as `{ code: 'GM0308', … }`. */
const ownArea = (thing: Thing): string | null =>
  areaOf(thing['code'] ?? thing['gebiedscode'] ?? thing['area'] ?? thing['gebied'] ?? thing['id']);
