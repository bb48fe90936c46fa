import type { EntityManager } from 'typeorm';
import type { Areas } from '@wijkspoor/wijk/api';
import type { Area } from '@wijkspoor/wijk/domain';

/** The buurten that a wijk is made of, by name; none when nobody chose that. */
export async function buurtenOfWijk(tx: EntityManager, areas: Areas, wijkId: string): Promise<readonly Area[]> {
  const composition = (await areas.compositions(tx, [wijkId])).get(wijkId);
  if (composition === undefined) return [];
  const found =
    composition.kind === 'buurten'
      ? composition.areas
      : await areas.buurtenIn(
          tx,
          composition.year,
          composition.areas.map(({ code }) => code),
        );
  return [...found].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Their names by code. */
export const namesOf = (buurten: readonly Area[]): ReadonlyMap<string, string> =>
  new Map(buurten.map(({ code, name }) => [code, name]));
