/** A wijk as far as it can hold up work: residents do not see it, or it is made of no area, so that it has no figures. */
export type WijkState = {
  readonly slug: string;
  readonly name: string;
  readonly published: boolean;
  /** Made of one area at least. */
  readonly hasAreas: boolean;
};
