import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import {
  type AddWijk,
  type ChangeWijk,
  type Composition,
  wijkError,
  type WijkList,
  wijkPolicy,
  type WijkView,
} from '@wijkspoor/wijk/domain';
import { Areas } from './areas.service';
import { WijkAreas } from './wijk-areas.service';
import { WijkRow } from './wijk.entity';

/** The wijken of a gemeente and their pages. */
@Injectable()
export class WijkService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Areas) private readonly areas: Areas,
    @Inject(WijkAreas) private readonly wijkAreas: WijkAreas,
  ) {}

  /** Everything this person may see, by name. */
  list(ctx: Ctx): Promise<WijkList> {
    return this.db.run(ctx, async (tx) => {
      const rows = await tx.find(WijkRow, { order: { name: 'asc' } });
      const seen = rows.filter((row) => wijkPolicy.seeWijk.judge(ctx.actor, row) === true);
      const items = await this.views(tx, ctx, seen);
      return { items, may: { add: may(wijkPolicy.writeWijk.judge(ctx.actor)) } };
    });
  }

  /** @throws platform.missing when there is none, or it is not public yet. */
  one(ctx: Ctx, slug: string): Promise<WijkView> {
    return this.db.run(ctx, async (tx) => this.view(tx, ctx, await find(tx, ctx, slug)));
  }

  /** @throws wijk.slugTaken, and what choosing areas throws */
  add(ctx: Ctx, input: AddWijk): Promise<WijkView> {
    demand(wijkPolicy.writeWijk.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const added = await tx.query<{ slug: string }[]>(
        'insert into wijk (slug, name, intro) values ($1, $2, $3) on conflict (gemeente_id, slug) do nothing returning slug',
        [input.slug, input.name, input.intro],
      );
      if (added.length === 0) throw wijkError('slugTaken');
      const row = await find(tx, ctx, input.slug);
      if (input.areas !== undefined) await this.wijkAreas.choose(tx, row.id, input.areas);
      await this.audit.record(tx, ctx, { what: 'wijk.added', kind: 'wijk', id: row.id, details: chosen(input) });
      return this.view(tx, ctx, row);
    });
  }

  /** @throws platform.stale when somebody changed it since `version`. */
  change(ctx: Ctx, slug: string, version: number, { areas, ...input }: ChangeWijk): Promise<WijkView> {
    demand(wijkPolicy.writeWijk.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const row = await find(tx, ctx, slug);
      const { affected } = await tx.update(
        WijkRow,
        { gemeenteId: row.gemeenteId, id: row.id, version },
        { ...input, version: version + 1 },
      );
      if (affected !== 1) throw platformError('stale');
      if (areas !== undefined) await this.wijkAreas.choose(tx, row.id, areas);
      await this.audit.record(tx, ctx, {
        what: 'wijk.changed',
        kind: 'wijk',
        id: row.id,
        details: { published: input.published, version: version + 1, ...chosen({ areas }) },
      });
      return this.view(tx, ctx, await find(tx, ctx, slug));
    });
  }

  private async view(tx: EntityManager, ctx: Ctx, row: WijkRow): Promise<WijkView> {
    const areas = await this.areas.compositions(tx, [row.id]);
    return view(ctx, row, areas.get(row.id) ?? null);
  }

  private async views(tx: EntityManager, ctx: Ctx, rows: readonly WijkRow[]): Promise<WijkView[]> {
    const areas = await this.areas.compositions(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => view(ctx, row, areas.get(row.id) ?? null));
  }
}

/** What other libraries need to know of a wijk. */
export type WijkOf = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly published: boolean;
  /** The code of CBS of its gemeente; null when nobody filled it in. */
  readonly gemeenteCode: string | null;
};

/** The wijk of this gemeente with that slug. @throws platform.missing when there is none, or this person may not see it. */
export async function wijkOf(tx: EntityManager, ctx: Ctx, slug: string): Promise<WijkOf> {
  const [row] = await tx.query<WijkOf[]>(
    `select w.id, w.slug, w.name, w.published, g.cbs_code as "gemeenteCode" from wijk w join gemeente g on g.id = w.gemeente_id where w.slug = $1`,
    [slug],
  );
  if (row === undefined) throw platformError('missing');
  demand(wijkPolicy.seeWijk.judge(ctx.actor, row));
  return row;
}

async function find(tx: EntityManager, ctx: Ctx, slug: string): Promise<WijkRow> {
  const row = await tx.findOneByOrFail(WijkRow, { slug });
  demand(wijkPolicy.seeWijk.judge(ctx.actor, row));
  return row;
}

/** What the trail keeps of a choice: that it was made, and how large. */
const chosen = ({ areas }: Pick<ChangeWijk, 'areas'>): { areas?: number } =>
  areas === undefined ? {} : { areas: areas?.codes.length ?? 0 };

const view = (ctx: Ctx, { slug, name, intro, published, version }: WijkRow, areas: Composition | null): WijkView => ({
  slug,
  name,
  intro,
  published,
  version,
  areas,
  may: { write: may(wijkPolicy.writeWijk.judge(ctx.actor)) },
});
