import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readJson, realFiles } from './real-files';

type Row = Readonly<Record<string, string>>;
type Project = { readonly id: string; readonly name: string; readonly text: string; readonly costCents: number };
/** An election as a file of Pabulib tells it: what could be chosen, and who chose what, by the ids of the file. */
export type Election = {
  readonly budgetCents: number;
  readonly projects: readonly Project[];
  readonly ballots: readonly (readonly string[])[];
};

/** Reads a file of Pabulib; written for this test alone, so that nothing of ours counts for itself. */
export function electionIn(text: string): Election {
  const part = (name: string): readonly Row[] => {
    const lines = text.split(/\r?\n/);
    const from = lines.indexOf(name) + 1;
    const length = lines.slice(from).findIndex((line) => /^[A-Z]+$/.test(line));
    const own = lines.slice(from, length === -1 ? undefined : from + length);
    return parse<Row>(own.join('\n'), {
      columns: true,
      delimiter: ';',
      relax_column_count: true,
      skip_empty_lines: true,
    });
  };
  const meta = new Map(part('META').map(({ key = '', value = '' }) => [key, value]));
  const cents = (euros: string | undefined): number => Math.round(Number(euros) * 100);
  return {
    budgetCents: cents(meta.get('budget')),
    projects: part('PROJECTS').map(({ project_id: id = '', name = '', description: about = '', cost }) => ({
      ...{ id, name, text: about, costCents: cents(cost) },
    })),
    ballots: part('VOTES').map(({ vote = '' }) => vote.split(',').filter((id) => id !== '')),
  };
}

/** The vote of Assen of 2024, of which another program and the gemeente itself told what won. */
export const assen = (): Election => electionIn(fs.readFileSync(realFiles.election, 'utf8'));

/** What really won there, by id. */
export const wonInAssen = (): readonly string[] =>
  (readJson(realFiles.expected) as Record<string, { readonly official_selected: readonly string[] }>)[
    'Netherlands_Assen_2024.pb'
  ]?.official_selected ?? [];

/** How many ballots stand for each, counted plainly. */
export function approvals({ projects, ballots }: Election): Readonly<Record<string, number>> {
  return Object.fromEntries(
    projects.map(({ id, name }) => [name, ballots.filter((ballot) => ballot.includes(id)).length]),
  );
}

/** All ballots by the names of what they stand for, in an order of their own, so that two lists can be compared. */
export function contents({ projects, ballots }: Election): readonly string[] {
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  return ballots
    .map((ballot) =>
      ballot
        .map((id) => names.get(id))
        .toSorted()
        .join(' + '),
    )
    .toSorted();
}
