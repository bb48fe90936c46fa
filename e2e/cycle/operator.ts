import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { kerncijfers, realFiles } from './real-files';

const root = path.resolve(__dirname, '../..');
const dataFolder = process.env['STACK_DATA'] ?? path.join(root, '.data');

/** A command of the operator, on the running stack. @returns what it prints. */
async function command(...words: readonly string[]): Promise<string> {
  const { env } = JSON.parse(fs.readFileSync(path.join(dataFolder, 'run.json'), 'utf8')) as {
    env: Record<string, string>;
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(root, 'dist/apps/cli/main.mjs'), ...words],
    {
      env: { ...process.env, ...env },
    },
  );
  return stdout;
}

/** What an operator does for a gemeente that joins, with the files of CBS. @returns the link for its first administrator. */
export async function gemeenteJoins(slug: string, email: string, scratch: string): Promise<string> {
  const figures = path.join(scratch, 'kerncijfers-2024.json');
  fs.mkdirSync(scratch, { recursive: true });
  fs.writeFileSync(figures, JSON.stringify(kerncijfers()));
  await command('gemeente', 'create', slug, 'Baarn', '--cbs', 'GM0308');
  await Promise.all([
    command('import', 'areas', realFiles.areas, '--year', '2024'),
    command('import', 'figures', figures, '--table', '85984NED', '--metadata', ...realFiles.metadata),
  ]);
  const invited = await command('gemeente', 'invite', slug, email);
  return /https?:\S+/.exec(invited)?.[0] ?? '';
}

/** Counts a published file of ballots again, as anybody can. @returns the ids that win. */
export async function recount(pb: string, scratch: string): Promise<readonly string[]> {
  const file = path.join(scratch, 'published.pb');
  fs.mkdirSync(scratch, { recursive: true });
  fs.writeFileSync(file, pb);
  const { winners } = JSON.parse(await command('tally', file)) as { winners: readonly string[] };
  return winners;
}
