import { leefplekDefinition } from './aspects';
import { ar } from './leefplekmeter-easy/ar';
import { en } from './leefplekmeter-easy/en';
import { nl } from './leefplekmeter-easy/nl';
import type { ShippedInstrument } from './shipped-instrument';

/** The Leefplekmeter in short words, from 1 to 5: other questions and another scale, so never averaged with the other one. */
export const leefplekmeterEasy: ShippedInstrument = {
  key: 'leefplekmeter-easy',
  version: 1,
  definition: leefplekDefinition({ nl, en, ar }, { min: 1, max: 5, minutes: 10 }),
};
