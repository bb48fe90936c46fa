import * as z from 'zod/mini';
import { defineJob, Id } from '@wijkspoor/platform/domain';

/** Counts what came in for a round, and takes a snapshot when one may be shown. */
export const rollUpRound = defineJob('instruments.roll-up-round', z.strictObject({ roundId: Id }));
/** By the clock: opens and closes rounds that are due, and counts what no nudge came for. */
export const moveRounds = defineJob('instruments.move-rounds', z.strictObject({}), { attempts: 3 });
/** By the clock, once a day: compares what was counted with the answers, and counts anew where they differ. */
export const checkCounts = defineJob('instruments.check-counts', z.strictObject({}), { attempts: 3 });
/** Tells who asked for it what became of the answers. */
export const tellFollowers = defineJob('instruments.tell-followers', z.strictObject({ roundId: Id }));
/** Makes a poster, letters or sheets. */
export const printRound = defineJob('instruments.print-round', z.strictObject({ printId: Id }), { attempts: 3 });
/** Makes a file of the answers or tables of a round. */
export const exportRound = defineJob('instruments.export-round', z.strictObject({ exportId: Id }), { attempts: 3 });
