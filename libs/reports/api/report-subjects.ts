import type { EntityManager } from 'typeorm';
import { roundsWithResults } from '@wijkspoor/instruments/api';
import { holdNumbers } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import { type AskReport, type ReportList, reportsError } from '@wijkspoor/reports/domain';
import { publishedDecisions } from '@wijkspoor/voting/api';

/** The projects that a report can be about, with their rounds and decisions that everybody can read; in three statements. */
export async function subjectsOf(tx: EntityManager): Promise<ReportList['projects']> {
  const projects = await tx.query<{ id: string; name: string }[]>(
    'select id, name from project order by lower(name), id limit 1000',
  );
  const [rounds, decisions] = [await roundsWithResults(tx), await publishedDecisions(tx)];
  const of = (all: readonly Subject[], project: string) =>
    all.filter(({ projectId }) => projectId === project).map(({ id, number, title }) => ({ id, number, title }));
  return projects.map((project) => ({
    ...project,
    ...{ rounds: of(rounds, project.id), decisions: of(decisions, project.id) },
  }));
}

/** A round or a decision that a report is about. */
export type Subject = {
  readonly id: string;
  readonly projectId: string;
  readonly number: number;
  readonly title: string;
  readonly wijkId: string;
};

/**
 * The round or decision that is asked for; null where the kind is about neither.
 * @throws platform.invalid for a project that is not there, and for what is not of it or not everybody can read; reports.notPublic for a
 * page for residents about a project that they cannot see.
 */
export async function subjectOfAsked(
  tx: EntityManager,
  { kind, projectId, roundId, decisionId }: Pick<AskReport, 'kind' | 'projectId' | 'roundId' | 'decisionId'>,
): Promise<Subject | null> {
  const wrong = (path: string) => platformError('invalid', {}, [{ path, code: 'choice' }]);
  if (projectId !== null) {
    const [known] = await tx.query<{ published: boolean }[]>('select published from project where id = $1', [
      projectId,
    ]);
    if (known === undefined) throw wrong('projectId');
    if (kind === 'residentPage' && !known.published) throw reportsError('notPublic');
  }
  if (roundId === null && decisionId === null) return null;
  const [found]: readonly (Subject | undefined)[] = [
    ...(roundId === null ? [] : await roundsWithResults(tx, [roundId])),
    ...(decisionId === null ? [] : await publishedDecisions(tx, [decisionId])),
  ];
  if (found?.projectId !== projectId) throw wrong(roundId === null ? 'decisionId' : 'roundId');
  return found;
}

/** Gives a report the number under which residents read it: below the wijk of what it is about, or the first wijk of its project. */
export async function givePage(tx: EntityManager, ctx: Ctx, reportId: string, about: Subject | null): Promise<void> {
  await holdNumbers(tx, ctx, 'report_page');
  await tx.query(
    `insert into report_page (report_id, wijk_id, number)
     select d.id, coalesce($2, (select w.id from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = d.project_id
         order by w.published desc, lower(w.name), w.id limit 1)), (select coalesce(max(number), 0) + 1 from report_page)
     from report_document d where d.id = $1`,
    [reportId, about?.wijkId ?? null],
  );
}
