import type { ReportContent } from './content';
import { councilLetterOf } from './council-letter';
import { evaluationOf } from './evaluation';
import type { ProjectFacts, ReportFacts } from './facts';
import { handoverOf } from './handover';
import type { ReportKind, ReportLanguage } from './kinds';
import { residentPageOf } from './resident-page';
import { roundResultsOf } from './round-results';
import { reportWords } from './texts/content';
import { wijkProfileOf } from './wijk-profile';
import { yearOverviewOf } from './year-overview';

/** What a report is asked to be. `year` is there where its kind has one. */
type Asked = { readonly kind: ReportKind; readonly year: number | null; readonly language: ReportLanguage };
type OfProject = Omit<Asked, 'kind'> & { readonly kind: Exclude<ReportKind, 'handover'> };

/**
 * The draft of a report: what is known, and where the words begin.
 * @param facts of one project, except for a handover.
 * @throws RangeError without what its kind is about.
 */
export function contentOf({ kind, year, language }: Asked, facts: ReportFacts): ReportContent {
  if (kind === 'handover') return handoverOf(facts, language);
  const [project] = facts.projects;
  if (project === undefined) throw new RangeError('a report without its project');
  return ofProject({ kind, year, language }, facts, project);
}

function ofProject({ kind, year, language }: OfProject, facts: ReportFacts, project: ProjectFacts): ReportContent {
  switch (kind) {
    case 'councilLetter':
      return councilLetterOf(facts, project, language);
    case 'evaluation':
      return evaluationOf(facts, project, language);
    case 'wijkProfile':
      return wijkProfileOf(facts, project, language);
    case 'roundResults':
      return roundResultsOf(facts, language);
    case 'residentPage':
      return residentPageOf(facts, project, year, language);
    case 'yearOverview':
      if (year === null) throw new RangeError('a year overview without its year');
      return yearOverviewOf(facts, project, year, language);
  }
}

/** What a report is called while nothing stands in it yet. @param about the title of its round or decision, where it has one. */
export function titleOf({ kind, year, language }: Asked, project: string, about: string): string {
  const say = reportWords(language);
  switch (kind) {
    case 'handover':
      return say('handover.title');
    case 'councilLetter':
      return say('letter.title', { project });
    case 'evaluation':
      return say('evaluation.title', { project });
    case 'wijkProfile':
      return say('profile.title', { wijken: project });
    case 'roundResults':
      return say('results.title', { title: about });
    case 'residentPage':
      return say('story.working', { about: about === '' ? String(year ?? '') : about });
    case 'yearOverview':
      return say('year.title', { year: String(year), project });
  }
}
