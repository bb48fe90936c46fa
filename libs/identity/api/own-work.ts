import { Inject, Injectable } from '@nestjs/common';
import { type Held, identityPolicy, type MyWork, rolesOf, type Session } from '@wijkspoor/identity/domain';
import { type Ctx, demand } from '@wijkspoor/platform/domain';

/** Something that is somebody's to do, in one gemeente. The words are in the reader's language. */
export type OwnWork = {
  readonly gemeenteId: string;
  readonly what: string;
  readonly why: string;
  /** The day before which it should be done. */
  readonly dueOn: string;
  /** Below the page of the gemeente: `/werk/rapportages/…`. */
  readonly path: string;
};

/**
 * The port through which a domain says what is somebody's to do, over all gemeenten in which they have a role. It takes one
 * statement, however many gemeenten that are.
 */
export type WorkSource = (ctx: Ctx, held: readonly Held[]) => Promise<readonly OwnWork[]>;

/** More than anybody does in a week. */
const mostShown = 100;

/** All sources of this process. A domain's module registers its own in its constructor, as with jobs. */
@Injectable()
export class WorkSources {
  private readonly sources: WorkSource[] = [];

  register(source: WorkSource): void {
    this.sources.push(source);
  }

  /** What is to be done, the most urgent first. */
  async find(ctx: Ctx, held: readonly Held[]): Promise<readonly OwnWork[]> {
    const found = await Promise.all(this.sources.map((source) => source(ctx, held)));
    return found
      .flat()
      .sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.path.localeCompare(other.path));
  }
}

/** What whoever is signed in still has to do, over all wijken and gemeenten. */
@Injectable()
export class OwnWorkService {
  constructor(@Inject(WorkSources) private readonly sources: WorkSources) {}

  async list(ctx: Ctx, session: Session | null): Promise<MyWork> {
    demand(identityPolicy.seeOwnWork.judge(ctx.actor));
    const held = session === null ? [] : rolesOf(session);
    const found = await this.sources.find(ctx, held);
    const gemeenten = new Map(held.map(({ gemeenteId, slug, gemeente }) => [gemeenteId, { slug, name: gemeente }]));
    return {
      items: found.slice(0, mostShown).flatMap(({ gemeenteId, ...work }) => {
        const gemeente = gemeenten.get(gemeenteId);
        return gemeente === undefined ? [] : [{ ...work, gemeente }];
      }),
      more: found.length > mostShown,
    };
  }
}
