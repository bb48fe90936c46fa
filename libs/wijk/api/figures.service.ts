import { Inject, Injectable } from '@nestjs/common';
import { TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { country, type FiguresQuery, latestFilled, type WijkFigures } from '@wijkspoor/wijk/domain';
import { Areas } from './areas.service';
import { figuresOf } from './figure-read';
import { wijkOf } from './wijk.service';

/** Figures of the wijken of a gemeente. */
@Injectable()
export class Figures {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Areas) private readonly areas: Areas,
  ) {}

  /** The newest figures of a wijk's areas, its gemeente and the country. @throws platform.missing */
  ofWijk(ctx: Ctx, slug: string, { indicators }: FiguresQuery): Promise<WijkFigures> {
    return this.db.run(ctx, async (tx) => {
      const { id, gemeenteCode } = await wijkOf(tx, ctx, slug);
      const composition = (await this.areas.compositions(tx, [id])).get(id);
      const parts =
        composition === undefined ? [] : [...composition.areas.map(({ code }) => code), ...composition.missing];
      const around = [...(gemeenteCode === null ? [] : [gemeenteCode]), country(composition?.year ?? 0).code];
      const figures = await figuresOf(tx, {
        areas: [...parts, ...around],
        ...(indicators === undefined ? {} : { indicators }),
      });
      return { wijk: slug, parts, items: latestFilled(figures) };
    });
  }
}
