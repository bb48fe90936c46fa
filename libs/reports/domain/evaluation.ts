import { builderOf, linesBlock, wordsOf } from './building';
import { type Block, longestWords, type Part, type ReportContent } from './content';
import type { ProjectFacts, ReportFacts } from './facts';
import type { ReportLanguage } from './kinds';
import { adjustedTable, doneTable, goalsTable, type Period, reachedTable, saidBlocks } from './project-tables';
import { reportWords } from './texts/content';

/** The whole of a cycle, whenever it began. */
const always: Period = { from: '1900-01-01', to: '2999-12-31' };

/**
 * The evaluation of the last cycle of a project: what was chosen, what was done and reached, how the goals stand, what residents said,
 * what was done otherwise on the way; what was learned is for people to write.
 */
export function evaluationOf(facts: ReportFacts, project: ProjectFacts, language: ReportLanguage): ReportContent {
  const say = reportWords(language);
  const use = builderOf(facts, language, say);
  const part = (
    key: 'chosen' | 'done' | 'reached' | 'goals' | 'said' | 'adjusted' | 'learned' | 'onwards',
    blocks: readonly Block[],
  ): Part => ({
    ...{ key, title: say(`evaluation.${key}`), state: null, blocks: [...blocks] },
    words: [wordsOf('words', say('words.letter'), say(`evaluation.${key}.help`), [], longestWords.evaluation)],
  });
  const chosen = project.priorities.map(({ title, decision, decidedOn }) => ({
    text: title,
    source: say('source.decision', { number: decision, day: use.day(decidedOn) }),
  }));
  return {
    title: say('evaluation.title', { project: project.name }),
    subtitle: say('evaluation.subtitle', {
      ...{ gemeente: facts.gemeente, cycle: project.cycle, day: use.day(facts.today) },
      wijken: use.list(project.wijken),
    }),
    gemeente: facts.gemeente,
    madeOn: facts.today,
    language,
    parts: [
      part('chosen', linesBlock(say('evidence'), chosen)),
      part('done', doneTable(use, project, always)),
      part('reached', reachedTable(use, project, always)),
      part('goals', goalsTable(use, project)),
      part('said', saidBlocks(use, { ...project, rounds: project.rounds.filter(({ ofCycle }) => ofCycle) }, always)),
      part('adjusted', adjustedTable(use, project)),
      part('learned', []),
      part('onwards', []),
    ],
  };
}
