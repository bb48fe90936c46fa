/**
 * How somebody shows that they may vote. `code`: a code from a letter, one per voter. `mail`: a mail address that was confirmed.
 * `address`: postcode and house number as stated, not checked. `paper`: a printed ballot that staff enter. `invited`: a mail address
 * that was confirmed and is on the list of this vote. Ballots keep the place in this list, so that a new one stands at the end.
 */
export const checks = ['code', 'mail', 'address', 'paper', 'invited'] as const;
/** How one voter showed that they may vote. */
export type Check = (typeof checks)[number];
/** The same from strict to loose, and then on paper: the order in which people read them. */
export const checksToRead: readonly Check[] = ['code', 'invited', 'mail', 'address', 'paper'];
/** The checks that somebody did: all but what a voter only states. Behind `mail` is one address, of which a person can have more. */
export const strictChecks: readonly Check[] = ['code', 'mail', 'paper', 'invited'];
