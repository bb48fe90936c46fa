// `npm run -s cli -- <command>`: the operator's commands, on the database of the settings or of this folder's data; `tally` needs none.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildWhenChanged } from './build.mjs';
import { createDatabase, freePort } from './database.mjs';
import { startPostgres } from './pg.mjs';
import { commandFlags, runs } from './process.mjs';
import { cli, readState } from './stack.mjs';

const dataDir = path.resolve(process.env.DATA_DIR || '.data');
try {
  process.exitCode = await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function run() {
  // what a command prints may be read by a program: a build speaks on the other channel
  if (!fs.existsSync(cli)) buildWhenChanged({ stdout: process.stderr });
  const { env, stop } = await settings();
  const { status } = spawnSync(process.execPath, [...commandFlags, cli, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  await stop();
  return status ?? 1;
}

/** Counting a file, and asking what there is. */
function withoutDatabase() {
  const [command, ...rest] = process.argv.slice(2);
  return (
    command === undefined ||
    ['tally', 'help'].includes(command) ||
    [command, ...rest].some((word) => ['--help', '-h'].includes(word))
  );
}

/** Settings given by hand win; else the running Wijkspoor of this folder; else its database is started for this one command. */
async function settings() {
  const nothing = async () => undefined;
  if (process.env.DATABASE_URL || withoutDatabase()) return { env: {}, stop: nothing };
  const state = readState(dataDir);
  if (state?.env && runs(state.starter, 'tools/')) return { env: state.env, stop: nothing };
  if (!fs.existsSync(path.join(dataDir, 'secret')))
    throw new Error(
      'There is no Wijkspoor here yet: run npm start once, or set DATABASE_URL. To restore a backup here, put the secret of then in DATA_DIR/secret first.',
    );
  const server = await startPostgres(path.join(dataDir, 'pg'), await freePort());
  const { owner, app } = await createDatabase(server.url, 'wijkspoor');
  const secret = fs.readFileSync(path.join(dataDir, 'secret'), 'utf8');
  return {
    env: { DATABASE_URL: app, DATABASE_OWNER_URL: owner, SECRET: secret, DATA_DIR: dataDir },
    stop: server.stop,
  };
}
