import type { EntityManager } from 'typeorm';
import type { WijkState } from '@wijkspoor/wijk/domain';

/** All wijken of the gemeente of the transaction, by name. */
export const wijkStates = (tx: EntityManager): Promise<WijkState[]> =>
  tx.query(
    `select slug, name, published, exists (select from wijk_area a where a.wijk_id = w.id) as "hasAreas"
     from wijk w order by lower(name), slug`,
  );
