import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { WijkHttpModule } from '../wijk.module';
import { ImportFolder } from './import-folder';
import { Imports } from './imports.service';

let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp([WijkHttpModule]);
});
afterAll(async () => app?.close());

/** A run whose file is not there (yet): a disk that fails. */
async function given(modelled: boolean) {
  const fileId = await app.app.get(ImportFolder).make();
  const [made] = await app.db.query<{ id: string }>(
    `select add_import('figures', 'upload', 'x.csv', $1, $2, null, $3) as id`,
    [fileId, `proef-${randomUUID()}`, modelled],
  );
  const id = made?.id ?? '';
  const path = app.app.get(ImportFolder).pathOf(fileId);
  const state = async () =>
    (
      await app.db.query(`select state, tries, rows, report -> 'lines' as remarks from import_run where id = $1`, [id])
    )[0];
  return { id, path, state, run: () => app.app.get(Imports).run(id) };
}

describe('an import that fails on our side', () => {
  it('is tried again, and is done when it works', async () => {
    const { id, path, state, run } = await given(true);
    await expect(run()).rejects.toThrow('ENOENT');
    expect(await state()).toMatchObject({ state: 'running', tries: 1 });
    fs.writeFileSync(path, 'gebied;jaar;Thuis %\nWK990101;2025;4,5\n');
    await run();
    expect(await state()).toMatchObject({ state: 'done', tries: 2, rows: 1 });
    expect(fs.existsSync(path)).toBe(false);
    expect(
      await app.db.query(
        'select measured from figure_column c join figure_table t on t.id = c.figure_table_id where t.run = $1',
        [id],
      ),
    ).toEqual([{ measured: 'modelled' }]);
  });

  it('has failed after the last try', async () => {
    const { state, run } = await given(false);
    await expect(run()).rejects.toThrow();
    await expect(run()).rejects.toThrow();
    await run();
    expect(await state()).toMatchObject({ state: 'failed', tries: 3, remarks: [{ line: 0, code: 'gaveUp' }] });
  });

  it('has failed when the worker died at every try, and does not take the worker along once more', async () => {
    const { id, path, state, run } = await given(false);
    fs.writeFileSync(path, 'gebied;jaar;Thuis %\nWK990101;2025;4,5\n');
    for (let n = 0; n < 3; n++) await app.db.query('select start_import($1)', [id]);
    await run();
    expect(await state()).toMatchObject({ state: 'failed', rows: 0, remarks: [{ line: 0, code: 'stopped' }] });
    expect(fs.existsSync(path)).toBe(false);
  });

  it('is not tried again when the file is wrong', async () => {
    const { path, state, run } = await given(false);
    fs.writeFileSync(path, '<html></html>');
    await run();
    expect(await state()).toMatchObject({ state: 'refused', tries: 1 });
  });
});

describe('an import that nobody works on any more, such as a command that was stopped', () => {
  const silentFor = (id: string, minutes: number) =>
    app.db.query('update import_run set noted_at = now() - make_interval(mins => $2) where id = $1', [id, minutes]);

  it('has failed when it was silent for more than an hour', async () => {
    const [silent, busy, waiting] = [await given(false), await given(false), await given(false)];
    for (const { id } of [silent, busy]) await app.db.query('select start_import($1)', [id]);
    await silentFor(silent.id, 61);
    await silentFor(busy.id, 59);
    await silentFor(waiting.id, 600);
    await app.app.get(Imports).endSilent();
    expect(await silent.state()).toMatchObject({ state: 'failed', remarks: [{ line: 0, code: 'stopped' }] });
    expect(await busy.state()).toMatchObject({ state: 'running' });
    expect(await waiting.state()).toMatchObject({ state: 'waiting' });
  });
});
