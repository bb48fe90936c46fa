import * as z from 'zod/mini';

/** The number of a round in an address; it reaches the rules as a number. */
export const RoundNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99_999));
