import { type Builder, builderOf, linesBlock, wordsOf } from './building';
import { type Block, longestWords, type Part, type ReportContent } from './content';
import type { ProjectFacts, ReportFacts } from './facts';
import type { ReportLanguage } from './kinds';
import {
  decisionsTable,
  doneTable,
  goalsTable,
  isIn,
  ofAllCycles,
  type Period,
  reachedTable,
  roundsShown,
  saidBlocks,
} from './project-tables';
import { reportWords } from './texts/content';

/**
 * The jaaroverzicht of one project: what was decided, what residents said and were told, what was done for whom, and how the goals stand.
 * Only what is public, or safe to be, is in it: published results, goals as everybody sees them, no money.
 * @see field.md 29.
 */
export function yearOverviewOf(
  facts: ReportFacts,
  last: ProjectFacts,
  year: number,
  language: ReportLanguage,
): ReportContent {
  // a cycle may end and the next begin within the year
  const project = ofAllCycles(last);
  const say = reportWords(language);
  const use = builderOf(facts, language, say);
  const period: Period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const part = (
    key: 'intro' | 'decided' | 'said' | 'done' | 'reached' | 'goals' | 'next',
    blocks: readonly Block[],
  ): Part => ({
    ...{ key, title: say(`year.${key}`), state: null, blocks: [...blocks] },
    words: [
      wordsOf(
        'words',
        say('words.letter'),
        say(`year.${key}.help`),
        key === 'intro' ? [say('year.begin', { year: String(year), project: project.name })] : [],
        longestWords.yearOverview,
      ),
    ],
  });
  return {
    title: say('year.title', { year: String(year), project: project.name }),
    subtitle: say('letter.subtitle', {
      ...{ gemeente: facts.gemeente, day: use.day(facts.today) },
      wijken: use.list(project.wijken),
    }),
    gemeente: facts.gemeente,
    madeOn: facts.today,
    language,
    parts: [
      part('intro', counted(use, project, period)),
      part('decided', decisionsTable(use, project, period)),
      part('said', saidBlocks(use, project, period)),
      part('done', doneTable(use, project, period)),
      part('reached', reachedTable(use, project, period)),
      part('goals', goalsTable(use, project)),
      part('next', []),
    ],
  };
}

/** How much there was of each in a year. */
function counted(
  { say, day, facts }: Builder,
  { name, rounds, decisions }: ProjectFacts,
  period: Period,
): readonly Block[] {
  const source = say('source.project', { project: name, day: day(facts.today) });
  const asked = roundsShown(rounds, period).length;
  const decided = decisions.filter(({ on }) => isIn(period, on)).length;
  return linesBlock('', [
    ...(asked > 0 ? [{ text: say('year.rounds', { n: asked }), source }] : []),
    ...(decided > 0 ? [{ text: say('year.decisions', { n: decided }), source }] : []),
  ]);
}
