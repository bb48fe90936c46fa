import * as z from 'zod/mini';
import { Email } from '@wijkspoor/platform/domain';

/** One thing known of somebody: the day, what it is about, and the words in it. */
const KnownRow = z.object({ on: z.nullable(z.string()), what: z.string(), words: z.string(), n: z.int() });

/** Things of one kind. `stays`: when somebody is erased it is kept, without a name. */
const KnownKind = z.object({
  kind: z.string(),
  /** What it is called, in the reader's language. */
  name: z.string(),
  stays: z.boolean(),
  count: z.int(),
  rows: z.array(KnownRow),
});
export type KnownKind = z.infer<typeof KnownKind>;

/** What is known of somebody: of the account itself, and in each gemeente that knows something. */
export const OwnData = z.object({
  email: z.string(),
  everywhere: z.array(KnownKind),
  gemeenten: z.array(z.object({ slug: z.string(), name: z.string(), kinds: z.array(KnownKind) })),
});
export type OwnData = z.infer<typeof OwnData>;

/** A row as a statement gives it. */
export type KnownFact = z.infer<typeof KnownRow> & { readonly kind: string; readonly stays: boolean };

/**
 * Puts what is known in its kinds; what goes comes first.
 * @param nameOf what a kind is called. @param most so many rows of each are told; the count is of all.
 */
export function inKinds(
  facts: readonly KnownFact[],
  nameOf: (kind: string) => string,
  most = Number.POSITIVE_INFINITY,
): KnownKind[] {
  const kinds = new Map<string, KnownKind>();
  for (const { kind, stays, ...row } of facts) {
    const known = kinds.get(kind) ?? { kind, name: nameOf(kind), stays, count: 0, rows: [] };
    known.count += row.n;
    if (known.rows.length < most) known.rows.push(row);
    kinds.set(kind, known);
  }
  return [...kinds.values()].sort((a, b) => Number(a.stays) - Number(b.stays) || a.kind.localeCompare(b.kind));
}

/** Erases the own account. `proof`: the password of who has one; for others the address of the account, typed over. */
export const EraseAccount = z.strictObject({ proof: z.string().check(z.minLength(1), z.maxLength(254)) });
export type EraseAccount = z.infer<typeof EraseAccount>;

/** Has taken away what a gemeente knows of an address: who holds the link has nothing more to say. */
export const EraseAddress = z.strictObject({});

/** Asks for a link to what is known of an address in a gemeente. */
export const AskOwnData = z.strictObject({ email: Email });
export type AskOwnData = z.infer<typeof AskOwnData>;
