/**
 * How somebody shows that they may vote, from strict to loose. `code`: a code from a letter, one per voter. `mail`: a mail address
 * that was confirmed. `address`: postcode and house number as stated, not checked. `paper`: a printed ballot that staff enter.
 */
export const checks = ['code', 'mail', 'address', 'paper'] as const;
export type Check = (typeof checks)[number];
/** The checks behind which there is one ballot per voter for certain. */
export const strictChecks: readonly Check[] = ['code', 'mail', 'paper'];
