import type { EntityManager } from 'typeorm';
import type { Evidence, Findings } from '@wijkspoor/project/domain';
import type { DeliverableSource } from '@wijkspoor/project/api';

type Publication = { readonly published: boolean; readonly changedAt: Date };

/** Which of these projects show their profile, and since when. */
export async function publicationsOf(
  tx: EntityManager,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, Publication>> {
  const rows = await tx.query<(Publication & { readonly projectId: string })[]>(
    `select project_id as "projectId", published, changed_at as "changedAt" from profile_publication where project_id = any ($1)`,
    [projectIds],
  );
  return new Map(rows.map((row) => [row.projectId, row]));
}

const done: Evidence = { count: 1, missing: [] };
const todo: Evidence = { count: 0, missing: [{ code: 'monitoring.lacks.profilePublished' }] };

/** Says to a project whether its profile is public. */
export const profileSource: DeliverableSource = {
  codes: ['profilePublished'],
  async find(tx, cycles) {
    const found = await publicationsOf(
      tx,
      cycles.map(({ projectId }) => projectId),
    );
    return new Map(
      cycles.map(({ id, projectId }): [string, Findings] => [
        id,
        { profilePublished: found.get(projectId)?.published === true ? done : todo },
      ]),
    );
  },
  path: (_, projectId) => `/projecten/${projectId}/profiel`,
};
