import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  afterObstacleMove,
  type MoveObstacle,
  type ObstacleList,
  obstacleMovesOf,
  type ObstaclesQuery,
  type ObstacleView,
  reportingPolicy,
  reportsSomewhere,
  scopeOf,
} from '@wijkspoor/action-plan/domain';
import { Audit } from '@wijkspoor/audit/api';
import { People } from '@wijkspoor/identity/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { ownIn, ownOf } from '../own-organisations';
import { namesOf } from './report-lines';
import { demandSeen, standsOf } from './report-rows';

const pageSize = 30;
type Row = Omit<ObstacleView, 'organisation' | 'moves'> & {
  readonly projectId: string;
  readonly organisationId: string | null;
};
const columns = `o.id, o.version, o.words, o.needs, o.whom, o.level, o.state, o.answer, o.told_on::text as "toldOn", o.project_id as "projectId",
  r.organisation_id as "organisationId", json_build_object('id', i.id, 'name', i.title) as intervention, json_build_object('id', p.id, 'name', p.name) as project`;
/** Who judges a report also reads it while it waits or went back; what a partner is still writing is its own. */
const judgeReads = `(${standsOf('r')} or r.state in ('submitted', 'returned'))`;
const from = `from obstacle o join partner_report r on r.id = o.report_id join intervention i on i.id = o.intervention_id join project p on p.id = o.project_id`;

/** What is in the way of interventions, and who can solve it. */
@Injectable()
export class ObstaclesService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(People) private readonly people: People,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The newest first; a partner sees own ones. */
  list(ctx: Ctx, { state = '', level = '', after }: ObstaclesQuery): Promise<ObstacleList> {
    demand(reportsSomewhere(ctx.actor, 'seeObstacles'));
    const move = reportsSomewhere(ctx.actor, 'moveObstacle');
    const scope = scopeOf(ctx.actor);
    const { all, wholeProjectIds } = scope;
    // who only reads for the gemeente sees nothing of a report that is held or went back
    const reads = all || wholeProjectIds.length > 0;
    const readable = move === true ? judgeReads : standsOf('r');
    const [day = null, id = null] = after?.split('_') ?? [];
    return this.db.run(ctx, async (tx) => {
      const rows = await tx.query<Row[]>(
        `select ${columns} ${from}
         where ($1 or o.project_id = any ($9::uuid[])
             or ${ownIn('$2', '$3', { organisation: 'r.organisation_id', project: 'o.project_id' })})
           and ($4 = '' or o.state = $4) and ($5 = '' or o.level = $5) and ($6::date is null or (o.told_on, o.id) < ($6::date, $7::uuid))
           and (not $8 or ${readable}) order by o.told_on desc, o.id desc limit ${pageSize + 1}`,
        [all, ...ownOf(scope), state, level, day, id, reads, wholeProjectIds],
      );
      const page = rows.slice(0, pageSize);
      const last = page.at(-1);
      const names = await namesOf(
        tx,
        this.people,
        page.map(({ organisationId }) => organisationId),
      );
      return {
        items: page.map((row) => viewOf(row, names)),
        next: rows.length > pageSize && last !== undefined ? `${last.toldOn}_${last.id}` : null,
        may: { move: may(move) },
      };
    });
  }

  /** Raises, solves or reopens an obstacle. @throws platform.missing, platform.stale, action-plan.moveImpossible, action-plan.wordsRequired */
  move(ctx: Ctx, id: string, version: number, { move, words, to }: MoveObstacle): Promise<ObstacleView> {
    demand(reportsSomewhere(ctx.actor, 'moveObstacle'));
    return this.db.run(ctx, async (tx) => {
      const row = await obstacleOf(tx, id, true);
      demand(reportingPolicy.moveObstacle.judge(ctx.actor, row));
      demandSeen(row, version);
      const after = afterObstacleMove(row, move, { words, to });
      await tx.query('update obstacle set state = $2, level = $3, answer = $4, version = version + 1 where id = $1', [
        ...[id, after.state, after.level, words],
      ]);
      await this.audit.record(tx, ctx, {
        what: `obstacle.${move}`,
        kind: 'obstacle',
        id,
        details: { level: after.level },
      });
      const now = await obstacleOf(tx, id, false);
      return viewOf(now, await namesOf(tx, this.people, [now.organisationId]));
    });
  }
}

async function obstacleOf(tx: EntityManager, id: string, lock: boolean): Promise<Row> {
  const [row] = await tx.query<Row[]>(`select ${columns} ${from} where o.id = $1${lock ? ' for update of o' : ''}`, [
    id,
  ]);
  if (row === undefined) throw platformError('missing');
  return row;
}

const viewOf = ({ organisationId, projectId: _, ...row }: Row, names: ReadonlyMap<string, string>): ObstacleView => ({
  ...row,
  organisation: organisationId === null ? null : (names.get(organisationId) ?? ''),
  moves: [...obstacleMovesOf(row)],
});
