/** Dimensions other than area and period, such as age; empty for everyone. */
export type Categories = Readonly<Record<string, string>>;

/** Writes categories so that the same ones are the same text, in whatever order a file has them. */
export function writeCategories(categories: Categories): string {
  const sorted = Object.entries(categories).sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.length === 0 ? '' : JSON.stringify(sorted);
}

/** Reads what `writeCategories` wrote. */
export const readCategories = (text: string): Record<string, string> =>
  text === '' ? {} : Object.fromEntries(JSON.parse(text) as [string, string][]);
