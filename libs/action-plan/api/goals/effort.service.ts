import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type DecideEffort,
  type EffortList,
  type Spoor,
  type SpoorEffort,
  sporen,
} from '@wijkspoor/action-plan/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, may } from '@wijkspoor/platform/domain';
import { projectOf, todayHere } from '@wijkspoor/project/api';
import { demandHappened } from '@wijkspoor/project/domain';
import { GoalDoor } from './goal-door';

type Row = SpoorEffort & { readonly goals: number };
const columns = `e.spoor, e.so_far as "soFar", e.wanted, e.words, e.decided_on::text as "decidedOn"`;

/** More decisions than anybody takes in one cycle; the newest are shown. */
const most = 200;

/** The effort per spoor: so far and wanted, as it was decided, with the day. */
@Injectable()
export class EffortService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(GoalDoor) private readonly door: GoalDoor,
  ) {}

  /** @throws platform.missing */
  list(ctx: Ctx, projectId: string): Promise<EffortList> {
    return this.db.run(ctx, async (tx) => {
      const { id, name, wijken } = await projectOf(tx, ctx, projectId);
      const { cycleId, run } = await this.door.standing(tx, ctx, id);
      const decisions = await tx.query<SpoorEffort[]>(
        `select ${columns} from spoor_effort e where e.cycle_id = $1 order by e.decided_on desc, e.recorded_at desc limit ${most}`,
        [cycleId],
      );
      const goals = await tx.query<Pick<Row, 'spoor' | 'goals'>[]>(
        `select spoor, count(*)::int as goals from goal where cycle_id = $1 and spoor is not null and state <> 'dropped' group by spoor`,
        [cycleId],
      );
      return {
        project: { id, name, wijken: [...wijken] },
        sporen: sporen.map((spoor) => ({
          spoor,
          decisions: decisions.filter((one) => one.spoor === spoor),
          goals: goals.find((one) => one.spoor === spoor)?.goals ?? 0,
        })),
        may: { run: may(run) },
      };
    });
  }

  /**
   * Notes what was decided. A decision stays: a later one is another. Sending twice makes one.
   * @throws platform.invalid for a day that is still to come; platform.missing, project.cycleClosed, project.projectEnded
   */
  decide(ctx: Ctx, projectId: string, input: DecideEffort): Promise<void> {
    return this.door.add(ctx, projectId, async (tx, cycleId) => {
      demandHappened({ decidedOn: input.decidedOn }, todayHere());
      const { id, spoor, soFar, wanted, words, decidedOn } = input;
      const made = await tx.query<unknown[]>(
        `insert into spoor_effort (id, cycle_id, spoor, so_far, wanted, words, decided_on) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict do nothing returning id`,
        [id, cycleId, spoor, soFar, wanted, words, decidedOn],
      );
      if (made.length > 0) await this.door.record(tx, ctx, 'effort.decided', 'project', projectId, { spoor });
    });
  }
}

/** What was decided last of each spoor in some cycles; of a spoor that nobody decided of there is nothing. */
export const sporenEffortOf = (
  tx: EntityManager,
  cycleIds: readonly string[],
): Promise<(SpoorEffort & { readonly cycleId: string })[]> =>
  tx.query(
    `select distinct on (e.cycle_id, e.spoor) e.cycle_id as "cycleId", ${columns} from spoor_effort e where e.cycle_id = any ($1)
     order by e.cycle_id, e.spoor, e.decided_on desc, e.recorded_at desc`,
    [cycleIds],
  );

/** Beside each spoor of a mix what was decided of its effort. */
export const withEffort = <T extends { readonly spoor: Spoor }>(
  rows: readonly T[],
  decided: readonly SpoorEffort[],
): (T & { effort: Pick<SpoorEffort, 'soFar' | 'wanted' | 'decidedOn'> | null })[] =>
  rows.map((row) => ({ ...row, effort: decided.find(({ spoor }) => spoor === row.spoor) ?? null }));
