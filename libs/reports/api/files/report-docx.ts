import { Readable } from 'node:stream';
import {
  Document,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { localeOf } from '@wijkspoor/platform/domain';
import {
  type Block,
  type ChartBlock,
  type ReportContent,
  type ReportKind,
  shownNumber,
  type ShownTable,
  shownTable,
} from '@wijkspoor/reports/domain';
import { reportWords } from '../../domain/texts/content';
import { printedParts, type Sender, writtenOf } from './report-data';
import { logoSize } from './sender-logo';

/** The same report as a text to go on writing in, with the headings and tables of a word processor. */
export async function reportDocx(kind: ReportKind, content: ReportContent, sender: Sender): Promise<Readable> {
  const say = reportWords(content.language);
  const parts = printedParts(kind, content).flatMap((part) => [
    new Paragraph({ text: part.title, heading: HeadingLevel.HEADING_1 }),
    ...(part.state === null
      ? []
      : [new Paragraph({ children: [run({ text: say(`state.${part.state}`), bold: true })] })]),
    ...part.blocks.flatMap((block) => ofBlock(block, content)),
    ...writtenOf(kind, part).flatMap(({ title, text }) => [
      ...(title === '' ? [] : [new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 })]),
      ...text.split(/\n+/).map((one) => new Paragraph({ text: one })),
    ]),
  ]);
  const document = new Document({
    title: content.title,
    creator: content.gemeente,
    styles: {
      default: { document: { run: { language: { value: localeOf(content.language) }, font: 'Calibri', size: 22 } } },
    },
    sections: [
      {
        children: [
          ...logoAbove(sender, say('print.logo', { gemeente: sender.name })),
          new Paragraph({ text: content.title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: content.subtitle }),
          ...parts,
        ],
      },
    ],
  });
  return Readable.from(await Packer.toBuffer(document), { objectMode: false });
}

function logoAbove({ logo }: Sender, description: string): readonly Paragraph[] {
  if (logo === null) return [];
  const picture = new ImageRun({
    ...{ type: 'png', data: logo, transformation: logoSize(logo) },
    altText: { name: description, title: description, description },
  });
  return [new Paragraph({ children: [picture] })];
}

const run = (options: IRunOptions): TextRun => new TextRun(options);
const small = (text: string): Paragraph => new Paragraph({ children: [run({ text, size: 18, color: '555555' })] });

function ofBlock(block: Block, { language }: ReportContent): readonly (Paragraph | Table)[] {
  const heading = block.title === '' ? [] : [new Paragraph({ text: block.title, heading: HeadingLevel.HEADING_2 })];
  const sourced = (source: string): string => reportWords(language)('source', { source });
  if (block.kind === 'lines')
    return [
      ...heading,
      ...block.items.flatMap(({ text, source }) => [
        new Paragraph({ text, bullet: { level: 0 } }),
        small(sourced(source)),
      ]),
    ];
  const { columns, rows, more } = block.kind === 'chart' ? chartTable(block, language) : shownTable(block, language);
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({ children: [new Paragraph({ children: [run({ text, bold })] })] });
  const head = new TableRow({ tableHeader: true, children: columns.map(({ title }) => cell(title, true)) });
  return [
    ...heading,
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [head, ...rows.map((row) => new TableRow({ children: row.map((one) => cell(one, false)) }))],
    }),
    ...(more === '' ? [] : [new Paragraph({ children: [run({ text: more, bold: true })] })]),
    small(sourced(block.source)),
  ];
}

/** A chart as a table: who goes on writing has its numbers at hand. */
const chartTable = (chart: ChartBlock, language: ReportContent['language']): ShownTable => ({
  columns: (['column.what', 'column.value'] as const).map((one) => ({
    title: reportWords(language)(one),
    number: one === 'column.value',
  })),
  rows: chart.rows.map((row) => [row.name, shownNumber(row, chart, language)]),
  more: '',
});
