import type { EntityManager } from 'typeorm';

/** A wijk as far as it can hold up work: residents do not see it, or it is made of no area, so that it has no figures. */
export type WijkState = {
  readonly slug: string;
  readonly name: string;
  readonly published: boolean;
  readonly hasAreas: boolean;
};

/** All wijken of the gemeente of the transaction, by name. */
export const wijkStates = (tx: EntityManager): Promise<WijkState[]> =>
  tx.query(
    `select slug, name, published, exists (select from wijk_area a where a.wijk_id = w.id) as "hasAreas"
     from wijk w order by lower(name), slug`,
  );
