import { type Builder, builderOf, linesBlock, type Sourced, wordsOf } from './building';
import { chartBlock } from './chart';
import { type Block, longestOf, type Part, type ReportContent } from './content';
import type { AboutFacts, InterventionFacts, ProjectFacts, PublishedRoundFacts, ReportFacts } from './facts';
import type { ReportLanguage } from './kinds';
import { isIn, marksOf, ofAllCycles, type Period, ranIn, roundsShown, roundSource, saidBlocks } from './project-tables';
import { feedbackBlocks, promiseBlocks, scoresBlocks } from './round-results';
import { roundWriter } from './round-writer';
import { reportWords } from './texts/content';

/** What a page for residents is made of: its title, what is known for each part, and where the words begin. */
type Story = {
  readonly title: string;
  readonly what: Known;
  readonly said: Known;
  readonly done: Known;
  /** Short sentences for the poster: what is known, and where the words begin. */
  readonly poster: { readonly facts: readonly Sourced[]; readonly lines: readonly string[] };
  /** Rounds that it has results of beside the one it is about, by id. */
  readonly rounds: readonly string[];
};
/** No number stands in lines: they become words that people change, and words have no source. */
type Known = { readonly title: string; readonly blocks: readonly Block[]; readonly lines: readonly string[] };

/**
 * A page for residents, with a poster, of a round, of a decision or of a year: what was said and what was done, in plain words.
 * Everybody reads it, so only what was published is in it.
 * @throws RangeError without a round, a decision or a year.
 */
export function residentPageOf(
  facts: ReportFacts,
  project: ProjectFacts,
  year: number | null,
  language: ReportLanguage,
): ReportContent {
  const say = reportWords(language);
  const use = builderOf(facts, language, say);
  const { title, what, said, done, poster, rounds } = storyOf(use, facts.about, project, year);
  const part = (key: 'what' | 'said' | 'done' | 'next' | 'poster', { title: name, blocks, lines }: Known): Part => ({
    ...{ key, title: name, state: null, blocks: [...blocks] },
    words: [wordsOf('words', say('words.letter'), say(`story.${key}.help`), lines, longestOf('residentPage', key))],
  });
  return {
    title,
    subtitle: say('story.subtitle', { gemeente: facts.gemeente, day: use.day(facts.today) }),
    gemeente: facts.gemeente,
    madeOn: facts.today,
    language,
    rounds: [...rounds],
    parts: [
      part('what', what),
      part('said', said),
      part('done', done),
      part('next', { title: say('story.next'), blocks: [], lines: [] }),
      part('poster', { title: say('story.poster'), blocks: linesBlock('', poster.facts), lines: poster.lines }),
    ],
  };
}

function storyOf(use: Builder, about: AboutFacts, project: ProjectFacts, year: number | null): Story {
  if (about.round !== null) return ofRound(use, about.round);
  if (about.decision !== null) return ofDecision(use, about.decision, project);
  if (year !== null) return ofYear(use, project, year);
  throw new RangeError('a page for residents about nothing');
}

/** So many of what could be chosen stand in a picture: those that most people chose. */
const mostVoted = 8;

function ofRound(use: Builder, round: PublishedRoundFacts): Story {
  const { say } = use;
  const { results } = round;
  const { wijk, title } = results.round;
  const write = roundWriter(use, round);
  const chart = scoresBlocks(use, round, write)
    .filter((block) => block.kind === 'chart')
    .map((block) => ({
      ...{ ...block, title: say('story.chart'), repeats: false },
      rows: block.rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)),
    }));
  const known = (chart[0]?.rows ?? []).filter(({ value }) => value !== null);
  const few = Math.min(3, Math.floor(known.length / 2));
  const named = (rows: typeof known): string => use.list(rows.map(({ name }) => name));
  const { source } = write;
  const marks =
    few === 0
      ? []
      : [
          { text: say('said.high', { names: named(known.slice(0, few)) }), source },
          { text: say('said.low', { names: named(known.slice(-few).toReversed()) }), source },
        ];
  const begin = say('story.round.begin', { wijk: wijk.name, title });
  const took = {
    text: use.tookPart('story.round.people', results.snapshot?.results.forms.about ?? null),
    source,
  };
  return {
    title: say('story.round.title', { wijk: wijk.name }),
    what: {
      title: say('story.round.what'),
      blocks: [...linesBlock('', [took]), ...promiseBlocks(use, { ...round, rung: null })],
      lines: [begin],
    },
    said: { title: say('story.said'), blocks: [...linesBlock('', marks), ...chart], lines: [] },
    done: { title: say('story.done'), blocks: feedbackBlocks(use, round), lines: [] },
    poster: { facts: [took, ...marks], lines: round.feedback === '' ? [] : [firstSentence(round.feedback)] },
    rounds: [],
  };
}

function ofDecision(use: Builder, decision: NonNullable<AboutFacts['decision']>, project: ProjectFacts): Story {
  const { say, day, language, list } = use;
  const { number, title, wijk, decidedOn, why, priorities, vote } = decision;
  const chosen = priorities.filter((one) => one.chosen === true);
  const source = say('source.decision', { number, day: decidedOn === null ? '' : day(decidedOn) });
  const voted = priorities.flatMap(({ title: name, votes, chosen: isChosen }) =>
    votes === null
      ? []
      : [
          {
            ...{ name, value: votes.votes, shown: votes.votes, lower: null, upper: null },
            mark: isChosen === true ? ('own' as const) : ('other' as const),
          },
        ],
  );
  const voteSource = vote === null ? source : say('source.vote', { number: vote.number, title: vote.title });
  const cast = vote === null ? [] : [{ text: say('story.cast', { n: vote.cast }), source: voteSource }];
  const names = list(chosen.map((one) => `“${one.title}”`));
  // what else the project does has nothing to do with this decision
  const served = ofAllCycles(project).interventions.filter(({ priorityIds }) =>
    chosen.some(({ id }) => priorityIds.includes(id)),
  );
  const begin = say('story.decision.begin', { wijk: wijk.name, day: decidedOn === null ? '' : day(decidedOn), title });
  return {
    title: say('story.decision.title', { wijk: wijk.name }),
    what: {
      title: say('story.decision.what'),
      blocks: linesBlock(
        '',
        chosen.map(({ title: text, text: more }) => ({ text: more === '' ? text : `${text}: ${more}`, source })),
      ),
      lines: [begin, ...(why === '' ? [] : [why])],
    },
    said: {
      title: say('story.said'),
      blocks: [
        ...linesBlock('', cast),
        ...chartBlock({
          ...{ title: say('story.votes'), form: 'bars', unit: '', language, source: voteSource },
          rows: voted.toSorted((a, b) => b.value - a.value).slice(0, mostVoted),
        }),
      ],
      lines: [],
    },
    done: {
      title: say('story.done'),
      blocks: linesBlock('', doneLines(use, project, served)),
      lines: [],
    },
    poster: {
      facts: cast,
      lines: [
        ...(chosen.length === 0 ? [] : [say('story.decision.chosen', { names })]),
        ...(why === '' ? [] : [firstSentence(why)]),
      ],
    },
    rounds: [],
  };
}

function ofYear(use: Builder, last: ProjectFacts, year: number): Story {
  const { say, day, list, language } = use;
  const project = ofAllCycles(last);
  const period: Period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const names = { year: String(year), wijken: list(project.wijken) };
  const source = say('source.project', { project: project.name, day: day(use.facts.today) });
  const decided = project.decisions
    .filter(({ on }) => isIn(period, on))
    .map(({ what, on }) => ({ text: say('story.decided', { what, day: day(on) }), source }));
  const rounds = roundsShown(project.rounds, period);
  const [round] = rounds;
  const marks = round === undefined ? [] : marksOf(use, round);
  const chart =
    round === undefined
      ? []
      : chartBlock({
          ...{
            title: say('story.chart'),
            form: 'dots',
            unit: '',
            numbers: 'score',
            language,
            source: roundSource(use, round),
            // the axis of the page of the round
            ...(round.range === null ? {} : { scale: { from: round.range.min, to: round.range.max } }),
          },
          rows: round.marks.map(({ name, mean }) => ({
            ...{ name, value: mean, shown: mean, lower: null, upper: null, mark: 'own' as const },
          })),
        });
  const done = doneLines(
    use,
    project,
    project.interventions.filter(({ startsOn, endsOn }) => ranIn(period, startsOn, endsOn)),
  );
  return {
    title: say('story.year.title', names),
    what: { title: say('story.year.what'), blocks: linesBlock('', decided), lines: [say('story.year.begin', names)] },
    said: { title: say('story.said'), blocks: [...saidBlocks(use, project, period), ...chart], lines: [] },
    done: { title: say('story.done'), blocks: linesBlock('', done), lines: [] },
    poster: {
      facts: marks,
      lines: [say('story.year.begin', names), ...done.slice(0, 3).map(({ text }) => text)],
    },
    rounds: rounds.map(({ id }) => id),
  };
}

/** What runs or ran, and for whom. */
function doneLines(
  { say, facts, day }: Builder,
  { name }: ProjectFacts,
  interventions: readonly InterventionFacts[],
): readonly Sourced[] {
  const source = say('source.project', { project: name, day: day(facts.today) });
  return interventions
    .filter(({ state }) => state !== 'agreed')
    .map(({ title, targetGroup }) => ({
      text: targetGroup === '' ? `${title}.` : say('story.for', { title, group: targetGroup }),
      source,
    }));
}

/** The first sentence of what somebody wrote: a poster has no room for more. */
const firstSentence = (text: string): string => /^[^\n]*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.split('\n')[0] ?? '';
