import * as z from 'zod/mini';
import { type Actor, organisationsIn } from '@wijkspoor/platform/domain';
import { seesAllReported } from './policy';
import { type AcceptedReport, aggregate } from './rollup';
import { isShown } from './rules';

/** An accepted report with the intervention that it is about. */
export type ToldReport = AcceptedReport & {
  readonly intervention: { readonly number: number; readonly title: string };
  /** Who carried it out; null: the gemeente itself. */
  readonly organisationId: string | null;
  /** Whether the other partners of the team may read the intervention. */
  readonly sharedWithTeam: boolean;
};

/** What accepted reports of partners say of a goal, per period. People are not added up over periods: some come back. */
export const Reported = z.object({
  /** Oldest first. Null: no report said, or nobody may see it. */
  periods: z.array(
    z.object({
      startsOn: z.string(),
      endsOn: z.string(),
      reports: z.number(),
      hours: z.nullable(z.number()),
      /** For the gemeente alone: with one intervention to a goal it is what one partner spent. */
      costCents: z.nullable(z.number()),
      volunteers: z.nullable(z.number()),
      participants: z.nullable(z.number()),
    }),
  ),
  /** The interventions that were reported of, by number, and how many reports each has here. */
  sources: z.array(z.object({ number: z.number(), title: z.string(), reports: z.number() })),
  /** How many figures are about too few people to show. */
  hidden: z.number(),
});
export type Reported = z.infer<typeof Reported>;

/** What accepted reports say of one goal, all of it: for the gemeente. */
export function reportedOf(goalId: string, reports: readonly ToldReport[]): Reported {
  const own = reports.filter(({ goalIds }) => goalIds.includes(goalId));
  const [sums] = aggregate(own.map((one) => ({ ...one, goalIds: [goalId] })));
  const interventions = new Map(own.map(({ intervention }) => [intervention.number, intervention.title]));
  return {
    periods: [...(sums?.periods ?? [])],
    sources: [...interventions]
      .sort(([a], [b]) => a - b)
      .map(([number, title]) => ({
        ...{ number, title },
        reports: own.filter(({ intervention }) => intervention.number === number).length,
      })),
    hidden: 0,
  };
}

/**
 * The same for everybody, without money. Each figure about too few people is left out before anything is added up: so nobody finds
 * it by taking one sum from another, also not that of one goal from that of another.
 */
export function publicReportedOf(goalId: string, reports: readonly ToldReport[]): Reported {
  const own = reports.filter(({ goalIds }) => goalIds.includes(goalId));
  const open = (n: number | null): number | null => (n === 0 || isShown({ n }) ? n : null);
  const shown = own.map((one) => ({
    ...one,
    costCents: null,
    ...{ volunteers: open(one.volunteers), participants: open(one.participants) },
  }));
  const hidden = own.flatMap((one, at) =>
    (['volunteers', 'participants'] as const).filter((what) => one[what] !== shown[at]?.[what]),
  );
  return { ...reportedOf(goalId, shown), hidden: hidden.length };
}

/**
 * The same for somebody who works on the goal. Whoever is not of the gemeente reads what everybody may, and only of interventions of
 * their own organisation and of those that are shared with the team.
 */
export function reportedFor(
  actor: Actor,
  { id, projectId }: { readonly id: string; readonly projectId: string },
  reports: readonly ToldReport[],
): Reported {
  if (seesAllReported(actor, projectId)) return reportedOf(id, reports);
  const organisations = organisationsIn(actor, projectId);
  const own = ({ organisationId, sharedWithTeam }: ToldReport): boolean =>
    sharedWithTeam || (organisationId !== null && organisations.includes(organisationId));
  return publicReportedOf(id, reports.filter(own));
}
