import * as z from 'zod/mini';
import { Part, ReportContent } from './content';
import { reportFormats, reportKinds, reportLanguages } from './kinds';
import { reportStates, reportVerbs } from './life';

const Titled = z.object({ id: z.string(), number: z.int(), title: z.string() });

const line = {
  id: z.string(),
  kind: z.enum(reportKinds),
  project: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** Of what is about a year. */
  year: z.nullable(z.int()),
  /** The title of the round or the decision it is about; empty where it is about neither. */
  about: z.string(),
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
  /** Projects that a report can be about, with their rounds whose results everybody can read, and their published decisions. */
  projects: z.array(
    z.object({ id: z.string(), name: z.string(), rounds: z.array(Titled), decisions: z.array(Titled) }),
  ),
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
  /** Where residents read it once it is frozen: below which wijk, under which number, and whether it is shown. Null where they do not. */
  page: z.nullable(z.object({ wijk: z.string(), number: z.int(), shown: z.boolean() })),
  moves: z.array(z.enum(reportVerbs)),
  may: z.object({ write: z.string() }),
});
export type ReportView = z.infer<typeof ReportView>;

/** A page for residents. */
export const PublicStory = z.object({
  number: z.int(),
  wijk: z.object({ slug: z.string(), name: z.string() }),
  title: z.string(),
  subtitle: z.string(),
  language: z.enum(reportLanguages),
  frozenAt: z.string(),
  /** `words`: paragraphs that people wrote. */
  parts: z.array(
    z.object({ key: z.string(), title: z.string(), blocks: Part.shape.blocks, words: z.array(z.string()) }),
  ),
});
export type PublicStory = z.infer<typeof PublicStory>;

/** Pages for residents of a wijk, the newest first. */
export const PublicStories = z.object({
  items: z.array(
    z.object({ number: z.int(), title: z.string(), language: z.enum(reportLanguages), frozenAt: z.string() }),
  ),
});
export type PublicStories = z.infer<typeof PublicStories>;
