import * as z from 'zod/mini';

/** The number of an idea in an address; it reaches the rules as a number. */
export const IdeaNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(999_999));
