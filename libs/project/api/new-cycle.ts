import type { EntityManager } from 'typeorm';
import type { Structure } from '@wijkspoor/project/domain';

/** The structure of a project that begins with nothing. */
export const nothing: Structure = { indicators: [], activities: [] };

/** Opens a cycle with five steps, and puts the structure in it. */
export async function openCycle(
  tx: EntityManager,
  projectId: string,
  number: number,
  { indicators, activities }: Structure,
): Promise<void> {
  const [cycle] = await tx.query<{ id: string }[]>(
    'insert into cycle (project_id, number) values ($1, $2) returning id',
    [projectId, number],
  );
  await tx.query('insert into step (cycle_id, number) select $1, n from generate_series(1, 5) n', [cycle?.id]);
  await putIndicators(tx, cycle?.id ?? '', indicators);
  if (activities.length > 0)
    await tx.query(
      `insert into activity (cycle_id, step, title, kind)
       select $1, * from unnest($2::int[], $3::text[], $4::text[])`,
      [
        cycle?.id,
        activities.map(({ step }) => step),
        activities.map(({ title }) => title),
        activities.map(({ kind }) => kind),
      ],
    );
}

/** Writes the chosen figures of a cycle that has none. */
export async function putIndicators(
  tx: EntityManager,
  cycleId: string,
  indicators: Structure['indicators'],
): Promise<void> {
  if (indicators.length === 0) return;
  await tx.query(
    `insert into indicator_choice (cycle_id, position, indicator, reason)
     select $1, position, indicator, reason from unnest($2::text[], $3::text[]) with ordinality as one (indicator, reason, position)`,
    [cycleId, indicators.map(({ indicator }) => indicator), indicators.map(({ reason }) => reason)],
  );
}

/** Writes the principles of a project that has none. */
export async function putPrinciples(
  tx: EntityManager,
  projectId: string,
  principles: readonly string[],
): Promise<void> {
  if (principles.length === 0) return;
  await tx.query(
    `insert into principle (project_id, position, text) select $1, position, text from unnest($2::text[]) with ordinality as one (text, position)`,
    [projectId, principles],
  );
}

/** Reads the chosen figures of a cycle, in order. */
export const readIndicators = (tx: EntityManager, cycleId: string): Promise<{ indicator: string; reason: string }[]> =>
  tx.query('select indicator, reason from indicator_choice where cycle_id = $1 order by position', [cycleId]);
