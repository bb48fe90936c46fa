import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

type Spread = { readonly median: number };
type Burst = { readonly perPgbench: { readonly c16: Spread }; readonly flat: Spread };
type Found = {
  readonly bursts: { readonly ballots: Burst; readonly forms: Burst; readonly ceiling: Spread };
  readonly round: {
    readonly live: { readonly p95: number; readonly p99PerCheapest: Spread };
    readonly recountPerPlainSql: Spread;
    readonly lagSeconds: number;
    readonly exportMegabytes: number;
    readonly idleMegabytes: number;
  };
  readonly closing: { readonly closingMegabytes: number };
};
const full = process.env['TEST_FULL'] === '1';
/** Of 16 clients, against the database alone. */
const asked = { ballots: 0.6, forms: 0.5 };

/** A short run is rough, so these bounds are a third of what is measured with time enough (docs/speed.md); how long something takes counts in the full run only. */
it('what comes in bursts keeps up with the database, and many rows slow nothing down', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [path.resolve(__dirname, 'speed.mjs'), '--small']);
  const { bursts, round, closing } = JSON.parse(stdout) as Found;
  for (const kind of ['ballots', 'forms'] as const) {
    expect([kind, bursts[kind].perPgbench.c16.median > (full ? asked[kind] : 0.2)]).toEqual([kind, true]);
    expect([kind, bursts[kind].flat.median > (full ? 0.9 : 0.5)]).toEqual([kind, true]);
  }
  expect(bursts.ceiling.median).toBeGreaterThan(0.25);
  expect(round.live.p99PerCheapest.median).toBeLessThan(full ? 3 : 10);
  expect(round.recountPerPlainSql.median).toBeLessThan(full ? 1.5 : 3);
  if (full) {
    expect(round.live.p95).toBeLessThan(20);
    expect(round.lagSeconds).toBeLessThan(2);
  }
  expect(round.exportMegabytes - round.idleMegabytes).toBeLessThan(200);
  expect(closing.closingMegabytes).toBeLessThan(full ? 1000 : 300);
}, 1_200_000);

it('every other bench can be started too', async () => {
  const benches = ['archive', 'ballots', 'dossiers', 'figures', 'forms', 'reports', 'tally'];
  const imports = benches.map((name) => `await import(${JSON.stringify(path.resolve(__dirname, `${name}.mjs`))});`);
  const program = ['--input-type=module', '-e', `${imports.join('\n')} process.exit();`];
  await expect(promisify(execFile)(process.execPath, program)).resolves.toMatchObject({ stderr: '' });
});
