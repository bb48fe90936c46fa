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

type Buurt = Pick<Area, 'code' | 'name' | 'year'>;

const columns = (of = ''): string =>
  `${of}code, ${of}year, ${of}level, ${of}name, ${of}gemeente_code as "gemeenteCode", ${of}wijk_code as "wijkCode"`;

/** Reads areas of CBS; they are the same for all gemeenten, so any transaction will do. Writing is the import's. */
@Injectable()
export class Areas {
  /** Areas by their codes in one year, in order of code; codes that year does not hold are left out. */
  find(tx: EntityManager, year: number, codes: readonly string[]): Promise<Area[]> {
    return tx.query<Area[]>(`select ${columns()} from area where year = $1 and code = any ($2) order by code`, [
      year,
      codes,
    ]);
  }

  /** The buurten that each of these wijken of the gemeente is made of, by name; a wijk without is not in the map. */
  async buurtenOf(tx: EntityManager, wijkIds: readonly string[]): Promise<ReadonlyMap<string, readonly Buurt[]>> {
    const rows = await tx.query<({ wijkId: string } & Buurt)[]>(
      `select c.wijk_id as "wijkId", a.code, a.name, a.year from wijk_area c
       join area a on a.year = c.year and a.level = 'buurt' and (a.code = c.code or a.wijk_code = c.code)
       where c.wijk_id = any ($1) order by lower(a.name), a.code`,
      [wijkIds],
    );
    return new Map(
      [...new Set(rows.map(({ wijkId }) => wijkId))].map((id) => [
        id,
        rows.flatMap(({ wijkId, ...buurt }) => (wijkId === id ? [buurt] : [])),
      ]),
    );
  }

  /** The buurten that a wijk is made of, by name; none when nobody chose that. */
  async buurtenOfWijk(tx: EntityManager, wijkId: string): Promise<readonly Buurt[]> {
    return (await this.buurtenOf(tx, [wijkId])).get(wijkId) ?? [];
  }

  /** What lies in a gemeente in one year, in order of code, with the ground: for maps. */
  withBoundaries(
    tx: EntityManager,
    gemeenteCode: string,
    year: number,
    levels: readonly AreaLevel[],
  ): Promise<AreaWithBoundary[]> {
    return tx.query<AreaWithBoundary[]>(
      `select ${columns()}, boundary from area where gemeente_code = $1 and year = $2 and level = any ($3) order by code`,
      [gemeenteCode, year, levels],
    );
  }

  /** A word that becomes another one when an import changes what lies in a gemeente in one year. */
  async versionOf(tx: EntityManager, gemeenteCode: string, year: number): Promise<string> {
    const [row] = await tx.query<{ version: string }[]>(
      `select concat_ws(' ', count(*), max(imported_at)) as version from area where gemeente_code = $1 and year = $2`,
      [gemeenteCode, year],
    );
    return row?.version ?? '';
  }

  /** Every year of these codes: what `continuous` asks for. */
  lives(tx: EntityManager, codes: readonly string[]): Promise<AreaInYear[]> {
    return tx.query<AreaInYear[]>(
      'select code, year, name, change, md5(boundary) as ground from area where code = any ($1) order by code, year',
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

  /** What each of these wijken of the gemeente is made of; a wijk without areas is not in the map. */
  async compositions(tx: EntityManager, wijkIds: readonly string[]): Promise<ReadonlyMap<string, Composition>> {
    const rows = await tx.query<({ wijkId: string; chosen: string; chosenYear: number } & Area)[]>(
      `select c.wijk_id as "wijkId", c.code as chosen, c.year as "chosenYear", ${columns('a.')}
       from wijk_area c left join area a on a.code = c.code and a.year = c.year where c.wijk_id = any ($1) order by c.code`,
      [wijkIds],
    );
    const made = new Map<string, Composition>();
    for (const id of new Set(rows.map(({ wijkId }) => wijkId))) {
      const own = rows.filter(({ wijkId }) => wijkId === id);
      const composition = compose(
        own.map(({ chosen, chosenYear }) => ({ code: chosen, year: chosenYear })),
        // a code that its year does not hold (any more) comes without the rest
        own.filter(({ level }) => (level as string | null) !== null).map(areaOf),
      );
      if (composition !== null) made.set(id, composition);
    }
    return made;
  }
}

const areaOf = ({ code, year, level, name, gemeenteCode, wijkCode }: Area): Area => ({
  code,
  year,
  level,
  name,
  gemeenteCode,
  wijkCode,
});

const liesIn = (code: string): Pick<Area, 'gemeenteCode' | 'wijkCode'> => ({
  gemeenteCode: gemeenteCodeOf(code),
  wijkCode: code.startsWith('BU') ? wijkCodeOf(code) : null,
});
