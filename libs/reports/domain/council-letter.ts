import {
  type Builder,
  builderOf,
  linesBlock,
  numberColumn,
  type Sourced,
  tableBlock,
  textColumn,
  wordsOf,
} from './building';
import { type Block, type Cell, longestWords, type Part, type ReportContent } from './content';
import type { ProjectFacts, ReportFacts } from './facts';
import type { ReportLanguage } from './kinds';
import { marksOf, roundSource } from './project-tables';
import { reportWords } from './texts/content';
import { writeCell } from './write-cell';

/** A letter fits one page: so many figures, and so many names in a row. */
const mostFigures = 3;
const mostNames = 3;

/**
 * The raadsinformatiebrief of one project, one page of A4: where it stands, three figures with their source, what residents said, what is
 * stuck, and the decision that is asked. Only what is public is in it: results that were published, goals as everybody sees them, no
 * money. The words begin with what is known, except the question: that is for people.
 * @see field.md 4.4.
 */
export function councilLetterOf(facts: ReportFacts, project: ProjectFacts, language: ReportLanguage): ReportContent {
  const say = reportWords(language);
  const use = builderOf(facts, language, say);
  const part = (
    key: 'where' | 'figures' | 'said' | 'stuck' | 'asked',
    lines: readonly string[] | null,
    blocks: readonly Block[] = [],
  ): Part => ({
    ...{ key, title: say(`letter.${key}`), state: null, blocks: [...blocks] },
    words:
      lines === null
        ? []
        : [
            wordsOf(
              'words',
              say('words.letter'),
              say(key === 'asked' ? 'words.asked.help' : 'words.letter.help'),
              lines,
              longestWords.councilLetter,
            ),
          ],
  });
  return {
    title: say('letter.title', { project: project.name }),
    subtitle: say('letter.subtitle', {
      ...{ gemeente: facts.gemeente, day: use.day(facts.today) },
      wijken: use.list(project.wijken),
    }),
    gemeente: facts.gemeente,
    madeOn: facts.today,
    language,
    parts: [
      part('where', decided(use, project), linesBlock('', where(use, project))),
      part('figures', null, figures(use, project)),
      part('said', said(use, project), linesBlock('', saidBy(use, project))),
      part('stuck', stuck(use, project)),
      part('asked', []),
    ],
  };
}

function where({ say, day, facts }: Builder, project: ProjectFacts): readonly Sourced[] {
  const { name, step, stepsAdopted, interventions } = project;
  const running = interventions.filter(({ state }) => state === 'running').length;
  const source = say('source.project', { project: name, day: day(facts.today) });
  const texts = [
    step === null
      ? say('where.done', { project: name })
      : say('where.step', { project: name, step, name: say(`step.${step}`), n: stepsAdopted }),
    ...(running > 0 ? [say('where.running', { n: running })] : []),
  ];
  return texts.map((text) => ({ text, source }));
}

const decided = ({ say, day }: Builder, { decisions: [last] }: ProjectFacts): readonly string[] =>
  last === undefined ? [] : [say('where.decided', { what: last.what, day: day(last.on) })];

type Figure = { readonly what: string; readonly value: Cell; readonly source: string };

/** Goals that were measured come first, then how many people answered, then what was done. */
function figures(use: Builder, project: ProjectFacts): readonly Block[] {
  const { say, day, language, facts } = use;
  const goals = project.goals.flatMap(({ title, indicator, unit, standing, last }): readonly Figure[] => {
    if (last === null) return [];
    return [
      {
        what: say('figure.goal', { goal: title, indicator, day: day(last.on), standing: say(`standing.${standing}`) }),
        value: `${writeCell('number', last.value, language)} ${unit}`.trim(),
        source: last.source,
      },
    ];
  });
  const rounds = publicRounds(project).flatMap((round): readonly Figure[] =>
    round.people === null
      ? []
      : [
          {
            ...{ what: say('figure.people', { title: round.title }), value: use.people(round.people) },
            source: roundSource(use, round),
          },
        ],
  );
  const own = say('source.project', { project: project.name, day: day(facts.today) });
  const counted: readonly Figure[] = [
    {
      what: say('figure.running'),
      value: project.interventions.filter(({ state }) => state === 'running').length,
      source: own,
    },
    {
      what: say('figure.reports'),
      value: project.reports.accepted,
      source: say('source.reports', { day: day(facts.today) }),
    },
    { what: say('figure.priorities'), value: project.priorities.length, source: own },
  ];
  const chosen = [...goals.slice(0, 2), ...rounds.slice(0, 1), ...goals.slice(2), ...counted].slice(0, mostFigures);
  return chosen.flatMap(({ what, value, source }) =>
    tableBlock(
      '',
      [
        textColumn(say('column.figure')),
        typeof value === 'number' ? numberColumn(say('column.value')) : textColumn(say('column.value')),
      ],
      [[what, value]],
      source,
    ),
  );
}

const publicRounds = ({ rounds }: ProjectFacts) => rounds.filter(({ published }) => published);

/** What the last round says that everybody can read: the highest and lowest marks. */
function saidBy(use: Builder, project: ProjectFacts): readonly Sourced[] {
  const [round] = publicRounds(project);
  return round === undefined ? [] : marksOf(use, round);
}

function said(use: Builder, project: ProjectFacts): readonly string[] {
  const { say, list } = use;
  const chosen = project.priorities.slice(0, mostNames).map(({ title }) => `“${title}”`);
  const others = project.priorities.length - chosen.length;
  if (chosen.length > 0)
    return [
      say('said.priorities', { names: list([...chosen, ...(others > 0 ? [say('said.others', { n: others })] : [])]) }),
    ];
  return saidBy(use, project).length === 0 ? [say('said.none')] : [];
}

function stuck({ say }: Builder, { obstacles, goals, reports }: ProjectFacts): readonly string[] {
  const lines = [
    ...obstacles
      .filter(({ level }) => level !== 'wijk')
      .map(({ words, needs }) =>
        needs === '' ? say('stuck.obstacleOnly', { words }) : say('stuck.obstacle', { words, needs }),
      ),
    ...goals.filter(({ standing }) => standing === 'red').map(({ title }) => say('stuck.goal', { goal: title })),
    ...(reports.late > 0 ? [say('stuck.late', { n: reports.late })] : []),
  ];
  return lines.length > 0 ? lines.slice(0, mostNames) : [say('stuck.none')];
}
