import { accessAspects, mixPillars, sporen } from '@wijkspoor/action-plan/domain';
import {
  type Builder,
  builderOf,
  linesBlock,
  numberColumn,
  type Sourced,
  stateOf,
  tableBlock,
  textColumn,
  wordsOf,
} from './building';
import { type Block, longestWords, type Part, type ReportContent } from './content';
import type { InterventionFacts, ProjectFacts, ReportFacts } from './facts';
import { ends, overview, stuck } from './handover-tables';
import type { ReportLanguage } from './kinds';
import { roundSource } from './project-tables';
import { reportWords } from './texts/content';

/**
 * The overdrachtsdossier: how all projects of a gemeente stand, along the eight recommendations to new officials, what ends within a year
 * and what is stuck. What is open follows from what is recorded; people put the words and the advice to it.
 * @see field.md 41 (the eight recommendations) and 47 (what ends).
 */
export function handoverOf(facts: ReportFacts, language: ReportLanguage): ReportContent {
  const say = reportWords(language);
  const use = builderOf(facts, language, say);
  const parts = [
    { key: 'vision', ...vision(use) },
    { key: 'together', ...together(use) },
    { key: 'causes', ...causes(use) },
    { key: 'access', ...access(use) },
    { key: 'skills', ...skills(use) },
    { key: 'migration', ...migration(use) },
    { key: 'personal', ...personal(use) },
    { key: 'digital', ...digital(use) },
  ] as const;
  return {
    title: say('handover.title'),
    subtitle: say('handover.subtitle', { gemeente: facts.gemeente, day: use.day(facts.today) }),
    gemeente: facts.gemeente,
    madeOn: facts.today,
    language,
    parts: [
      plain(use, 'overview', overview(use)),
      ...parts.map(({ key, blocks, open }): Part => {
        const words = (which: 'open' | 'advice', lines: readonly string[]) =>
          wordsOf(which, say(`words.${which}`), say(`words.${which}.help`), lines, longestWords.handover);
        return {
          ...{ key, title: say(`part.${key}`), state: stateOf(blocks, open), blocks: [...blocks] },
          words: [words('open', open), words('advice', [])],
        };
      }),
      plain(use, 'ends', ends(use)),
      plain(use, 'stuck', stuck(use)),
    ],
  };
}

type Judged = { readonly blocks: readonly Block[]; readonly open: readonly string[] };

/** A part that nobody judges, with room for words. */
const plain = ({ say }: Builder, key: 'overview' | 'ends' | 'stuck', blocks: readonly Block[]): Part => ({
  ...{ key, title: say(`part.${key}`), state: null, blocks: [...blocks] },
  words: [wordsOf('advice', say('words.advice'), say('words.advice.help'), [], longestWords.handover)],
});

const texts = (lines: readonly Sourced[]): readonly string[] => lines.map(({ text }) => text);
const runsOrWill = ({ state }: InterventionFacts): boolean => state !== 'ended';

function vision({ say, perProject, list }: Builder): Judged {
  const shown = perProject(({ name: project, hasVision, principles, agreed, priorities }) => [
    ...(hasVision ? [say('line.vision', { project, n: principles })] : []),
    ...(agreed.length > 0 ? [say('line.agreed', { project, names: list(agreed) })] : []),
    ...(priorities.length > 0
      ? [say('line.priorities', { project, names: list(priorities.map(({ title }) => `“${title}”`)) })]
      : []),
  ]);
  const open = perProject(({ name: project, hasVision, agreed, agreedBefore, priorities }) => [
    ...(hasVision ? [] : [say('open.vision', { project })]),
    ...(agreedBefore.length > 0 ? [say('open.agreed', { project, names: list(agreedBefore) })] : []),
    ...(hasVision && agreed.length + agreedBefore.length === 0 ? [say('open.nobodyAgreed', { project })] : []),
    ...(priorities.length === 0 ? [say('open.priorities', { project })] : []),
  ]);
  return { blocks: linesBlock(say('evidence'), shown), open: texts(open) };
}

const partnersOf = ({ interventions }: ProjectFacts): ReadonlySet<string> =>
  new Set(interventions.flatMap(({ organisation }) => organisation ?? []));

function together({ say, facts, day, perProject }: Builder): Judged {
  const rows = facts.projects.map((project) => [
    ...[project.name, project.ledBy ?? say('gemeente'), partnersOf(project).size],
    ...[project.reports.accepted, project.reports.late],
  ]);
  const open = perProject((project) => [
    ...(partnersOf(project).size === 0 ? [say('open.noPartners', { project: project.name })] : []),
    ...(project.reports.late > 0 ? [say('open.late', { project: project.name, n: project.reports.late })] : []),
    ...project.rounds.flatMap(({ number: round, feedbackDue, feedbackOn }) =>
      feedbackOn === null && feedbackDue !== null && feedbackDue < facts.today
        ? [say('open.feedback', { project: project.name, round, day: day(feedbackDue) })]
        : [],
    ),
  ]);
  const columns = [
    ...[textColumn(say('column.project')), textColumn(say('column.ledBy')), numberColumn(say('column.partners'))],
    ...[numberColumn(say('column.accepted')), numberColumn(say('column.late'))],
  ];
  return {
    blocks: tableBlock(say('evidence'), columns, rows, say('source.plan', { day: day(facts.today) })),
    open: texts(open),
  };
}

function causes({ say, facts, day, list, perProject }: Builder): Judged {
  const places = [
    ...sporen.map((one) => ({
      name: say(`spoor.${one}`),
      holds: (i: InterventionFacts): boolean => i.sporen.includes(one),
    })),
    ...mixPillars.map((one) => ({
      name: say(`pillar.${one}`),
      holds: (i: InterventionFacts): boolean => i.pillar === one,
    })),
  ];
  const all = facts.projects.flatMap(({ interventions }) => interventions);
  const rows = places.map(({ name, holds }) => [name, all.filter(holds).length]);
  const open = perProject(({ name: project, interventions }) => {
    if (interventions.length === 0) return [say('open.noInterventions', { project })];
    const empty = places.filter(({ holds }) => !interventions.some(holds)).map(({ name }) => name);
    return empty.length === 0 ? [] : [say('open.place', { project, names: list(empty) })];
  });
  const columns = [textColumn(say('column.place')), numberColumn(say('column.interventions'))];
  return {
    blocks:
      all.length === 0 ? [] : tableBlock(say('evidence'), columns, rows, say('source.plan', { day: day(facts.today) })),
    open: texts(open),
  };
}

function access({ say, facts, day, perProject }: Builder): Judged {
  const all = facts.projects.flatMap(({ interventions }) => interventions.filter(runsOrWill));
  const count = (aspect: string, answer: string): number =>
    all.filter((one) => one.access.some((given) => given.aspect === aspect && given.answer === answer)).length;
  const rows = accessAspects.map((aspect) => [
    ...[say(`aspect.${aspect}`), count(aspect, 'good'), count(aspect, 'fair'), count(aspect, 'weak')],
    all.filter((one) => !one.access.some((given) => given.aspect === aspect)).length,
  ]);
  const open = perProject(({ name: project, interventions }) => {
    const own = interventions.filter(runsOrWill);
    const actions = own.reduce((sum, one) => sum + one.actions, 0);
    const unanswered = own.filter((one) => one.access.length < accessAspects.length).length;
    return [
      ...(actions > 0 ? [say('open.actions', { project, n: actions })] : []),
      ...(unanswered > 0 ? [say('open.unanswered', { project, n: unanswered })] : []),
    ];
  });
  const columns = [
    textColumn(say('column.aspect')),
    ...(['good', 'fair', 'weak', 'unanswered'] as const).map((one) => numberColumn(say(`column.${one}`))),
  ];
  return {
    blocks:
      all.length === 0 ? [] : tableBlock(say('evidence'), columns, rows, say('source.plan', { day: day(facts.today) })),
    open: texts(open),
  };
}

/** Interventions that answered one check well, and those that are weak at it. */
function judgedBy(
  { say, perProject, list }: Builder,
  aspect: 'comprehensible' | 'fitting',
): { readonly shown: readonly Sourced[]; readonly open: readonly Sourced[] } {
  const answered = ({ interventions }: ProjectFacts, answer: string) =>
    interventions.filter(
      (one) => runsOrWill(one) && one.access.some((given) => given.aspect === aspect && given.answer === answer),
    );
  return {
    shown: perProject((project) => {
      const n = answered(project, 'good').length;
      return n === 0 ? [] : [say(`line.${aspect}`, { project: project.name, n })];
    }),
    open: perProject((project) => {
      const weak = answered(project, 'weak').map(({ title }) => title);
      return weak.length === 0 ? [] : [say('open.weak', { project: project.name, names: list(weak) })];
    }),
  };
}

/** Sentences about the rounds of every project. */
const perRound = (
  use: Builder,
  tell: (round: ProjectFacts['rounds'][number], project: string) => string | null,
): readonly Sourced[] =>
  use.facts.projects.flatMap(({ name, rounds }) =>
    rounds.flatMap((round) => {
      const text = tell(round, name);
      return text === null ? [] : [{ text, source: roundSource(use, round) }];
    }),
  );

function skills(use: Builder): Judged {
  const { shown, open } = judgedBy(use, 'comprehensible');
  return { blocks: linesBlock(use.say('evidence'), shown), open: texts(open) };
}

function migration(use: Builder): Judged {
  const { say, list } = use;
  const { shown, open } = judgedBy(use, 'fitting');
  const spoken = perRound(use, ({ number: round, languages }, project) => {
    const names = languages.flatMap((one) =>
      one === 'nl' || one === 'en' || one === 'ar' ? [say(`language.${one}`)] : [],
    );
    return say('line.languages', { project, round, names: list(names) });
  });
  const onlyDutch = perRound(use, ({ number: round, languages }, project) =>
    languages.some((one) => one !== 'nl') ? null : say('open.onlyDutch', { project, round }),
  );
  return { blocks: linesBlock(say('evidence'), [...spoken, ...shown]), open: texts([...onlyDutch, ...open]) };
}

function personal({ say, facts, day, list, perProject }: Builder): Judged {
  const rows = facts.projects.flatMap(({ name, interventions }) =>
    interventions
      .filter((one) => runsOrWill(one) && one.targetGroup !== '')
      .map(({ title, targetGroup }) => [name, title, targetGroup]),
  );
  const open = perProject(({ name: project, interventions }) => {
    const nobody = interventions.filter((one) => runsOrWill(one) && one.targetGroup === '').map(({ title }) => title);
    return nobody.length === 0 ? [] : [say('open.noGroup', { project, names: list(nobody) })];
  });
  const columns = (['project', 'intervention', 'targetGroup'] as const).map((one) => textColumn(say(`column.${one}`)));
  return {
    blocks: tableBlock(say('evidence'), columns, rows, say('source.plan', { day: day(facts.today) })),
    open: texts(open),
  };
}

function digital(use: Builder): Judged {
  const { say, people, perProject } = use;
  const shown = perRound(use, ({ number: round, helped }, project) =>
    helped === null ? null : say('line.helped', { project, round, people: people(helped) }),
  );
  const open = perProject(({ name: project, rounds }) => (rounds.length > 0 ? [] : [say('open.noRound', { project })]));
  return { blocks: linesBlock(say('evidence'), shown), open: texts(open) };
}
