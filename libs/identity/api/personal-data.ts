import { Injectable } from '@nestjs/common';

export { dayHere } from '@wijkspoor/platform/api';

/** What becomes of a column when somebody is erased: it is emptied or goes with its row, or it keeps an id of whom nobody knows the name. */
type Fate = 'goes' | 'keepsId';

/**
 * What a domain knows of people, as statements over its own tables, for the gemeente of the transaction. In each of them `whose` says
 * of whom: an account, an address, or both; what is not known there is null.
 */
export type PersonalData = {
  /** Every column of its tables that says who somebody is, as `table.column`. */
  readonly columns: Readonly<Record<string, Fate>>;
  /** Keyed hashes of an address, which only the domain can make. */
  readonly keys?: (gemeenteId: string, email: string) => Readonly<Record<string, Buffer>>;
  /**
   * What there is: `kind` (the key of a text: `proposals.data.ideas`), `stays` (boolean: it is kept, without the name), `on_day` (text or null),
   * `what` and `words` (text, as that person would know it again), `n` (int: how many this row stands for).
   */
  readonly known: string;
  /** The same, of tables that belong to no gemeente. */
  readonly knownEverywhere?: string;
  /** Takes name and address away, one after the other; what others count stays. Doing it twice is once. */
  readonly erased?: readonly string[];
};

/** Of whom, in a statement. */
export const whose = {
  account: `($1::jsonb ->> 'account')::uuid`,
  email: `($1::jsonb ->> 'email')`,
  name: `($1::jsonb ->> 'name')`,
  key: (name: string): string => `decode($1::jsonb ->> '${name}', 'hex')`,
} as const;

/** Who is meant: `accountId` null for somebody who has only shown to read the mail of this address. */
export type Whom = { readonly accountId: string | null; readonly email: string; readonly name: string };

/** What the domains know of people. A domain's module registers its own in its constructor, as with jobs. */
@Injectable()
export class PersonalDataSources {
  private readonly sources: PersonalData[] = [];

  register(source: PersonalData): void {
    this.sources.push(source);
  }

  /** Every column that some domain answers for, and what becomes of it. */
  columns(): Readonly<Record<string, Fate>> {
    return Object.assign({}, ...this.sources.map(({ columns }) => columns)) as Record<string, Fate>;
  }

  /** What the statements need to know of somebody in one gemeente, or (null) in none. */
  given({ accountId, email, name }: Whom, gemeenteId: string | null): string {
    const keys = gemeenteId === null ? [] : this.sources.map((source) => source.keys?.(gemeenteId, email) ?? {});
    const hex = keys.flatMap((some) => Object.entries(some).map(([key, value]) => [key, value.toString('hex')]));
    return JSON.stringify({ account: accountId, email, name, ...(Object.fromEntries(hex) as Record<string, string>) });
  }

  /** One statement for everything known in a gemeente, with one answer. */
  known(): string {
    return listed(this.sources.map(({ known }) => known));
  }

  /** The same of what belongs to no gemeente. */
  knownEverywhere(): string {
    return listed(this.sources.flatMap(({ knownEverywhere }) => knownEverywhere ?? []));
  }

  /** The statements that erase; of one domain in its order. */
  erased(): readonly string[] {
    return this.sources.flatMap(({ erased }) => erased ?? []);
  }
}

const listed = (statements: readonly string[]): string =>
  `select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'stays', k.stays, 'on', k.on_day, 'what', k.what, 'words', k.words, 'n', k.n)
     order by k.kind, k.on_day, k.what), '[]') as answer
   from (${statements.join('\nunion all\n')}) k (kind, stays, on_day, what, words, n)`;
