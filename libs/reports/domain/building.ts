import { localeOf, type TextParams } from '@wijkspoor/platform/domain';
import type { Block, Part, PartState, TableBlock } from './content';
import type { ProjectFacts, ReportFacts } from './facts';
import type { ReportLanguage } from './kinds';
import type { Say } from './texts/content';
import { writeCell, writeDay } from './write-cell';

/** A sentence with where it is known from. */
export type Sourced = { readonly text: string; readonly source: string };

/** Sentences about how many took part: each has another for when they were too few to say. */
type TookPart = 'line.round' | 'results.begin' | 'story.round.people';

/** What every part of a report is built with. */
export type Builder = {
  readonly say: Say;
  readonly language: ReportLanguage;
  readonly facts: ReportFacts;
  /** A day in words. */
  readonly day: (day: string) => string;
  /** Names in a row: `a, b en c`. */
  readonly list: (names: readonly string[]) => string;
  /** A number as the language writes it. */
  readonly number: (value: number) => string;
  /** About how many people, in words. */
  readonly people: (about: number) => string;
  /** That so many people took part, as a sentence; also that they were too few to say how many. */
  readonly tookPart: (key: TookPart, about: number | null, params?: TextParams) => string;
  /** The same sentence of every project of which there is something to say. */
  readonly perProject: (tell: (project: ProjectFacts) => readonly string[]) => readonly Sourced[];
};

/** @param facts of a day; @param say the words of the language. */
export function builderOf(facts: ReportFacts, language: ReportLanguage, say: Say): Builder {
  const day = (iso: string): string => writeDay(iso, language);
  const people = (about: number): string => say('people', { n: about });
  const names = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return {
    ...{ say, language, facts, day },
    list: (all) => names.format(all),
    number: (value) => writeCell('number', value, language),
    people,
    tookPart: (key, about, params) =>
      about === null ? say(`${key}.few`, params) : say(key, { ...params, people: people(about) }),
    perProject: (tell) =>
      facts.projects.flatMap((project) =>
        tell(project).map((text) => ({
          text,
          source: say('source.project', { project: project.name, day: day(facts.today) }),
        })),
      ),
  };
}

/** Columns of a table, by what they hold. */
export const textColumn = (title: string) => ({ title, kind: 'text' as const });
export const numberColumn = (title: string) => ({ title, kind: 'number' as const });
export const scoreColumn = (title: string) => ({ title, kind: 'score' as const });
export const dayColumn = (title: string) => ({ title, kind: 'day' as const });
export const centsColumn = (title: string) => ({ title, kind: 'cents' as const });

/** Lines as a block; none where there are none. */
export const linesBlock = (title: string, items: readonly Sourced[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'lines', title, items: [...items] }];

/** Rows as a block; none where there are none. */
export const tableBlock = (
  title: string,
  columns: TableBlock['columns'],
  rows: TableBlock['rows'],
  source: string,
): readonly Block[] => (rows.length === 0 ? [] : [{ kind: 'table', title, columns, rows, source }]);

/** A row with its own source. */
export type SourcedRow = { readonly cells: TableBlock['rows'][number]; readonly source: string };

/** Rows of several sources as a block; none where there are none. @param source of the table as a whole. */
export const sourcedTable = (
  title: string,
  columns: TableBlock['columns'],
  rows: readonly SourcedRow[],
  source: string,
): readonly Block[] =>
  tableBlock(
    title,
    columns,
    rows.map(({ cells }) => cells),
    source,
  ).map((block) => ({ ...block, sources: rows.map((row) => row.source) }));

/** A judged part: nothing is known, or something with or without open points. */
export const stateOf = (blocks: readonly Block[], open: readonly string[]): PartState =>
  open.length > 0 ? (blocks.length === 0 ? 'nothing' : 'open') : blocks.length === 0 ? 'nothing' : 'inOrder';

/** A text to write, beginning with these lines, as many of them as fit. */
export function wordsOf(
  key: string,
  title: string,
  help: string,
  lines: readonly string[],
  longest: number,
): Part['words'][number] {
  let text = '';
  for (const line of lines) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (longer.length > longest) break;
    text = longer;
  }
  return { key, title, help, text };
}
