import type { EntityManager } from 'typeorm';
import type { WijkOf } from './wijk.service';

/** The wijken of this gemeente with these slugs, by name, public or not: for who works on them. */
export const wijkenOf = (tx: EntityManager, slugs: readonly string[]): Promise<WijkOf[]> =>
  tx.query<WijkOf[]>(
    `select w.id, w.slug, w.name, w.published, g.cbs_code as "gemeenteCode"
     from wijk w join gemeente g on g.id = w.gemeente_id where w.slug = any ($1) order by lower(w.name), w.slug`,
    [slugs],
  );
