import { Audit, AuditModule } from '@wijkspoor/audit/api';
import { PlatformHttpModule, PlatformModule, TenantDb } from '@wijkspoor/platform/api';
import { anonymous, type Ctx } from '@wijkspoor/platform/domain';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import { type TestApp, testApp } from '@wijkspoor/platform/testing';
import type { EntityManager } from 'typeorm';

let api: TestApp;
const gemeenten = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'] as const;
const ctxOf = (gemeenteId: string): Ctx => ({ actor: anonymous, gemeenteId, requestId: 'test', language: 'nl' });
const entry = { what: 'member.removed', kind: 'membership', id: gemeenten[1], details: { role: 'resident' } };

beforeAll(async () => {
  api = await testApp((env) => ({
    module: class Root {},
    imports: [PlatformModule.forRoot(env, { platform }), PlatformHttpModule.forRoot(env), AuditModule],
  }));
  await api.db.query(`insert into gemeente (id, slug, name) values ($1, 'hier', 'Hier'), ($2, 'daar', 'Daar')`, [
    ...gemeenten,
  ]);
});
afterAll(async () => api?.close());

const inGemeente = <T>(id: string, work: (tx: EntityManager) => Promise<T>): Promise<T> =>
  api.app.get(TenantDb).run(ctxOf(id), work);

describe('the trail', () => {
  it('is added to, and shown to its own gemeente only', async () => {
    await inGemeente(gemeenten[0], (tx) => api.app.get(Audit).record(tx, ctxOf(gemeenten[0]), entry));
    const rows = (id: string) =>
      inGemeente(id, (tx) => tx.query<unknown[]>('select what, kind, thing_id, details from audit'));
    expect(await rows(gemeenten[0])).toEqual([
      { what: 'member.removed', kind: 'membership', thing_id: gemeenten[1], details: { role: 'resident' } },
    ]);
    expect(await rows(gemeenten[1])).toEqual([]);
  });

  it('is not there when the change is rolled back', async () => {
    const failing = inGemeente(gemeenten[1], async (tx) => {
      await api.app.get(Audit).record(tx, ctxOf(gemeenten[1]), entry);
      throw new Error('something after it');
    });
    await expect(failing).rejects.toThrow('something after it');
    expect(await api.db.query('select from audit where gemeente_id = $1', [gemeenten[1]])).toHaveLength(0);
  });

  it.each(['audit', 'platform_audit'])('cannot be changed, emptied or deleted: %s', async (table) => {
    for (const sql of [`update ${table} set what = 'niets'`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(inGemeente(gemeenten[0], (tx) => tx.query(sql))).rejects.toMatchObject({ code: '42501' });
    }
  });
});
