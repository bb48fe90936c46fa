import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  bandsFor,
  type DisclosureRule,
  mayTakeSnapshot,
  nextSnapshot,
  roundedCount,
  type RoundCounts,
  type Snapshot,
  type SnapshotShown,
  weigh,
  whoIsMissing,
} from '@wijkspoor/instruments/domain';
import { DisclosureSettings } from './disclosure-settings';
import { populationOfRound } from './population-of-round';
import { type RoundFrame, waitsForPaper } from './round-frames';

/** The newest snapshot of a round, as it is shown. */
export type KeptSnapshot = { readonly number: number; readonly takenAt: Date; readonly shown: SnapshotShown };
type Last = { readonly number: number; readonly shown: SnapshotShown; readonly ledger: Snapshot['ledger'] };
type Waiting = { readonly changed: number; readonly aside: number };

/** What people see of a round: frozen, and renewed only when enough has changed. */
@Injectable()
export class Snapshots {
  constructor(@Inject(DisclosureSettings) private readonly settings: DisclosureSettings) {}

  /** Takes the next snapshot of a round that was just counted, when there may be one. One at a time per round. @param counts reads all that is counted. */
  async takeWhenDue(tx: EntityManager, round: RoundFrame, counts: () => Promise<RoundCounts>): Promise<void> {
    const rule = await this.settings.rule(tx);
    const isClosing = round.state === 'closed' && !waitsForPaper(round);
    const [waiting] = await tx.query<Waiting[]>(
      `select cardinality(changed) as changed,
        (select count(*)::int from form f where f.round_id = r.id and f.set_aside is not null) as aside from round r where id = $1`,
      [round.id],
    );
    const last = await lastOf(tx, round.id);
    const { changed = 0, aside = 0 } = waiting ?? {};
    const moment = { changesSinceLast: changed, isClosing, anyShownBefore: last !== undefined };
    if (!mayTakeSnapshot(moment, rule) && !isClosing) return;
    const now = await this.next(tx, round, rule, await counts(), { changed, last, isClosing });
    if (now === null) return;
    await tx.query('insert into round_snapshot (round_id, number, step, shown) values ($1, $2, $3, $4)', [
      round.id,
      (last?.number ?? 0) + 1,
      changed,
      JSON.stringify({ ...now.shown, setAside: roundedCount(aside, rule) }),
    ]);
    await tx.query(
      `insert into round_ledger (round_id, ledger) values ($1, $2) on conflict (gemeente_id, round_id) do update set ledger = excluded.ledger`,
      [round.id, JSON.stringify(now.ledger)],
    );
    await tx.query(`update round set changed = '{}' where id = $1`, [round.id]);
  }

  private async next(
    tx: EntityManager,
    round: RoundFrame,
    rule: DisclosureRule,
    counts: RoundCounts,
    {
      changed,
      last,
      isClosing,
    }: { readonly changed: number; readonly last: Last | undefined; readonly isClosing: boolean },
  ): Promise<{ readonly shown: Omit<SnapshotShown, 'setAside'>; readonly ledger: Snapshot['ledger'] } | null> {
    const population = await populationOfRound(tx, round.buurten, bandsFor(round.definition));
    const weighting = isClosing ? weigh(counts, population) : null;
    const before = last === undefined ? null : { shown: last.shown.results, ledger: last.ledger };
    const snapshot = nextSnapshot(before, { changesSinceLast: changed, isClosing, counts, weighting }, rule);
    if (snapshot === null) return null;
    const asks = round.askAge || (round.askBuurt && round.buurten.length > 0);
    const frozen = { ...counts, cells: snapshot.ledger.cells };
    return {
      shown: {
        results: snapshot.shown,
        missing: asks ? whoIsMissing(frozen, population, rule) : null,
        notWeighted:
          weighting === null ? (last?.shown.notWeighted ?? []) : weighting.possible ? [] : [...weighting.reasons],
      },
      ledger: snapshot.ledger,
    };
  }
}

/** The newest snapshot of a round; undefined while nothing may be shown. */
export async function newestSnapshot(tx: EntityManager, roundId: string): Promise<KeptSnapshot | undefined> {
  const [row] = await tx.query<KeptSnapshot[]>(
    'select number, taken_at as "takenAt", shown from round_snapshot where round_id = $1 order by number desc limit 1',
    [roundId],
  );
  return row;
}

async function lastOf(tx: EntityManager, roundId: string): Promise<Last | undefined> {
  const [row] = await tx.query<Last[]>(
    `select s.number, s.shown, l.ledger from round_snapshot s join round_ledger l on l.round_id = s.round_id
     where s.round_id = $1 order by s.number desc limit 1`,
    [roundId],
  );
  return row;
}
