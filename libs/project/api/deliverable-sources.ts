import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeliverableCode, Findings } from '@wijkspoor/project/domain';

/** A cycle that evidence is asked of. */
export type CycleAsked = { readonly id: string; readonly projectId: string };

/**
 * The port through which a domain says how far a deliverable is. It counts what exists; nobody types a state.
 * One source per deliverable; a deliverable without one is "not to be measured yet".
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

  /** @throws Error when a deliverable has a source already. */
  register(source: DeliverableSource): void {
    const known = this.sources.flatMap(({ codes }) => codes);
    const twice = source.codes.find((code) => known.includes(code));
    if (twice !== undefined) throw new Error(`The deliverable ${twice} has two sources.`);
    this.sources.push(source);
  }

  /** What all sources found, by cycle. */
  async find(tx: EntityManager, cycles: readonly CycleAsked[]): Promise<ReadonlyMap<string, Findings>> {
    const found = new Map<string, Findings>();
    // one connection, so one after the other
    for (const source of cycles.length > 0 ? this.sources : [])
      for (const [id, findings] of await source.find(tx, cycles)) found.set(id, { ...found.get(id), ...findings });
    return found;
  }

  /** Where work on a deliverable is done; null when nothing makes it yet. */
  path(code: DeliverableCode, projectId: string): string | null {
    return this.sources.find(({ codes }) => codes.includes(code))?.path(code, projectId) ?? null;
  }
}
