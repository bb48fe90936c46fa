import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Area, type AreaInYear, type AreaLevel, compose, type Composition } from '@wijkspoor/wijk/domain';

/** An area with its ground; `boundary` as `readBoundary` takes it, null when no file had it. */
export type AreaWithBoundary = Area & { readonly boundary: string | null };

const columns = 'code, year, level, name, gemeente_code as "gemeenteCode", wijk_code as "wijkCode"';

/** Reads areas of CBS; they are the same for all gemeenten, so any transaction will do. Writing is the import's. */
@Injectable()
export class Areas {
  /** The years that were imported, newest first; of one gemeente when asked. */
  async years(tx: EntityManager, gemeenteCode: string | null = null): Promise<readonly number[]> {
    const rows = await tx.query<{ year: number }[]>(
      'select distinct year from area where $1::text is null or gemeente_code = $1 order by year desc',
      [gemeenteCode],
    );
    return rows.map(({ year }) => year);
  }

  /** Areas by their codes in one year, in order of code; codes that year does not hold are left out. */
  find(tx: EntityManager, year: number, codes: readonly string[]): Promise<Area[]> {
    return tx.query<Area[]>(`select ${columns} from area where year = $1 and code = any ($2) order by code`, [
      year,
      codes,
    ]);
  }

  /** What lies in a gemeente in one year, in order of code: wijken and buurten, or one level. */
  inGemeente(
    tx: EntityManager,
    gemeenteCode: string,
    year: number,
    levels: readonly AreaLevel[] = ['wijk', 'buurt'],
  ): Promise<Area[]> {
    return tx.query<Area[]>(
      `select ${columns} from area where gemeente_code = $1 and year = $2 and level = any ($3) order by code`,
      [gemeenteCode, year, levels],
    );
  }

  /** The same with the ground, for maps. */
  withBoundaries(
    tx: EntityManager,
    gemeenteCode: string,
    year: number,
    levels: readonly AreaLevel[],
  ): Promise<AreaWithBoundary[]> {
    return tx.query<AreaWithBoundary[]>(
      `select ${columns}, boundary from area where gemeente_code = $1 and year = $2 and level = any ($3) order by code`,
      [gemeenteCode, year, levels],
    );
  }

  /** Every year of these codes: what `continuous` asks for. */
  lives(tx: EntityManager, codes: readonly string[]): Promise<AreaInYear[]> {
    return tx.query<AreaInYear[]>(
      'select code, year, name, change from area where code = any ($1) order by code, year',
      [codes],
    );
  }

  /** What each of these wijken of the gemeente is made of; a wijk without areas is not in the map. Two statements at most. */
  async compositions(tx: EntityManager, wijkIds: readonly string[]): Promise<ReadonlyMap<string, Composition>> {
    const chosen = await tx.query<{ wijkId: string; code: string; year: number }[]>(
      'select wijk_id as "wijkId", code, year from wijk_area where wijk_id = any ($1) order by code',
      [wijkIds],
    );
    if (chosen.length === 0) return new Map();
    const found = await tx.query<Area[]>(
      `select ${columns} from area where (code, year) in (select * from unnest($1::text[], $2::smallint[])) order by code`,
      [chosen.map(({ code }) => code), chosen.map(({ year }) => year)],
    );
    const made = new Map<string, Composition>();
    for (const [id, parts] of Map.groupBy(chosen, ({ wijkId }) => wijkId)) {
      const composition = compose(parts, found);
      if (composition !== null) made.set(id, composition);
    }
    return made;
  }
}
