import { Inject, Injectable } from '@nestjs/common';
import { TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { country, type FiguresQuery, latestFilled, type WijkFigures, wijkPolicy } from '@wijkspoor/wijk/domain';
import { Areas } from './areas.service';
import { figuresOf } from './figure-read';
import { OwnFiguresShown } from './own-figures-shown';
import { wijkOf } from './wijk.service';

/** Figures of the wijken of a gemeente. */
@Injectable()
export class Figures {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Areas) private readonly areas: Areas,
    @Inject(OwnFiguresShown) private readonly own: OwnFiguresShown,
  ) {}

  /**
   * The newest figures of a wijk's areas, its gemeente and the country. Own figures of the gemeente that nobody made public
   * are for staff only.
   * @throws platform.missing
   */
  async ofWijk(ctx: Ctx, slug: string, { indicators }: FiguresQuery): Promise<WijkFigures> {
    const all = wijkPolicy.seeOwnFigures.judge(ctx.actor) === true;
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
      const shown = new Set(all || !figures.some(({ own }) => own) ? [] : await this.own.of(tx, slug));
      const seen = figures.filter(({ own, indicator }) => !own || all || shown.has(indicator));
      return { wijk: slug, parts, items: latestFilled(seen) };
    });
  }
}
