import type { EntityManager } from 'typeorm';
import { type Areas, figuresOf, wijkenOf } from '@wijkspoor/wijk/api';
import { type FigureLine, figureLines } from '@wijkspoor/voting/domain';
import { country } from '@wijkspoor/wijk/domain';

/**
 * Figures of a wijk beside its gemeente and the country, by indicator, in a number of statements that does not grow.
 * `tx` comes from `TenantDb.run`: it decides whose own figures are seen.
 */
export async function decisionFigures(
  tx: EntityManager,
  areas: Areas,
  slug: string,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, FigureLine>> {
  if (indicators.length === 0) return new Map();
  const [wijk] = await wijkenOf(tx, [slug]);
  const composition = wijk === undefined ? undefined : (await areas.compositions(tx, [wijk.id])).get(wijk.id);
  const parts = composition?.areas.map(({ code }) => code) ?? [];
  const gemeente = wijk?.gemeenteCode ?? composition?.areas.at(0)?.gemeenteCode ?? null;
  const around = [...(gemeente === null ? [] : [gemeente]), country(composition?.year ?? 0).code];
  const codes = [...parts, ...around];
  const lives = await areas.lives(tx, codes);
  const figures = await figuresOf(tx, { areas: codes, indicators });
  const lines = figureLines(indicators, figures, { parts, around, lives, year: composition?.year ?? null });
  return new Map(lines.map((line) => [line.indicator, line]));
}
