import type { EntityManager } from 'typeorm';
import { closedOf, type Definition, type SnapshotShown } from '@wijkspoor/instruments/domain';
import type { Language } from '@wijkspoor/platform/domain';

type Row = {
  readonly id: string;
  readonly projectId: string;
  readonly cycleId: string;
  readonly number: number;
  readonly title: string;
  readonly wijk: string;
  readonly closedOn: string;
  readonly languages: readonly string[];
  /** Everybody can read its results: they were published, and so is its wijk. */
  readonly published: boolean;
  readonly feedbackDue: string | null;
  readonly feedbackOn: string | null;
  /** What people were told that was done with it; empty while nothing was. */
  readonly feedback: string;
  readonly definition: Definition;
  readonly shown: SnapshotShown | null;
};

/** A round that closed, as its last frozen snapshot shows it: rounded, and without what is about too few people. Days as text. */
export type ToldRound = Omit<Row, 'definition' | 'shown'> & {
  /** About how many people took part; null: too few to say. */
  readonly people: number | null;
  /** About how many did on paper or with help; null: too few to say. */
  readonly helped: number | null;
  /** Subjects with a mean mark that is no bound, the highest first; all of one scale. */
  readonly marks: readonly { readonly name: string; readonly mean: number }[];
  /** The scale of these marks; null where there are none. */
  readonly range: { readonly min: number; readonly max: number } | null;
};

/** The closed rounds of these projects, the latest first; in one statement. Who may read what is not published is for the caller. */
export async function toldRounds(
  tx: EntityManager,
  projectIds: readonly string[],
  language: Language,
): Promise<readonly ToldRound[]> {
  const rows = await tx.query<Row[]>(
    `select r.id, r.project_id as "projectId", r.cycle_id as "cycleId", r.number, r.title, w.name as wijk, (r.closes_at at time zone 'Europe/Amsterdam')::date::text as "closedOn",
       r.languages, r.results_public and w.published as published, r.feedback_due::text as "feedbackDue", r.feedback_on::text as "feedbackOn", r.feedback, v.definition,
       (select s.shown from round_snapshot s where s.round_id = r.id order by s.number desc limit 1) as shown
     from round r join wijk w on w.id = r.wijk_id join instrument_version v on v.id = r.instrument_version_id
     where r.project_id = any ($1) and r.state = 'closed' order by r.closes_at desc, r.number desc limit 500`,
    [projectIds],
  );
  return rows.map(({ definition, shown, ...round }) => ({
    ...round,
    people: shown?.results.forms.about ?? null,
    helped: helpedOf(shown),
    ...marksOf(definition, shown, language),
  }));
}

/** Two counts that are shown may be added up; where one is hidden, their sum says nothing about it either. */
function helpedOf(shown: SnapshotShown | null): number | null {
  const counts = [shown?.results.channels.paper.about, shown?.results.channels.assisted.about].flatMap((n) => n ?? []);
  return counts.length === 0 ? null : counts.reduce((sum, n) => sum + n, 0);
}

function marksOf(
  definition: Definition,
  shown: SnapshotShown | null,
  language: Language,
): Pick<ToldRound, 'marks' | 'range'> {
  const scales = closedOf(definition).flatMap((question) => (question.kind === 'scale' ? [question] : []));
  const [first] = scales;
  const marks = scales.flatMap(({ key, name, min, max }) => {
    const mean = shown?.results.questions.find((one) => one.key === key)?.mean;
    if (mean === undefined || mean === null || mean.bound !== 'exact') return [];
    // a mark on another scale is not to be laid beside these
    return min === first?.min && max === first.max ? [{ name: name[language] ?? name.nl, mean: mean.value }] : [];
  });
  const range = first === undefined || marks.length === 0 ? null : { min: first.min, max: first.max };
  return { marks: marks.sort((a, b) => b.mean - a.mean), range };
}
