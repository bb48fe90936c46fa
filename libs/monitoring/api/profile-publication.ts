import type { EntityManager } from 'typeorm';
import type { CycleAsked, DeliverableSource } from '@wijkspoor/project/api';
import type { Evidence, Findings, ProfileOfProject } from '@wijkspoor/project/domain';

/** Which cycles were made public, and since when. */
type Publications = ReadonlyMap<string, Date>;

/** The cycles of these projects whose profile was made public. */
export async function publicationsOf(tx: EntityManager, projectIds: readonly string[]): Promise<Publications> {
  const rows = await tx.query<{ readonly cycleId: string; readonly changedAt: Date }[]>(
    `select cycle_id as "cycleId", changed_at as "changedAt" from profile_publication where project_id = any ($1) and published`,
    [projectIds],
  );
  return new Map(rows.map(({ cycleId, changedAt }) => [cycleId, changedAt]));
}

/** What everybody sees: of each project that is public its last cycle that was made public. */
export function publicOf(all: readonly ProfileOfProject[], publications: Publications): readonly ProfileOfProject[] {
  const first = new Map<string, ProfileOfProject>();
  for (const one of all) {
    const known = first.get(one.projectId);
    if (!one.published || !publications.has(one.cycleId) || (known !== undefined && known.cycle > one.cycle)) continue;
    first.set(one.projectId, one);
  }
  return [...first.values()];
}

const done: Evidence = { count: 1, missing: [] };
const lacks = (what: 'profilePublished' | 'projectPublished', count: number): Evidence => ({
  count,
  missing: [{ code: `monitoring.lacks.${what}` }],
});

/** Says to a project whether its profile is public. */
export const profileSource: DeliverableSource = {
  codes: ['profilePublished'],
  async find(tx, cycles) {
    const found = await publicationsOf(
      tx,
      cycles.map(({ projectId }) => projectId),
    );
    const findings = ({ id, published }: CycleAsked): Findings => {
      if (!found.has(id)) return { profilePublished: lacks('profilePublished', 0) };
      // a profile that nobody can see because its project is hidden is not public
      return { profilePublished: published ? done : lacks('projectPublished', 1) };
    };
    return new Map(cycles.map((cycle) => [cycle.id, findings(cycle)]));
  },
  path: (_, projectId) => `/projecten/${projectId}/profiel`,
};
