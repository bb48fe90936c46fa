import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Area,
  type AreaInYear,
  type AreaLevel,
  compose,
  type Composition,
  gemeenteCodeOf,
  placeOf,
  type PostcodePlace,
  wijkCodeOf,
} from '@wijkspoor/wijk/domain';

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

  /**
   * Where a postcode lies, by the newest year that knows it. With a house number: the buurt of that number.
   * @returns null when nobody knows, or it lies in several gemeenten.
   */
  async ofPostcode(tx: EntityManager, postcode: string, number: number | null = null): Promise<PostcodePlace | null> {
    const rows = await tx.query<{ year: number; code: string; here: boolean }[]>(
      `select year, code, $2::int between first_number and last_number as here from postcode_area
       where postcode = $1 and year = (select max(year) from postcode_area where postcode = $1)`,
      [postcode, number],
    );
    const here = rows.filter((row) => row.here);
    const place = placeOf((here.length > 0 ? here : rows).map(({ code }) => code));
    const year = rows[0]?.year;
    if (place === null || year === undefined) return null;
    const [area] = await this.find(tx, year, [place.code]);
    return { postcode, year, area: area ?? { ...place, year, name: place.code, ...liesIn(place.code) } };
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
    for (const id of wijkIds) {
      const composition = compose(
        chosen.filter(({ wijkId }) => wijkId === id),
        found,
      );
      if (composition !== null) made.set(id, composition);
    }
    return made;
  }
}

const liesIn = (code: string): Pick<Area, 'gemeenteCode' | 'wijkCode'> => ({
  gemeenteCode: gemeenteCodeOf(code),
  wijkCode: code.startsWith('BU') ? wijkCodeOf(code) : null,
});
