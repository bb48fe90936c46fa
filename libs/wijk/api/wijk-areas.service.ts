import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import {
  type AreasQuery,
  checkChoice,
  type ChooseAreas,
  drawMap,
  type GemeenteAreas,
  type MapShape,
  type PostcodePlace,
  readBoundary,
  type WijkenMap,
  wijkPolicy,
} from '@wijkspoor/wijk/domain';
import { dissolve } from '../domain/boundary';
import { Areas } from './areas.service';

type Known = { readonly gemeenteCode: string | null; readonly years: readonly number[] };
type Piece = { slug: string; published: boolean; boundary: string | null };

/** What the wijken of a gemeente are made of, and how they lie. */
@Injectable()
export class WijkAreas {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Areas) private readonly areas: Areas,
  ) {}

  /** What a wijk can be made of, in one year. */
  choice(ctx: Ctx, { year: asked }: AreasQuery): Promise<GemeenteAreas> {
    demand(wijkPolicy.seeAreas.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const { gemeenteCode, years } = await known(tx);
      const year = asked ?? years[0] ?? null;
      if (gemeenteCode === null || year === null) return { gemeenteCode, years, year, areas: [], map: null };
      const found = await this.areas.withBoundaries(tx, gemeenteCode, year, ['wijk', 'buurt']);
      const level = found.some((area) => area.level === 'buurt') ? 'buurt' : 'wijk';
      const shapes = found
        .filter((area) => area.level === level)
        .map(({ code, boundary }) => ({ key: code, boundary: boundary === null ? [] : readBoundary(boundary) }));
      return { gemeenteCode, years, year, areas: found.map(({ boundary: _, ...area }) => area), map: drawMap(shapes) };
    });
  }

  /** The wijken this person may see, on the map of their gemeente. */
  map(ctx: Ctx): Promise<WijkenMap> {
    return this.db.run(ctx, async (tx) => {
      const pieces = await tx.query<Piece[]>(
        `select w.slug, w.published, a.boundary from wijk w join wijk_area c on c.gemeente_id = w.gemeente_id and c.wijk_id = w.id
         left join area a on a.code = c.code and a.year = c.year order by lower(w.name), w.slug, c.code`,
      );
      const seen = pieces.filter((one) => wijkPolicy.seeWijk.judge(ctx.actor, one) === true);
      const shapes = [...new Set(seen.map(({ slug }) => slug))]
        .map((slug) => shapeOf(slug, seen))
        .filter(({ boundary }) => boundary.length > 0);
      if (shapes.length === 0) return { map: null };
      const [outline] = await tx.query<{ boundary: string }[]>(
        `select a.boundary from area a join gemeente g on g.cbs_code = a.code where g.id = $1 and a.boundary is not null order by a.year desc limit 1`,
        [ctx.gemeenteId],
      );
      const whole = outline === undefined ? [] : readBoundary(outline.boundary);
      return { map: drawMap([{ key: '', boundary: whole }, ...shapes]) };
    });
  }

  /** @throws platform.missing when nobody knows where that is. */
  ofPostcode(ctx: Ctx, postcode: string, number: number | null): Promise<PostcodePlace> {
    demand(wijkPolicy.seeAreas.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const place = await this.areas.ofPostcode(tx, postcode, number);
      if (place === null) throw platformError('missing');
      return place;
    });
  }

  /**
   * Replaces what a wijk is made of.
   * @throws wijk.gemeenteWithoutCode, wijk.areaUnknown, wijk.areaElsewhere, wijk.areasMixed
   */
  async choose(tx: EntityManager, wijkId: string, choice: ChooseAreas | null): Promise<void> {
    if (choice !== null) {
      const { gemeenteCode } = await known(tx);
      checkChoice(choice, gemeenteCode, await this.areas.find(tx, choice.year, choice.codes));
    }
    await tx.query('delete from wijk_area where wijk_id = $1', [wijkId]);
    if (choice === null) return;
    await tx.query(
      'insert into wijk_area (wijk_id, code, year) select $1, code, $3 from unnest($2::text[]) code group by code',
      [wijkId, choice.codes, choice.year],
    );
  }
}

/** The code of this gemeente, and the years whose wijken and buurten are there. */
async function known(tx: EntityManager): Promise<Known> {
  const [row] = await tx.query<Known[]>(
    `select g.cbs_code as "gemeenteCode", array(select distinct a.year from area a
       where a.gemeente_code = g.cbs_code and a.level in ('wijk', 'buurt') order by a.year desc) as years
     from gemeente g where g.id = current_gemeente()`,
  );
  return row ?? { gemeenteCode: null, years: [] };
}

/** A wijk with a piece whose ground nobody knows is not drawn: it would be drawn wrong. */
function shapeOf(slug: string, pieces: readonly Piece[]): MapShape {
  const own = pieces.filter((piece) => piece.slug === slug);
  const grounds = own.flatMap(({ boundary }) => (boundary === null ? [] : [readBoundary(boundary)]));
  return { key: slug, boundary: grounds.length < own.length ? [] : dissolve(grounds) };
}
