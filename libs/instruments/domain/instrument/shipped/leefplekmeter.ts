import { leefplekDefinition } from './aspects';
import { ar } from './leefplekmeter/ar';
import { en } from './leefplekmeter/en';
import { nl } from './leefplekmeter/nl';
import type { ShippedInstrument } from './shipped-instrument';

/** The Leefplekmeter for adults, marks from 1 to 10, after its fourteen aspects and in our own words. */
export const leefplekmeter: ShippedInstrument = {
  key: 'leefplekmeter',
  version: 1,
  definition: leefplekDefinition({ nl, en, ar }, { min: 1, max: 10, minutes: 15 }),
};
