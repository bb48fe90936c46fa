import type { ReportContent } from './content';
import { councilLetterOf } from './council-letter';
import { evaluationOf } from './evaluation';
import type { ProjectFacts, ReportFacts } from './facts';
import { handoverOf } from './handover';
import type { ReportKind, ReportLanguage } from './kinds';
import { reportWords } from './texts/content';
import { yearOverviewOf } from './year-overview';

/** What a report is asked to be. `year` is there where its kind has one. */
type Asked = { readonly kind: ReportKind; readonly year: number | null; readonly language: ReportLanguage };

/**
 * The draft of a report: what is known, and where the words begin.
 * @param facts of one project, except for a handover.
 * @throws RangeError without the project or the year that its kind is about.
 */
export function contentOf({ kind, year, language }: Asked, facts: ReportFacts): ReportContent {
  if (kind === 'handover') return handoverOf(facts, language);
  const [project] = facts.projects;
  if (project === undefined) throw new RangeError('a report without its project');
  return ofProject({ kind, year, language }, facts, project);
}

function ofProject(
  { kind, year, language }: Omit<Asked, 'kind'> & { readonly kind: Exclude<ReportKind, 'handover'> },
  facts: ReportFacts,
  project: ProjectFacts,
): ReportContent {
  if (kind === 'councilLetter') return councilLetterOf(facts, project, language);
  if (kind === 'evaluation') return evaluationOf(facts, project, language);
  if (year === null) throw new RangeError('a year overview without its year');
  return yearOverviewOf(facts, project, year, language);
}

/** What a report is called while nothing stands in it yet. */
export function titleOf({ kind, year, language }: Asked, project: string): string {
  const say = reportWords(language);
  if (kind === 'handover') return say('handover.title');
  if (kind === 'councilLetter') return say('letter.title', { project });
  if (kind === 'evaluation') return say('evaluation.title', { project });
  return say('year.title', { year: String(year), project });
}
