import { localTime } from '@wijkspoor/platform/domain';

/** Today, as people in the Netherlands have it: `2027-03-14`. */
export const today = (): string => localTime(new Date().toISOString()).date;
