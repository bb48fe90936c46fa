import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What a report that was accepted just now says of the goals of its intervention; a correction says it anew. */
export type AcceptedReport = {
  readonly reportId: string;
  readonly interventionId: string;
  readonly cycleId: string;
  /** Title of its intervention. */
  readonly intervention: string;
  /** The last day of its period. */
  readonly endsOn: string;
  /** How many people it reached; null where it does not say. */
  readonly people: number | null;
  readonly goals: readonly { readonly goalId: string; readonly value: number }[];
};
type Keep = (tx: EntityManager, report: AcceptedReport) => Promise<void>;

/** Who else keeps something of what was accepted, in the same transaction. A module registers in its constructor. */
@Injectable()
export class AcceptedReports {
  private readonly keepers: Keep[] = [];

  register(keep: Keep): void {
    this.keepers.push(keep);
  }

  async tell(tx: EntityManager, report: AcceptedReport): Promise<void> {
    for (const keep of this.keepers) await keep(tx, report);
  }
}
