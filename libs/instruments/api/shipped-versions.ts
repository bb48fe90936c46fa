import { shippedInstruments } from '@wijkspoor/instruments/domain';

/** All it takes of a connection: the program that loads the demo has no entity manager. */
type Asks = { query(sql: string, values: string[]): Promise<unknown> };

/** Gives the gemeente of this transaction what we ship, and new versions of it; doing it twice is once. */
export async function addShipped(tx: Asks): Promise<void> {
  const ours = JSON.stringify(shippedInstruments.map(({ key, version, definition }) => ({ key, version, definition })));
  await tx.query(
    `with ours as (select * from jsonb_to_recordset($1) as o(key text, version integer, definition jsonb)),
      made as (insert into instrument (shipped) select key from ours on conflict do nothing returning id, shipped),
      all_of_it as (select id, shipped from made union select id, shipped from instrument where shipped is not null)
     insert into instrument_version (instrument_id, number, state, definition, published_at)
     select a.id, o.version, 'published', o.definition, now() from ours o join all_of_it a on a.shipped = o.key
     where not exists (select from instrument_version v where v.instrument_id = a.id and v.number = o.version)
     on conflict do nothing`,
    [ours],
  );
}
