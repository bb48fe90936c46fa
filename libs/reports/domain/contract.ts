import * as z from 'zod/mini';
import { Id, Lines } from '@wijkspoor/platform/domain';
import { longestWords } from './content';
import { reportFormats, reportKinds, reportLanguages, subjectOf } from './kinds';
import { reportVerbs } from './life';

/** Asks for a report; the caller makes the id, so that sending twice makes one. A handover is of all projects, the others are of one. */
export const AskReport = z
  .strictObject({
    id: Id,
    kind: z.enum(reportKinds),
    projectId: z.nullable(Id),
    year: z.nullable(z.int().check(z.minimum(2000), z.maximum(2100))),
    language: z.enum(reportLanguages),
  })
  .check(
    z.refine(({ kind, projectId }) => subjectOf[kind].project === (projectId !== null), {
      error: 'choice',
      path: ['projectId'],
    }),
    z.refine(({ kind, year }) => subjectOf[kind].year === (year !== null), { error: 'choice', path: ['year'] }),
  );
export type AskReport = z.infer<typeof AskReport>;

/** The texts of one part of a draft, by key. */
export const PutWords = z.strictObject({
  words: z
    .array(
      z.strictObject({
        key: z.string().check(z.minLength(1), z.maxLength(40)),
        text: Lines(longestWords.handover),
      }),
    )
    .check(z.minLength(1), z.maxLength(5)),
});
export type PutWords = z.infer<typeof PutWords>;

export const MoveReport = z.strictObject({ move: z.enum(reportVerbs) });
export type MoveReport = z.infer<typeof MoveReport>;

/** A part in an address. */
export const PartKey = z.string().check(z.regex(/^[a-zA-Z0-9]{1,40}$/, { error: 'format' }));
export const ReportFormatParam = z.enum(reportFormats);

/** A moment and the id of what happened then. */
const isPlace = (text: string): boolean => {
  const [moment = '', id = ''] = text.split('_');
  return !Number.isNaN(Date.parse(moment)) && Id.safeParse(id).success;
};

/** `after`: the moment and id of the last one that was seen. */
export const ReportsQuery = z.strictObject({
  after: z.optional(
    z
      .string()
      .check(
        z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/, { error: 'format' }),
        z.maxLength(80),
        z.refine(isPlace, { error: 'format' }),
      ),
  ),
});
export type ReportsQuery = z.infer<typeof ReportsQuery>;
