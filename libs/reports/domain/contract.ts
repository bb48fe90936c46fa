import * as z from 'zod/mini';
import { Id, Lines } from '@wijkspoor/platform/domain';
import { longestWords } from './content';
import { type ReportSubject, reportFormats, reportKinds, reportLanguages, subjectOf } from './kinds';
import { reportVerbs } from './life';

/**
 * Asks for a report; the caller makes the id, so that sending twice makes one. A handover is of all projects, the others are of one; some
 * are of a year, of a round whose results everybody can read, or of a decision that was published.
 */
export const AskReport = z
  .strictObject({
    id: Id,
    kind: z.enum(reportKinds),
    projectId: z.nullable(Id),
    year: z.nullable(z.int().check(z.minimum(2000), z.maximum(2100))),
    roundId: z._default(z.nullable(Id), null),
    decisionId: z._default(z.nullable(Id), null),
    language: z.enum(reportLanguages),
  })
  .check(
    z.refine(({ kind, projectId }) => subjectOf[kind].project === (projectId !== null), {
      error: 'choice',
      path: ['projectId'],
    }),
    ...(['year', 'roundId', 'decisionId'] as const).map((field) =>
      z.refine<Given>((given) => fits(given, field), { error: 'choice', path: [field] }),
    ),
  );
export type AskReport = z.infer<typeof AskReport>;

type Given = {
  readonly kind: keyof typeof subjectOf;
  readonly year: number | null;
  readonly roundId: string | null;
  readonly decisionId: string | null;
};
const subjects = { year: 'year', roundId: 'round', decisionId: 'decision' } as const satisfies Record<
  string,
  ReportSubject
>;

/** Whether this field is right for the kind: empty where it is not about that, and one of them where it is. */
function fits(given: Given, field: keyof typeof subjects): boolean {
  const of: readonly ReportSubject[] = subjectOf[given.kind].of;
  const filled = (['year', 'roundId', 'decisionId'] as const).filter((one) => given[one] !== null);
  if (given[field] !== null) return of.includes(subjects[field]) && filled.length === 1;
  return filled.length > 0 || of[0] !== subjects[field];
}

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

/** Freezes a draft, tries again what failed, or cancels. */
export const MoveReport = z.strictObject({ move: z.enum(reportVerbs) });
export type MoveReport = z.infer<typeof MoveReport>;

/** Shows a page to residents, or takes it back. */
export const ShowStory = z.strictObject({ shown: z.boolean() });
export type ShowStory = z.infer<typeof ShowStory>;
/** The number of a page for residents in an address, unique in a gemeente. */
export const StoryNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99_999));

/** A part in an address. */
export const PartKey = z.string().check(z.regex(/^[a-zA-Z0-9]{1,40}$/, { error: 'format' }));
/** The kind of file in an address. */
export const ReportFormatParam = z.enum(reportFormats);

/** `after`: the moment and id of the last one that was seen. */
export const ReportsQuery = z.strictObject({
  after: z.optional(
    z
      .templateLiteral([z.iso.datetime(), '_', Id], { error: 'format' })
      .check(z.maxLength(80), z.regex(/^(?!0000)/, { error: 'format' })),
  ),
});
export type ReportsQuery = z.infer<typeof ReportsQuery>;
