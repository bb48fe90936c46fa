import type { Readable } from 'node:stream';
import { type MadeFile, typeset } from '@wijkspoor/platform/api';
import type { ReportContent, ReportFormat, ReportKind } from '@wijkspoor/reports/domain';
import { reportData, type Sender } from './report-data';
import { reportDocx } from './report-docx';
import { figuresCsv, figuresXlsx } from './report-figures';
import { reportLayout } from './report-layout';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const satisfies Record<ReportFormat, MadeFile['type']>;

/** A file of a report, as it is kept. */
export async function reportFile(
  kind: ReportKind,
  content: ReportContent,
  format: ReportFormat,
  sender: Sender,
): Promise<MadeFile> {
  const make: Readonly<Record<ReportFormat, () => Readable | Promise<Readable>>> = {
    pdf: () => typeset(reportLayout, reportData(kind, content, sender)),
    docx: () => reportDocx(kind, content),
    xlsx: () => figuresXlsx(content),
    csv: () => figuresCsv(content),
  };
  const name = `${content.title.replace(/[^\p{L}\p{N} .,-]/gu, '').slice(0, 120)} ${content.madeOn}.${format}`;
  return { name, type: types[format], content: await make[format]() };
}
