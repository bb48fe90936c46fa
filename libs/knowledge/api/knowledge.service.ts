import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  type AddEntry,
  type CataloguePage,
  type CatalogueQuery,
  type ChangeEntry,
  type EntryView,
  isExpired,
  knowledgePolicy,
} from '@wijkspoor/knowledge/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, localTime, may, platformError } from '@wijkspoor/platform/domain';

type Row = Omit<EntryView, 'expired'>;

/** The catalogue of all gemeenten and of this one, joined; the gemeente's own part is written here. */
@Injectable()
export class KnowledgeService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** By name. */
  list(ctx: Ctx, { q, after, limit }: CatalogueQuery): Promise<CataloguePage> {
    demand(knowledgePolicy.seeCatalogue.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const rows = await tx.query<Row[]>(
        `with e as (${entries})
         select * from e where ($1 = '' or concat_ws(' ', name, owner, theme) ilike $1)
           and ($2::uuid is null or (lower(name), id) > (select lower(name), id from e where id = $2))
         order by lower(name), id limit $3`,
        [wordsOf(q), after ?? null, limit + 1],
      );
      const items = rows.slice(0, limit).map(shown);
      return {
        items,
        next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
        may: { write: may(knowledgePolicy.writeCatalogue.judge(ctx.actor)) },
      };
    });
  }

  /** Adds one of the gemeente. Sending the same twice makes one. */
  add(ctx: Ctx, { id, ...entry }: AddEntry): Promise<EntryView> {
    demand(knowledgePolicy.writeCatalogue.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const made = await tx.query<unknown[]>(
        `insert into own_catalogue_entry (id, ${written}) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (gemeente_id, id) do nothing returning id`,
        [id, ...valuesOf(entry)],
      );
      if (made.length > 0) await this.audit.record(tx, ctx, { what: 'catalogue.added', kind: 'catalogueEntry', id });
      return ownEntry(tx, id);
    });
  }

  /** @throws platform.stale when somebody else was first. */
  change(ctx: Ctx, id: string, version: number, entry: ChangeEntry): Promise<EntryView> {
    demand(knowledgePolicy.writeCatalogue.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `update own_catalogue_entry set (${written}, version) = ($3, $4, $5, $6, $7, $8, $9, version + 1) where id = $1 and version = $2`,
        [id, version, ...valuesOf(entry)],
      );
      const now = await ownEntry(tx, id);
      if (changed === 0) throw platformError('stale');
      await this.audit.record(tx, ctx, { what: 'catalogue.changed', kind: 'catalogueEntry', id });
      return now;
    });
  }

  /** One of the gemeente's own. @throws platform.missing */
  one(ctx: Ctx, id: string): Promise<EntryView> {
    demand(knowledgePolicy.seeCatalogue.judge(ctx.actor));
    return this.db.run(ctx, (tx) => ownEntry(tx, id));
  }
}

const columns = `id, name, owner, theme, level, valid_until::text as "validUntil", cost, link`;
const written = 'name, owner, theme, level, valid_until, cost, link';
/** All that can be chosen here. */
const entries = `select false as local, ${columns}, null::integer as version from catalogue_entry
  union all select true, ${columns}, version from own_catalogue_entry`;

const valuesOf = ({ name, owner, theme, level, validUntil, cost, link }: ChangeEntry): readonly unknown[] => [
  ...[name, owner, theme, level, validUntil, cost, link],
];

/** A pattern that finds the words as they were typed. */
const wordsOf = (q: string): string => (q.trim() === '' ? '' : `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`);

const shown = (row: Row): EntryView => ({ ...row, expired: isExpired(row, localTime(new Date().toISOString()).date) });

async function ownEntry(tx: EntityManager, id: string): Promise<EntryView> {
  const [row] = await tx.query<Row[]>(
    `select true as local, ${columns}, version from own_catalogue_entry where id = $1`,
    [id],
  );
  if (row === undefined) throw platformError('missing');
  return shown(row);
}

/** An entry somebody can choose in this gemeente, for a plan that copies it; undefined when there is none. */
export async function entryOf(tx: EntityManager, id: string): Promise<EntryView | undefined> {
  const [row] = await tx.query<Row[]>(`with e as (${entries}) select * from e where id = $1`, [id]);
  return row === undefined ? undefined : shown(row);
}
