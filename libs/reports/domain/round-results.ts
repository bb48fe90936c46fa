import type { Rung } from '@wijkspoor/instruments/domain';
import { localTime } from '@wijkspoor/platform/domain';
import {
  type Builder,
  builderOf,
  linesBlock,
  numberColumn,
  scoreColumn,
  tableBlock,
  textColumn,
  wordsOf,
} from './building';
import { chartBlock } from './chart';
import { type Block, longestWords, type Part, type ReportContent } from './content';
import type { PublishedRoundFacts, ReportFacts } from './facts';
import type { ReportLanguage } from './kinds';
import { answersBlocks, groupsBlocks, missingBlocks, weightedBlocks } from './round-tables';
import { type RoundWriter, roundWriter } from './round-writer';
import { reportWords } from './texts/content';

/**
 * The uitkomsten of one round, of its published snapshot and nothing else: how many took part and how, the score of each subject with how
 * many answered, what groups think as far as the snapshot shows them, what was promised and what was done. What the page of results
 * does not show is not known here.
 * @throws RangeError when the round has no public results.
 */
export function roundResultsOf(facts: ReportFacts, language: ReportLanguage): ReportContent {
  const { round } = facts.about;
  if (round === null) throw new RangeError('results of a round without public results');
  const say = reportWords(language);
  const use = builderOf(facts, language, say);
  const write = roundWriter(use, round);
  const { number, title, wijk, opensAt, closesAt } = round.results.round;
  const dayOf = (moment: string | null): string => (moment === null ? '' : use.day(localTime(moment).date));
  const part = (
    key: 'who' | 'scores' | 'answers' | 'groups' | 'weighted' | 'missing' | 'promise',
    blocks: readonly Block[],
  ): readonly Part[] =>
    blocks.length === 0 ? [] : [{ key, title: say(`results.${key}`), state: null, blocks: [...blocks], words: [] }];
  const written = (
    key: 'intro' | 'feedback' | 'meaning',
    lines: readonly string[],
    blocks: readonly Block[],
  ): Part => ({
    ...{ key, title: say(`results.${key}`), state: null, blocks: [...blocks] },
    words: [wordsOf('words', say('words.letter'), say(`results.${key}.help`), lines, longestWords.roundResults)],
  });
  const took = use.tookPart('results.begin', round.results.snapshot?.results.forms.about ?? null, { title });
  return {
    title: say('results.title', { title }),
    subtitle: say('results.subtitle', {
      ...{ gemeente: facts.gemeente, wijk: wijk.name, round: number },
      ...{ from: dayOf(opensAt), until: dayOf(closesAt) },
    }),
    gemeente: facts.gemeente,
    madeOn: facts.today,
    language,
    parts: [
      written('intro', [say('results.noSample')], linesBlock('', [{ text: took, source: write.source }])),
      ...part('who', whoBlocks(use, round, write)),
      ...part('scores', scoresBlocks(use, round, write)),
      ...part('answers', answersBlocks(use, round, write)),
      ...part('groups', groupsBlocks(use, round, write)),
      ...part('weighted', weightedBlocks(use, round, write)),
      ...part('missing', missingBlocks(use, round, write)),
      ...part('promise', promiseBlocks(use, round)),
      written('feedback', [], feedbackBlocks(use, round)),
      written('meaning', [], []),
    ],
  };
}

const channels = ['link', 'code', 'paper', 'assisted'] as const;

/** How many took part, and how. */
function whoBlocks({ say }: Builder, { results }: PublishedRoundFacts, write: RoundWriter): readonly Block[] {
  const shown = results.snapshot?.results;
  if (shown === undefined) return [];
  return tableBlock(
    '',
    [textColumn(say('column.channel')), numberColumn(say('column.people'))],
    [
      [say('channel.all'), write.count(shown.forms)],
      ...channels.map((one) => [say(`channel.${one}`), write.count(shown.channels[one])]),
    ],
    write.source,
  );
}

/** The scores of all subjects with how many answered; drawn where they share one scale. */
export function scoresBlocks(
  { say, language }: Builder,
  { results }: PublishedRoundFacts,
  write: RoundWriter,
): readonly Block[] {
  const asked = results.questions.flatMap((question) => {
    const shown = write.shownOf(question.key);
    const measured = question.kind === 'scale' || question.kind === 'number';
    return measured && shown !== undefined ? [{ question, shown }] : [];
  });
  const scales = asked.filter(({ question }) => question.kind === 'scale');
  const range = scales[0]?.question.range ?? null;
  const oneScale = scales.every(
    ({ question }) => question.range?.min === range?.min && question.range?.max === range?.max,
  );
  const drawn =
    range === null || !oneScale
      ? []
      : chartBlock({
          ...{
            title: say('results.scale', { min: range.min, max: range.max }),
            form: 'dots',
            unit: '',
            numbers: 'score',
            language,
          },
          ...{ scale: { from: range.min, to: range.max }, source: write.source, repeats: true },
          rows: scales.map(({ question, shown }) => ({
            name: question.name,
            value: shown.mean?.value ?? null,
            shown: write.mean(shown.mean),
            ...{ lower: null, upper: null, mark: 'own' },
          })),
        });
  return [
    ...drawn,
    ...tableBlock(
      '',
      [...[textColumn(say('column.subject')), scoreColumn(say('column.mean'))], numberColumn(say('column.answered'))],
      asked.map(({ question, shown }) => [question.name, write.mean(shown.mean), write.count(shown.answered)]),
      write.source,
    ),
  ];
}

/** What was promised beforehand. */
export function promiseBlocks({ say }: Builder, { rung, promise, results }: PublishedRoundFacts): readonly Block[] {
  const { number: round, wijk } = results.round;
  const source = say('source.promise', { round, wijk: wijk.name });
  return linesBlock('', [
    ...(promise === '' ? [] : [{ text: promise, source }]),
    ...(rung === null ? [] : [{ text: say('results.rung', { rung: say(`rung.${rung satisfies Rung}`) }), source }]),
  ]);
}

/** What people were told that was done with it; or that they were not told yet. */
export function feedbackBlocks(
  { say, day }: Builder,
  { feedback, feedbackOn, feedbackDue, results }: PublishedRoundFacts,
): readonly Block[] {
  const { number: round, wijk } = results.round;
  if (feedback !== '' && feedbackOn !== null)
    return linesBlock('', [
      { text: feedback, source: say('source.feedback', { round, wijk: wijk.name, day: day(feedbackOn) }) },
    ]);
  if (feedbackDue === null) return [];
  return linesBlock('', [
    {
      text: say('results.feedbackNone', { day: day(feedbackDue) }),
      source: say('source.promise', { round, wijk: wijk.name }),
    },
  ]);
}
