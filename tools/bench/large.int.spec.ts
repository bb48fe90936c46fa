import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** What `npm run bench` measures of what is large, held to its limits in the full run: the other benches stand in speed.int.spec.ts. */
async function measured<T>(bench: string, ...sizes: string[]): Promise<T> {
  const script = path.resolve(__dirname, `${bench}.mjs`);
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', ...sizes]);
  return JSON.parse(stdout) as T;
}
type Times = { readonly p95: number };
const long = 1_200_000;

it(
  'lists of partner reports and the trace of an idea answer soon in a country of them',
  async () => {
    type Found = Readonly<Record<'coordinator' | 'all' | 'partner' | 'everywhere' | 'trace', Times>>;
    const found = await measured<Found>('reports');
    const limits = { coordinator: 100, all: 100, partner: 100, everywhere: 100, trace: 50 } as const;
    const over = Object.entries(limits).filter(([name, limit]) => found[name as keyof Found].p95 > limit);
    expect(over).toEqual([]);
  },
  long,
);

it(
  'figures of a whole country import in time and in little memory, and are read soon',
  async () => {
    type Found = Readonly<Record<'areaGrowth' | 'seconds' | 'growth', number> & Record<'figures' | 'profile', Times>>;
    const { areaGrowth, seconds, growth, figures, profile } = await measured<Found>('figures');
    expect(areaGrowth).toBeLessThan(300);
    expect(seconds).toBeLessThan(120);
    expect(growth).toBeLessThan(300);
    expect(figures.p95).toBeLessThan(50);
    expect(profile.p95).toBeLessThan(50);
  },
  long,
);

it(
  'equal shares of 400,000 ballots are counted in time and in little memory',
  async () => {
    type Found = Readonly<Record<'none' | 'addOne', { seconds: number; megabytes: number; winners: number }>>;
    const { none, addOne } = await measured<Found>('tally');
    expect(none.winners).toBeGreaterThan(0);
    expect(addOne.winners).toBeGreaterThan(none.winners);
    expect(none.seconds).toBeLessThan(10);
    expect(addOne.seconds).toBeLessThan(60);
    expect(Math.max(none.megabytes, addOne.megabytes)).toBeLessThan(1_000);
  },
  long,
);

it(
  'a dossier of ten projects is there soon, a long one too, a hundred leave no memory behind, and the site does not wait',
  async () => {
    type Found = Readonly<Record<'draftSeconds' | 'pdfSeconds' | 'pdfPages' | 'grownMb' | 'busyP95', number>>;
    const { draftSeconds, pdfSeconds, pdfPages, grownMb, busyP95 } = await measured<Found>('dossiers');
    expect(pdfPages).toBeGreaterThanOrEqual(40);
    expect(draftSeconds).toBeLessThan(10);
    expect(pdfSeconds).toBeLessThan(3);
    expect(grownMb).toBeLessThan(60);
    expect(busyP95).toBeLessThan(200);
  },
  long,
);

it(
  'a gemeente with a million forms travels in little memory',
  async () => {
    type Found = Readonly<Record<'writeMegabytes' | 'idleMegabytes' | 'readMegabytes' | 'forms', number>> & {
      equal: boolean;
      forms_there: string;
    };
    const { writeMegabytes, idleMegabytes, readMegabytes, ...found } = await measured<Found>('archive');
    expect(found).toMatchObject({ equal: true, forms_there: String(found.forms) });
    expect(writeMegabytes).toBeLessThan(300);
    expect(readMegabytes).toBeLessThan(300);
    expect(writeMegabytes - idleMegabytes).toBeLessThan(100);
  },
  long,
);
