import fs from 'node:fs';
import path from 'node:path';
import { importFigures, metadataBeside, readMetadata } from '@wijkspoor/wijk/api';
import { mergeMeta, Period, TableId, versionOf } from '@wijkspoor/wijk/domain';
import { sayReport } from './import';
import { asOwner } from './owner';

type Options = {
  readonly table: string;
  readonly period?: string;
  readonly metadata?: readonly string[];
  readonly modelled?: boolean;
};

/** `import figures`: the same as the operator's page does in the background, here at once. */
export async function importFiguresFile(file: string, options: Options): Promise<void> {
  if (!fs.existsSync(file)) throw new Error(`there is no file ${file}`);
  const { table, period } = versionOf(read(TableId, '--table', options.table), periodOf(options));
  const told = mergeMeta(await metadataBeside(file), await readMetadata(options.metadata ?? []));
  const metadata = options.modelled === true ? { ...told, modelled: true } : told;
  const run = await asOwner(async (db) => {
    const made = await db.query<{ id: string }>(`select add_import('figures', 'command', $1, null, $2, $3, $4) as id`, [
      ...[path.basename(file).slice(0, 200), table, period, options.modelled === true],
    ]);
    const id = made.rows[0]?.id ?? '';
    await db.query('select start_import($1)', [id]);
    return id;
  });
  const { state, lines, rows, report } = await finished(run, () =>
    importFigures(asOwner, { run, path: file, table, period, metadata, onProgress: showProgress }),
  );
  for (const { key, title, indicator } of report.columns) {
    console.log(`column ${key}: ${title}${indicator === null ? '' : ` = ${indicator}`}`);
  }
  sayReport(report);
  console.log(`${state}: read ${lines} lines, kept ${rows} rows of ${table}${period === null ? '' : ` ${period}`}`);
  if (state !== 'done') process.exitCode = 1;
}

type Finished = Awaited<ReturnType<typeof importFigures>>;

/** Notes how it ended, also when it did not end well. */
async function finished(run: string, work: () => Promise<Finished>): Promise<Finished> {
  const note = (
    state: string,
    { lines, rows, report }: Pick<Finished, 'lines' | 'rows' | 'report'>,
  ): Promise<unknown> =>
    asOwner((db) =>
      db.query('select finish_import($1, $2, $3, $4, $5)', [run, state, lines, rows, JSON.stringify(report)]),
    );
  try {
    const done = await work();
    await note(done.state, done);
    return done;
  } catch (error) {
    await note('failed', { lines: 0, rows: 0, report: { lines: [], more: 0, columns: [] } });
    throw error;
  }
}

const periodOf = ({ period }: Options): string | null =>
  period === undefined ? null : read(Period, '--period', period);

function read(contract: typeof TableId, option: string, text: string): string {
  const checked = contract.safeParse(text);
  if (!checked.success) throw new Error(`${option} ${text}: this cannot be`);
  return checked.data;
}

async function showProgress(percent: number): Promise<void> {
  if (process.stderr.isTTY) process.stderr.write(`\r${percent}%`);
}
