import { localTime } from '@wijkspoor/platform/domain';

/** Today, as people in the Netherlands have it: `2027-03-14`. */
export const todayHere = (now = new Date()): string => localTime(now.toISOString()).date;
