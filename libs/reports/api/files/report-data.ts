import { themeNamed, wijkspoor } from '@wijkspoor/platform/domain/theme';
import { type Block, type Part, type ReportContent, type ReportKind, writeCell } from '@wijkspoor/reports/domain';
import { reportWords } from '../../domain/texts/content';

/** Who the report is of. */
export type Sender = { readonly name: string; readonly theme: string };

/** A report as it is set: everything is text already. */
export function reportData(
  kind: ReportKind,
  content: ReportContent,
  sender: Sender,
): Readonly<Record<string, unknown>> {
  const say = reportWords(content.language);
  return {
    lang: content.language,
    colour: themeNamed(sender.theme).roles['action-1'] ?? wijkspoor.roles['action-1'],
    name: content.title,
    ...{ title: content.title, subtitle: content.subtitle, gemeente: sender.name, letter: kind === 'councilLetter' },
    foot: `${content.title} - ${sender.name}`,
    page: say('print.page'),
    parts: content.parts.map((part) => ({
      title: part.title,
      state: part.state === null ? '' : say(`state.${part.state}`),
      figures: kind === 'councilLetter' && part.key === 'figures' && part.blocks.length > 0,
      blocks: part.blocks.map((block) => shownBlock(block, content)),
      words: writtenOf(kind, part).map(({ title, text }) => ({ title, text: text.split(/\n+/) })),
    })),
  };
}

/** Texts that were written; in a letter they run on, without a heading of their own, so that it fits its page. */
export const writtenOf = (
  kind: ReportKind,
  { words }: Part,
): readonly { readonly title: string; readonly text: string }[] =>
  words
    .filter(({ text }) => text.trim() !== '')
    .map(({ title, text }) =>
      kind === 'councilLetter' ? { title: '', text: text.replace(/\s*\n+/g, ' ') } : { title, text },
    );

function shownBlock(block: Block, { language }: ReportContent): unknown {
  const sourced = (source: string): string => reportWords(language)('source', { source });
  if (block.kind === 'lines')
    return { ...block, items: block.items.map(({ text, source }) => ({ text, source: sourced(source) })) };
  const { kind, title, columns, rows, source } = block;
  return {
    ...{ kind, title, source: sourced(source) },
    columns: columns.map((one) => ({ title: one.title, number: one.kind === 'number' || one.kind === 'cents' })),
    rows: rows.map((row) => row.map((cell, index) => writeCell(columns[index]?.kind ?? 'text', cell, language))),
  };
}
