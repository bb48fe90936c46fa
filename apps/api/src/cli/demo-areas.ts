import { Readable } from 'node:stream';
import type pg from 'pg';
import { importAreas } from '@wijkspoor/wijk/api';
import { readBoundary } from '@wijkspoor/wijk/domain';
import { demoPlaces } from './demo-places';

/** The year of the demo's borders. */
const year = 2024;

/** What the wijken of the demo are made of: one wijk of CBS, or buurten. */
const compositions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  waterhoven: {
    lindehoek: ['WK990101'],
    havenkwartier: ['BU99010002', 'BU99010200', 'BU99010201', 'BU99010202'],
    molenveld: ['WK990104'],
    watertuinen: ['WK990103'],
  },
  duinrade: { zeewijk: ['WK990201'] },
};

/** Puts the borders of the demo gemeenten in place, once. */
export async function loadDemoAreas(db: pg.ClientBase): Promise<void> {
  for (const { code, name, buurten } of demoPlaces) {
    const known = await db.query('select from area where code = $1 and year = $2', [`GM${code}`, year]);
    if (known.rowCount === 0) {
      const features = buurten.map(([part, buurt, wijk, boundary]) => ({
        type: 'Feature',
        properties: { buurtcode: `BU${code}${part}`, buurtnaam: buurt, wijknaam: wijk, gemeentenaam: name },
        geometry: { type: 'Polygon', coordinates: readBoundary(boundary).map(closed) },
      }));
      const text = JSON.stringify({ type: 'FeatureCollection', features });
      await importAreas((work) => work(db), Readable.from([Buffer.from(text)]), { year });
    }
    await db.query('update gemeente set cbs_code = $1 where slug = $2 and cbs_code is null', [
      `GM${code}`,
      name.toLowerCase(),
    ]);
  }
}

/** Gives the wijken of a demo gemeente their areas, where nobody chose any. */
export async function composeDemoWijken(db: pg.ClientBase, gemeente: string, gemeenteId: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  for (const [wijk, codes] of Object.entries(compositions[gemeente] ?? {})) {
    await db.query(
      `insert into wijk_area (wijk_id, code, year) select w.id, code, $3 from wijk w cross join unnest($2::text[]) code
       where w.slug = $1 and w.gemeente_id = current_gemeente() and not exists (select from wijk_area a where a.wijk_id = w.id)`,
      [wijk, codes, year],
    );
  }
}

function closed(ring: readonly number[]): [number, number][] {
  const positions: [number, number][] = [];
  for (let index = 0; index < ring.length + 2; index += 2)
    positions.push([ring[index % ring.length] ?? 0, ring[(index + 1) % ring.length] ?? 0]);
  return positions;
}
