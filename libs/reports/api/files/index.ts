import type { Readable } from 'node:stream';
import { type MadeFile, typeset } from '@wijkspoor/platform/api';
import type { ReportContent, ReportFormat, ReportKind } from '@wijkspoor/reports/domain';
import { cutAt } from '@wijkspoor/platform/domain';
import { posterData } from './poster-data';
import { posterLayout } from './poster-layout';
import { reportData, type Sender } from './report-data';
import { reportDocx } from './report-docx';
import { figuresCsv, figuresXlsx } from './report-figures';
import { reportLayout } from './report-layout';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  poster: 'application/pdf',
} as const satisfies Record<ReportFormat, MadeFile['type']>;

/** A report that is set. `address`: of its page for residents, with its origin; empty where it has none. */
type Setting = {
  readonly kind: ReportKind;
  readonly content: ReportContent;
  readonly sender: Sender;
  readonly address: string;
};

/** A file of a report, as it is kept. */
export async function reportFile({ kind, content, sender, address }: Setting, format: ReportFormat): Promise<MadeFile> {
  const make: Readonly<Record<ReportFormat, () => Readable | Promise<Readable>>> = {
    pdf: () => typeset(reportLayout, reportData(kind, content, sender)),
    docx: () => reportDocx(kind, content, sender),
    xlsx: () => figuresXlsx(content),
    csv: () => figuresCsv(content),
    poster: async () => typeset(posterLayout, await posterData(content, sender, address)),
  };
  const ending = format === 'poster' ? 'poster.pdf' : format;
  const name = `${cutAt(content.title.replace(/[^\p{L}\p{N} .,-]/gu, ''), 120)} ${content.madeOn}.${ending}`;
  return { name, type: types[format], content: await make[format]() };
}
