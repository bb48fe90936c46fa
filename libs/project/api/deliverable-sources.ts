import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DeliverableCode, type Evidence, type Findings, together } from '@wijkspoor/project/domain';
import type { Facts } from './facts';

/** A cycle that evidence is asked of. `published`: anyone may see its project. */
export type CycleAsked = { readonly id: string; readonly projectId: string; readonly published: boolean };

/** The cycle of now of a project. */
export const cycleOf = ({ id, published, cycle }: Facts): CycleAsked => ({ id: cycle.id, projectId: id, published });

/**
 * The port through which a domain says how far a deliverable is. It counts what exists; nobody types a state.
 * What several sources find of one deliverable is added up; a deliverable without a source is "not to be measured yet".
 */
export type DeliverableSource = {
  readonly codes: readonly DeliverableCode[];
  /** The findings of each cycle, by its id, in a number of statements that does not grow with the cycles. */
  find(tx: EntityManager, cycles: readonly CycleAsked[]): Promise<ReadonlyMap<string, Findings>>;
  /** The page below `/werk` where work on it is done. */
  path(code: DeliverableCode, projectId: string): string;
};

/** All sources of this process. A domain's module registers its own in its constructor, as with jobs. */
@Injectable()
export class DeliverableSources {
  private readonly sources: DeliverableSource[] = [];

  register(source: DeliverableSource): void {
    this.sources.push(source);
  }

  /** What all sources found, by cycle. */
  async find(tx: EntityManager, cycles: readonly CycleAsked[]): Promise<ReadonlyMap<string, Findings>> {
    const found = new Map<string, Partial<Record<DeliverableCode, Evidence>>>();
    // one connection, so one after the other
    for (const source of cycles.length > 0 ? this.sources : [])
      for (const [id, findings] of await source.find(tx, cycles)) {
        const all = found.get(id) ?? {};
        for (const code of source.codes) {
          const evidence = findings[code];
          if (evidence !== undefined) all[code] = together(all[code], evidence);
        }
        found.set(id, all);
      }
    return found;
  }

  /** Where work on a deliverable is done: the page of the source that came last, which knows most of it; null without one. */
  path(code: DeliverableCode, projectId: string): string | null {
    return this.sources.findLast(({ codes }) => codes.includes(code))?.path(code, projectId) ?? null;
  }
}
