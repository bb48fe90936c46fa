import { ageSpans, type RoundResults, type ShownResults } from '@wijkspoor/instruments/domain';
import { type Builder, linesBlock, numberColumn, scoreColumn, tableBlock, textColumn } from './building';
import { chartBlock } from './chart';
import type { Block, TableBlock } from './content';
import type { PublishedRoundFacts } from './facts';
import type { RoundWriter } from './round-writer';

type Question = RoundResults['questions'][number];

/** What part of the people gave which answer: scales in one table, each choice drawn by itself. */
export function answersBlocks(use: Builder, { results }: PublishedRoundFacts, write: RoundWriter): readonly Block[] {
  const { say } = use;
  const scales = results.questions.filter(({ kind }) => kind === 'scale');
  const choices = results.questions.filter(({ kind }) => kind === 'one' || kind === 'several');
  const bands = ['low', 'middle', 'high'] as const;
  return [
    ...tableBlock(
      '',
      [
        textColumn(say('column.subject')),
        ...bands.map((band) => numberColumn(say(`results.${band}`))),
        numberColumn(say('column.answered')),
      ],
      scales.flatMap(({ key, name }) => {
        const shown = write.shownOf(key);
        if (shown === undefined) return [];
        const cells = bands.map((band) => {
          const found = shown.distribution?.find(({ part }) => part === band);
          return found === undefined ? say('results.tooFew') : write.percent(found.percent);
        });
        return [[name, ...cells, write.count(shown.answered)]];
      }),
      write.source,
    ),
    ...choices.flatMap((question) => choiceBlocks(use, question, write)),
  ];
}

function choiceBlocks(
  { say, language }: Builder,
  { key, name, options }: Question,
  write: RoundWriter,
): readonly Block[] {
  const shown = write.shownOf(key);
  if (shown === undefined) return [];
  if (shown.distribution === null)
    return tableBlock(
      name,
      [textColumn(say('column.subject')), numberColumn(say('column.answered'))],
      [[say('results.tooFew'), write.count(shown.answered)]],
      write.source,
    );
  return chartBlock({
    ...{ title: `${name} (${write.people(shown.answered)})`, form: 'bars', unit: '%', language, source: write.source },
    scale: { from: 0, to: 100 },
    rows: shown.distribution.map(({ part, percent }) => ({
      name: options.find((one) => one.key === part)?.text ?? part,
      ...{ value: percent.value, shown: write.percent(percent), lower: null, upper: null, mark: 'own' },
    })),
  });
}

/** So many groups stand beside each other on paper. */
const mostGroups = 5;

/** The scores of groups beside each other, one split at a time: only groups that the snapshot shows. */
export function groupsBlocks(use: Builder, { results }: PublishedRoundFacts, write: RoundWriter): readonly Block[] {
  const { say } = use;
  const names = new Map(results.snapshot?.missing?.buurten.groups.map(({ code, name }) => [code, name]));
  const shown = results.snapshot?.results;
  return [
    ...splitBlocks(use, say('results.perAge'), shown?.age ?? [], results.questions, write, (of) =>
      ageSpans(of).map((age) => say('results.age', { age })),
    ),
    ...splitBlocks(use, say('results.perBuurt'), shown?.buurt ?? [], results.questions, write, (of) =>
      of.map((code) => names.get(code) ?? code),
    ),
  ];
}

type Groups = NonNullable<ShownResults['age']>;

function splitBlocks(
  { say, list }: Builder,
  title: string,
  groups: Groups,
  questions: readonly Question[],
  write: RoundWriter,
  named: (of: readonly string[]) => readonly string[],
): readonly Block[] {
  const pieces = Array.from({ length: Math.ceil(groups.length / mostGroups) }, (_, index) =>
    groups.slice(index * mostGroups, (index + 1) * mostGroups),
  );
  const scales = questions.filter(({ kind }) => kind === 'scale');
  const head = ({ of, withSilent, forms }: Groups[number]): string =>
    say('results.group', {
      group: [list(named(of)), ...(withSilent ? [say('results.withSilent')] : [])].join(', '),
      people: write.people(forms),
    });
  return pieces.flatMap((piece) =>
    tableBlock(
      title,
      [textColumn(say('column.subject')), ...piece.map((group) => scoreColumn(head(group)))],
      scales.map(({ key, name }) => [
        name,
        ...piece.map((group) => write.mean(group.questions.find((one) => one.key === key)?.mean ?? null)),
      ]),
      write.source,
    ),
  );
}

/** Scores with weights beside those as counted. */
export function weightedBlocks(
  { say }: Builder,
  { results }: PublishedRoundFacts,
  write: RoundWriter,
): readonly Block[] {
  const weighted = results.snapshot?.results.weighted ?? [];
  return tableBlock(
    '',
    [
      ...[textColumn(say('column.subject')), scoreColumn(say('column.weightedMean'))],
      ...[scoreColumn(say('column.plainMean')), numberColumn(say('column.effective'))],
    ],
    weighted.flatMap(({ key, mean, effectiveN }) => {
      const question = results.questions.find((one) => one.key === key);
      return question === undefined || mean === null
        ? []
        : [[question.name, write.mean(mean), write.mean(write.shownOf(key)?.mean ?? null), effectiveN]];
    }),
    write.source,
  );
}

/** Who took part, beside who live there. */
export function missingBlocks(
  { say }: Builder,
  { results }: PublishedRoundFacts,
  write: RoundWriter,
): readonly Block[] {
  const missing = results.snapshot?.missing ?? null;
  if (missing === null) return [];
  const columns = [
    ...[textColumn(say('column.group')), numberColumn(say('column.ofResidents')), textColumn(say('column.expected'))],
    ...[numberColumn(say('column.observed')), textColumn(say('column.conclusion'))],
  ];
  const row = (name: string, group: (typeof missing.ages.groups)[number] | (typeof missing.buurten.groups)[number]) => [
    ...[name, group.share === null ? null : Math.round(group.share)],
    group.expected === null ? null : say('results.expected', { low: group.expected.low, high: group.expected.high }),
    ...[write.count(group.observed), group.state === null ? null : say(`compared.${group.state}`)],
  ];
  const { expectedSource } = write;
  const split = (title: string, gap: (typeof missing.ages)['gap'], rows: TableBlock['rows']): readonly Block[] =>
    gap === null
      ? tableBlock(title, columns, rows, expectedSource)
      : linesBlock('', [{ text: say('gap.of', { title, words: say(`gap.${gap}`) }), source: expectedSource }]);
  const { ages, buurten } = missing;
  return [
    ...split(
      say('results.perAge'),
      ages.gap,
      ages.groups.map((group) => row(say('results.age', { age: group.age }), group)),
    ),
    ...(buurten.groups.length === 0
      ? []
      : split(
          say('results.perBuurt'),
          buurten.gap,
          buurten.groups.map((group) => row(group.name, group)),
        )),
  ];
}
