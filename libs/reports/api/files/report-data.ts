import { themeNamed, wijkspoor } from '@wijkspoor/platform/domain/theme';
import {
  type Block,
  type Part,
  posterPart,
  type ReportContent,
  type ReportKind,
  type ShownTable,
  shownTable,
} from '@wijkspoor/reports/domain';
import { reportWords } from '../../domain/texts/content';
import { chartSvg } from './chart-svg';
import { type Logo, logoSvg } from './sender-logo';

/** Who the report is of. */
export type Sender = {
  readonly slug: string;
  readonly name: string;
  readonly theme: string;
  readonly logo: Logo;
};

type Colour = Parameters<typeof chartSvg>[2];

/** The colour of the gemeente. */
export const colourOf = ({ theme }: Sender): Colour =>
  themeNamed(theme).roles['action-1'] ?? wijkspoor.roles['action-1'];

/** A report as it is set: everything is text already. */
export function reportData(
  kind: ReportKind,
  content: ReportContent,
  sender: Sender,
): Readonly<Record<string, unknown>> {
  const say = reportWords(content.language);
  const colour = colourOf(sender);
  return {
    lang: content.language,
    colour,
    name: content.title,
    ...{ title: content.title, subtitle: content.subtitle, gemeente: sender.name, letter: kind === 'councilLetter' },
    // residents read what people wrote first
    wordsFirst: kind === 'residentPage',
    ...{ logo: logoSvg(sender.logo), logoAlt: say('print.logo', { gemeente: sender.name }) },
    foot: `${content.title} - ${sender.name}`,
    page: say('print.page'),
    parts: printedParts(kind, content).map((part) => ({
      title: part.title,
      state: part.state === null ? '' : say(`state.${part.state}`),
      figures: kind === 'councilLetter' && part.key === 'figures' && part.blocks.length > 0,
      blocks: part.blocks.map((block) => shownBlock(block, content, colour)),
      words: writtenOf(kind, part).map(({ title, text }) => ({ title, text: text.split(/\n+/) })),
    })),
  };
}

/** Parts with something in them; what is for the poster alone stands there. */
export const printedParts = (kind: ReportKind, { parts }: ReportContent): readonly Part[] =>
  parts.filter(
    (part) =>
      (part.blocks.length > 0 || writtenOf(kind, part).length > 0) &&
      (kind !== 'residentPage' || part.key !== posterPart),
  );

/** A line that runs on into the next one ends as a sentence does. */
const ended = (line: string): string => (/[.!?:;…]$/.test(line.trim()) || line.trim() === '' ? line : `${line}.`);

/** Texts that were written; one alone needs no heading of its own. In a letter they run on, so that it fits its page. */
export const writtenOf = (
  kind: ReportKind,
  { words }: Part,
): readonly { readonly title: string; readonly text: string }[] =>
  words
    .filter(({ text }) => text.trim() !== '')
    .map(({ title, text }) =>
      kind === 'councilLetter'
        ? {
            title: '',
            text: text
              .split(/\s*\n+/)
              .map(ended)
              .join(' '),
          }
        : // in a dossier one text is an advice, and must say so
          { title: words.length === 1 && kind !== 'handover' ? '' : title, text },
    );

function shownBlock(block: Block, { language }: ReportContent, colour: Colour): unknown {
  const sourced = (source: string): string => reportWords(language)('source', { source });
  if (block.kind === 'lines')
    return { ...block, items: block.items.map(({ text, source }) => ({ text, source: sourced(source) })) };
  const { kind, title, source } = block;
  if (kind === 'chart')
    return { kind, title, alt: block.alt, svg: chartSvg(block, language, colour), source: sourced(source) };
  return { kind, title, source: sourced(source), ...withWidths(shownTable(block, language)) };
}

/** So many letters of a heading stand on one line above a narrow column, and between so many count for the room of the others. */
const narrow = 12;
const least = 18;
const wide = 40;

/** A column of short texts or numbers takes what it needs, with its heading in lines; the others share the rest by their longest text. */
const withWidths = ({ columns, rows, more }: ShownTable) => ({
  ...{ rows, more },
  columns: columns.map(({ title, number }, index) => {
    const longest = Math.max(0, ...rows.map((row) => row[index]?.length ?? 0));
    const isNarrow = number || longest <= narrow;
    return {
      number,
      title: isNarrow ? inLines(title) : [title],
      width: isNarrow ? 0 : Math.max(least, Math.min(wide, longest)),
    };
  }),
});

function inLines(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= narrow) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
