import * as z from 'zod/mini';
import { Area, AreaCode, AreaYear } from './area';
import { wijkError } from './errors';

/** Most buurten one wijk can be made of; the largest gemeente has about five hundred. */
const mostBuurten = 200;

/** What somebody chooses a wijk to be made of. */
export const ChooseAreas = z.strictObject({
  year: AreaYear,
  codes: z.array(AreaCode).check(z.minLength(1), z.maxLength(mostBuurten)),
});
export type ChooseAreas = z.infer<typeof ChooseAreas>;

/** What a wijk is made of: one wijk of CBS, or buurten. */
export const Composition = z.object({
  kind: z.enum(['wijk', 'buurten']),
  year: z.int(),
  areas: z.array(Area),
  /** Codes that the areas of that year do not hold (any more). */
  missing: z.array(z.string()),
});
export type Composition = z.infer<typeof Composition>;

/**
 * Checks a choice against the areas there are.
 * @param found the areas of that year with those codes.
 * @throws wijk.gemeenteWithoutCode, wijk.areaUnknown, wijk.areaElsewhere, wijk.areasMixed
 */
export function checkChoice(choice: ChooseAreas, gemeenteCode: string | null, found: readonly Area[]): void {
  if (gemeenteCode === null) throw wijkError('gemeenteWithoutCode');
  const codes = new Set(choice.codes);
  const chosen = found.filter((area) => area.year === choice.year && codes.has(area.code));
  if (chosen.length < codes.size) throw wijkError('areaUnknown');
  if (chosen.some((area) => area.gemeenteCode !== gemeenteCode)) throw wijkError('areaElsewhere');
  const oneWijk = chosen.length === 1 && chosen[0]?.level === 'wijk';
  if (!oneWijk && chosen.some((area) => area.level !== 'buurt')) throw wijkError('areasMixed');
}

/** Puts together what a wijk is made of; null when nobody chose that yet. */
export function compose(chosen: readonly Pick<Area, 'code' | 'year'>[], found: readonly Area[]): Composition | null {
  const [first] = chosen;
  if (first === undefined) return null;
  const codes = new Set(chosen.map(({ code }) => code));
  const areas = found.filter((area) => area.year === first.year && codes.has(area.code));
  const known = new Set(areas.map(({ code }) => code));
  return {
    kind: first.code.startsWith('WK') ? 'wijk' : 'buurten',
    year: first.year,
    areas,
    missing: [...codes].filter((code) => !known.has(code)),
  };
}
