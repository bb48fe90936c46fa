/** One part of a file: names of columns, and rows with as many fields. */
type Part = { readonly columns: readonly string[]; readonly rows: Iterable<readonly string[]> };

/**
 * Writes a `.pb` file, line by line, so that a million ballots need no room. Rows come as they are given: who publishes ballots shuffles
 * them first, and gives them no number that says anything.
 * @param meta in this order; `num_projects`, `num_votes`, `budget` and `vote_type` are needed to read it again.
 * @param projects with at least `project_id` and `cost`. @param votes with at least `voter_id` and `vote`.
 */
export function* writePabulib(
  meta: Iterable<readonly [key: string, value: string]>,
  projects: Part,
  votes: Part,
): Generator<string> {
  yield* part('META', { columns: ['key', 'value'], rows: meta });
  yield* part('PROJECTS', projects);
  yield* part('VOTES', votes);
}

function* part(title: string, { columns, rows }: Part): Generator<string> {
  yield `${title}\n${lineOf(columns)}`;
  for (const row of rows) yield lineOf(row);
}

const lineOf = (fields: readonly string[]): string => `${fields.map(quoted).join(';')}\n`;

/** Lines within a text become spaces: many programs read the format line by line. */
function quoted(field: string): string {
  const text = field.replaceAll(/\s*[\r\n\u2028\u2029]\s*/g, ' ').trim();
  return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
