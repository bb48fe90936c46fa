import * as z from 'zod/mini';
import { Day, Lines } from '@wijkspoor/platform/domain';
import { KeptView } from './retention';

/**
 * What a gemeente says of the accessibility of its pages: the states of the Dutch statement (A to D), and that nobody examined it yet.
 * @see Tijdelijk besluit digitale toegankelijkheid overheid.
 */
export const accessibilityStates = ['notExamined', 'doesNot', 'firstSteps', 'partly', 'fully'] as const;

const papers = {
  accessibility: z.enum(accessibilityStates),
  /** The day of the examination; null while there was none. */
  accessibilityOn: z.nullable(z.string()),
  /** Address of the published statement; empty while there is none. */
  accessibilityStatement: z.string(),
  /** How to reach who answers questions about privacy; empty while the gemeente did not say. */
  privacyContact: z.string(),
};

/** What anyone may know of what a gemeente says about accessibility and privacy. */
export const PublicPapers = z.object({
  gemeente: z.string(),
  ...papers,
  /** How long what is kept. */
  kept: z.array(KeptView),
});
export type PublicPapers = z.infer<typeof PublicPapers>;

/** The same for who changes it; `version` guards against two at once. */
export const PapersSettings = z.object({ ...papers, version: z.int() });
export type PapersSettings = z.infer<typeof PapersSettings>;

/** An address on the web, or nothing. */
const WebAddress = z.string().check(
  z.trim(),
  z.maxLength(500),
  z.refine((text) => text === '' || (/^https:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text)), { error: 'format' }),
);

/** All of it. What was examined has a day; what was not has none. */
export const ChangePapers = z
  .strictObject({
    accessibility: z.enum(accessibilityStates),
    accessibilityOn: z.nullable(Day),
    accessibilityStatement: WebAddress,
    privacyContact: Lines(500),
  })
  .check(
    z.refine(({ accessibility, accessibilityOn }) => accessibility === 'notExamined' || accessibilityOn !== null, {
      error: 'required',
      path: ['accessibilityOn'],
    }),
    z.refine(({ accessibility, accessibilityOn }) => accessibility !== 'notExamined' || accessibilityOn === null, {
      error: 'identity.notExamined',
      path: ['accessibilityOn'],
    }),
  );
export type ChangePapers = z.infer<typeof ChangePapers>;
