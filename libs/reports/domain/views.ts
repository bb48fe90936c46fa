import * as z from 'zod/mini';
import { ReportContent } from './content';
import { reportFormats, reportKinds, reportLanguages } from './kinds';
import { reportStates, reportVerbs } from './life';

const line = {
  id: z.string(),
  kind: z.enum(reportKinds),
  project: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** Of a year overview. */
  year: z.nullable(z.int()),
  language: z.enum(reportLanguages),
  state: z.enum(reportStates),
  /** Parts of the work that are done, of `total`; 0 of 0 while nothing began. */
  done: z.int(),
  total: z.int(),
  askedAt: z.string(),
  frozenAt: z.nullable(z.string()),
};
/** A report in a list. */
export const ReportLine = z.object(line);
export type ReportLine = z.infer<typeof ReportLine>;

/** The newest first. `next`: what to give as `after`. */
export const ReportList = z.object({
  items: z.array(ReportLine),
  next: z.nullable(z.string()),
  /** Projects that a letter can be about. */
  projects: z.array(z.object({ id: z.string(), name: z.string() })),
  may: z.object({ write: z.string() }),
});
export type ReportList = z.infer<typeof ReportList>;

/** A report with what stands in it. */
export const ReportView = z.object({
  ...line,
  version: z.int(),
  /** Null until its draft is made. */
  content: z.nullable(ReportContent),
  /** Of the contents, when they were frozen (SHA-256, in hex): who kept a file can see that it is this one. */
  fingerprint: z.nullable(z.string()),
  files: z.array(z.object({ format: z.enum(reportFormats), size: z.int() })),
  moves: z.array(z.enum(reportVerbs)),
  may: z.object({ write: z.string() }),
});
export type ReportView = z.infer<typeof ReportView>;
