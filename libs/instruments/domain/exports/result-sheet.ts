import { type ClosedQuestion, closedOf, type Definition } from '../instrument/definition';
import { channels } from '../results/counts';
import type { SnapshotShown } from '../results/contract';
import type { ShownCount, ShownFigure } from '../results/rounding';
import type { ShownQuestion } from '../results/shown-question';
import type { FileWords, Sheet, SheetCell } from './sheet';

/** Columns of a file of tables, in order; in words `column.<name>`, explained in `column.<name>.help`. */
export const resultColumns = ['split', 'group', 'question', 'name', 'measure', 'part', 'value', 'note'] as const;
type Row = Readonly<Partial<Record<(typeof resultColumns)[number], SheetCell>>>;
type Place = { readonly split: string; readonly group: string };
type Round = { readonly definition: Definition; readonly buurten: readonly { code: string; name: string }[] };

/**
 * Everything that a snapshot shows, a row per figure: of everyone, per age band, per buurt, and with weights.
 * @param fewer people a group needs before anything of it is shown.
 */
export function resultSheet(
  { definition, buurten }: Round,
  shown: SnapshotShown,
  words: FileWords,
  fewer: number,
): Sheet {
  const { results, setAside } = shown;
  const write = writer(definition, words, fewer);
  const everyone: Place = { split: words.say('split.none'), group: words.say('group.all') };
  const names = new Map(buurten.map(({ code, name }) => [code, name]));
  const rows = [
    write.count(everyone, 'forms', results.forms),
    ...channels.map((one) => ({
      ...write.count(everyone, 'channel', results.channels[one]),
      part: words.say(`channel.${one}`),
    })),
    write.count(everyone, 'setAside', setAside),
    ...write.questions(everyone, results.questions),
    ...(['age', 'buurt'] as const).flatMap((split) =>
      (results[split] ?? []).flatMap(({ of, withSilent, forms, questions }) => {
        const group = [...of.map((one) => names.get(one) ?? one), ...(withSilent ? [words.say('group.silent')] : [])];
        const place = { split: words.say(`split.${split}`), group: group.join(' + ') };
        return [write.count(place, 'forms', forms), ...write.questions(place, questions)];
      }),
    ),
    ...write.weighted(everyone, results.weighted ?? []),
  ];
  return {
    header: resultColumns.map((column) => words.say(`column.${column}`)),
    rows: rows.map((row: Row) => resultColumns.map((column) => row[column] ?? null)),
  };
}

function writer(definition: Definition, { say, tell }: FileWords, fewer: number) {
  const questions = new Map(closedOf(definition).map((question) => [question.key, question]));
  const named = (key: string) => {
    const question = questions.get(key);
    return { question: key, name: question === undefined ? '' : tell(question.name) };
  };
  const figure = (
    place: Place,
    measure: 'mean' | 'share' | 'weightedMean' | 'weightedShare',
    one: ShownFigure,
  ): Row => ({
    ...{ ...place, measure: say(`measure.${measure}`), value: one.value },
    note: one.bound === 'exact' ? null : say(`note.${one.bound}`),
  });
  const count = (place: Place, measure: 'forms' | 'channel' | 'setAside' | 'answered', { about }: ShownCount): Row => ({
    ...{ ...place, measure: say(`measure.${measure}`), value: about },
    note: about === null ? say('note.fewer', { n: fewer }) : say('note.about'),
  });
  const shares = (
    place: Place,
    { key, distribution }: Pick<ShownQuestion, 'key' | 'distribution'>,
    measure: 'share' | 'weightedShare',
  ): Row[] =>
    (distribution ?? []).map(({ part, percent }) => ({
      ...{ ...figure(place, measure, percent), ...named(key) },
      part: partOf(questions.get(key), part, { say, tell }),
    }));
  return {
    count,
    questions: (place: Place, shown: readonly ShownQuestion[]): Row[] =>
      shown.flatMap((one) => [
        { ...count(place, 'answered', one.answered), ...named(one.key) },
        ...(one.mean === null ? [] : [{ ...figure(place, 'mean', one.mean), ...named(one.key) }]),
        ...shares(place, one, 'share'),
      ]),
    weighted: (place: Place, shown: NonNullable<SnapshotShown['results']['weighted']>): Row[] =>
      shown.flatMap((one) => [
        { ...place, ...named(one.key), measure: say('measure.effectiveN'), value: one.effectiveN },
        { ...place, ...named(one.key), measure: say('measure.designEffect'), value: one.designEffect },
        ...(one.mean === null ? [] : [{ ...figure(place, 'weightedMean', one.mean), ...named(one.key) }]),
        ...shares(place, one, 'weightedShare'),
      ]),
  };
}

/** The words of a band or of an option. */
function partOf(question: ClosedQuestion | undefined, part: string, { say, tell }: FileWords): string {
  if (part === 'low' || part === 'middle' || part === 'high') {
    if (question?.kind === 'scale') return say(`band.${part}`);
  }
  const option =
    question?.kind === 'one' || question?.kind === 'several'
      ? question.options.find(({ key }) => key === part)
      : undefined;
  return option === undefined ? part : tell(option.text);
}
