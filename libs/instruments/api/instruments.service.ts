import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  anywhere,
  type ChangeDraft,
  checkDefinition,
  closedOf,
  type CopyVersion,
  type Definition,
  type InstrumentList,
  instrumentsError,
  instrumentsPolicy,
  languagesOf,
  type VersionView,
} from '@wijkspoor/instruments/domain';
import { CATALOGUES, type Catalogues, hold, inputText, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { addShipped } from './shipped-versions';

type Row = {
  readonly id: string;
  readonly instrumentId: string;
  readonly number: number;
  readonly state: 'draft' | 'published';
  readonly shipped: boolean;
  readonly version: number;
  readonly definition: Definition;
};
const select = `select v.id, v.instrument_id as "instrumentId", v.number, v.state, i.shipped is not null as shipped, v.version, v.definition
  from instrument_version v join instrument i on i.id = v.instrument_id`;

/** Questionnaires of a gemeente: what we ship, and what it makes itself. */
@Injectable()
export class InstrumentsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  /** Ours first, then own ones; of each its versions, newest first. */
  list(ctx: Ctx): Promise<InstrumentList> {
    demand(anywhere(ctx.actor, instrumentsPolicy.seeInstruments));
    return this.db.run(ctx, async (tx) => {
      await addShipped(tx);
      const rows = await tx.query<Row[]>(`${select} order by i.shipped nulls last, i.id, v.number desc limit 500`);
      const ids = [...new Set(rows.map(({ instrumentId }) => instrumentId))];
      return {
        items: ids.map((id) => {
          const versions = rows.filter(({ instrumentId }) => instrumentId === id);
          return {
            id,
            shipped: versions.some(({ shipped }) => shipped),
            versions: versions.map((row) => line(row, ctx)),
          };
        }),
        may: { write: may(instrumentsPolicy.writeInstruments.judge(ctx.actor)) },
      };
    });
  }

  /** @throws platform.missing */
  one(ctx: Ctx, versionId: string): Promise<VersionView> {
    demand(anywhere(ctx.actor, instrumentsPolicy.seeInstruments));
    return this.db.run(ctx, async (tx) => this.view(ctx, await find(tx, versionId)));
  }

  /** Copies a version into a draft. Sending the same twice makes one. @throws platform.missing, platform.conflict when there is a draft already */
  copy(ctx: Ctx, { id, from, next }: CopyVersion): Promise<VersionView> {
    demand(instrumentsPolicy.writeInstruments.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      await hold(tx, 'version', id);
      const [there] = await tx.query<Row[]>(`${select} where v.id = $1`, [id]);
      if (there !== undefined) return this.view(ctx, there);
      const source = await find(tx, from);
      // ours is never changed: a next version of it is an instrument of the gemeente
      const own = next && !source.shipped;
      const instrumentId = own ? source.instrumentId : await addInstrument(tx, from);
      const made = await tx.query<unknown[]>(
        `insert into instrument_version (id, instrument_id, number, definition)
         select $1, $2, coalesce(max(number), 0) + 1, $3 from instrument_version where instrument_id = $2
         on conflict do nothing returning id`,
        [id, instrumentId, JSON.stringify(source.definition)],
      );
      if (made.length === 0) throw platformError('conflict');
      await this.audit.record(tx, ctx, {
        what: 'instrument.copied',
        kind: 'instrument',
        id: instrumentId,
        details: { from },
      });
      return this.view(ctx, await find(tx, id));
    });
  }

  /** @throws platform.stale, instruments.versionPublished */
  change(ctx: Ctx, versionId: string, version: number, { definition }: ChangeDraft): Promise<VersionView> {
    return this.write(ctx, versionId, version, async (tx, row) => {
      await tx.query('update instrument_version set definition = $2, version = version + 1 where id = $1', [
        row.id,
        JSON.stringify(definition),
      ]);
      return 'instrument.changed';
    });
  }

  /** After this the version never changes. @throws instruments.definition, instruments.versionPublished */
  publish(ctx: Ctx, versionId: string, version: number): Promise<VersionView> {
    return this.write(ctx, versionId, version, async (tx, row) => {
      const problems = checkDefinition(row.definition);
      if (problems.length > 0) throw instrumentsError('definition', problems);
      await tx.query(
        `update instrument_version set state = 'published', published_at = now(), version = version + 1 where id = $1`,
        [row.id],
      );
      return 'instrument.published';
    });
  }

  private write(
    ctx: Ctx,
    versionId: string,
    version: number,
    act: (tx: EntityManager, row: Row) => Promise<string>,
  ): Promise<VersionView> {
    demand(instrumentsPolicy.writeInstruments.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      await tx.query('select from instrument_version where id = $1 for update', [versionId]);
      const row = await find(tx, versionId);
      if (row.state === 'published') throw instrumentsError('versionPublished');
      if (row.version !== version) throw platformError('stale');
      const what = await act(tx, row);
      await this.audit.record(tx, ctx, {
        what,
        kind: 'instrument',
        id: row.instrumentId,
        details: { number: row.number },
      });
      return this.view(ctx, await find(tx, versionId));
    });
  }

  private view(ctx: Ctx, row: Row): VersionView {
    return {
      ...row,
      languages: [...languagesOf(row.definition)],
      problems: checkDefinition(row.definition).map((error) => ({
        ...error,
        detail: inputText(this.catalogues, error, ctx.language),
      })),
      may: { write: may(instrumentsPolicy.writeInstruments.judge(ctx.actor)) },
    };
  }
}

const line = ({ id, number, state, definition }: Row, { language }: Ctx) => ({
  ...{ id, number, state, languages: [...languagesOf(definition)], minutes: definition.minutes },
  title: definition.title[language] ?? definition.title.nl,
  questions: closedOf(definition).length,
});

async function find(tx: EntityManager, versionId: string): Promise<Row> {
  const [row] = await tx.query<Row[]>(`${select} where v.id = $1`, [versionId]);
  if (row === undefined) throw platformError('missing');
  return row;
}

async function addInstrument(tx: EntityManager, copyOf: string): Promise<string> {
  const [made] = await tx.query<{ id: string }[]>('insert into instrument (copy_of) values ($1) returning id', [
    copyOf,
  ]);
  return made?.id ?? '';
}
