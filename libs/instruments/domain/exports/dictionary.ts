import { type ClosedQuestion, closedOf, type Definition } from '../instrument/definition';
import { ageBands } from '../results/counts';
import { bandsOf } from '../results/figures';
import type { ExportBackground } from './contract';
import { type FormColumn, formColumns } from './form-columns';
import { resultColumns } from './result-sheet';
import type { FileWords, Sheet, SheetRow } from './sheet';

type Round = {
  readonly title: string;
  readonly number: number;
  readonly definition: Definition;
  readonly buurten: readonly { readonly code: string; readonly name: string }[];
};

/** What every column and every question of a file of tables means. */
export function resultDictionary(round: Round, words: FileWords): Sheet {
  const { say } = words;
  return sheet(round, words, [
    ...resultColumns.map((column): SheetRow => [say(`column.${column}`), say(`column.${column}.help`), '']),
    ...closedOf(round.definition).map((question): SheetRow => [
      ...[question.key, words.tell(question.text), `${valuesOf(question, words)}${bandsIn(question, words)}`],
    ]),
  ]);
}

/** What every column of a file of rows means. */
export function rowDictionary(round: Round, background: ExportBackground | null, words: FileWords): Sheet {
  const columns = formColumns(round.definition, background, round.buurten);
  return sheet(
    round,
    words,
    columns.map((column) => rowOf(column, round, words)),
  );
}

function sheet({ title, number, definition }: Round, { say, tell }: FileWords, rows: readonly SheetRow[]): Sheet {
  const credit = definition.credit === undefined ? '' : ` (${tell(definition.credit)})`;
  return {
    header: [say('dictionary.name'), say('dictionary.what'), say('dictionary.values')],
    rows: [
      [say('dictionary.round'), `${number}: ${title}. ${tell(definition.title)}${credit}`, say('dictionary.empty')],
      ...rows,
    ],
  };
}

function rowOf({ name, about, option }: FormColumn, { buurten }: Round, words: FileWords): SheetRow {
  const { say, tell } = words;
  if (about === 'age') return [name, say('background.age'), ageBands.join('; ')];
  if (about === 'buurt')
    return [name, say('background.buurt'), buurten.map((one) => `${one.code}: ${one.name}`).join('; ')];
  if (option === undefined || about.kind !== 'several') return [name, tell(about.text), valuesOf(about, words)];
  const chosen = about.options[option];
  return [name, `${tell(about.text)} ${chosen === undefined ? '' : tell(chosen.text)}`, say('values.option')];
}

function valuesOf(question: ClosedQuestion, { say, tell }: FileWords): string {
  switch (question.kind) {
    case 'scale':
      return say('values.scale', { ...ends(question), low: tell(question.low), high: tell(question.high) });
    case 'number':
      return say('values.number', {
        ...ends(question),
        unit: question.unit === undefined ? '' : tell(question.unit),
      }).trim();
    case 'one':
    case 'several':
      return question.options.map(({ text }, index) => `${index + 1}: ${tell(text)}`).join('; ');
  }
}

/** As words, so that a year or a large number stays as it is. */
const ends = ({ min, max }: { readonly min: number; readonly max: number }) => ({ min: String(min), max: String(max) });

function bandsIn(question: ClosedQuestion, { say }: FileWords): string {
  if (question.kind !== 'scale') return '';
  const bands = bandsOf(question)
    .filter(({ from, to }) => from <= to)
    .map(({ part, from, to }) => `${say(`band.${part}`)} ${from === to ? from : `${from}-${to}`}`);
  return `. ${bands.join('; ')}`;
}
