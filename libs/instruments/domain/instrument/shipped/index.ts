import { leefplekmeter } from './leefplekmeter';
import { leefplekmeterEasy } from './leefplekmeter-easy';
import { pulse } from './pulse';
import type { ShippedInstrument } from './shipped-instrument';

/** What every gemeente can ask from the first day, and copy to make its own. */
export const shippedInstruments: readonly ShippedInstrument[] = [leefplekmeter, leefplekmeterEasy, pulse];
