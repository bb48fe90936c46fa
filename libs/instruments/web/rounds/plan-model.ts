import type { RoundView } from '@wijkspoor/instruments/domain';
import { localTime, momentOf } from '@wijkspoor/platform/domain';

/** Hours that suit most: nobody opens a round at midnight. */
const usual = { opensAt: '09:00', closesAt: '17:00' } as const;
type Times = {
  readonly opensDate: string;
  readonly opensTime: string;
  readonly closesDate: string;
  readonly closesTime: string;
};

/** The plan of a round as fields hold it. */
export type PlanFields = Times & {
  readonly title: string;
  readonly wijk: string;
  readonly versionId: string;
  readonly promise: string;
  readonly feedbackDue: string;
};

/** The fields of a round, or of a new one. */
export function fieldsOf(round: RoundView | undefined): PlanFields {
  const opens = round?.opensAt ? localTime(round.opensAt) : { date: '', time: usual.opensAt };
  const closes = round?.closesAt ? localTime(round.closesAt) : { date: '', time: usual.closesAt };
  return {
    title: round?.title ?? '',
    wijk: round?.wijk.slug ?? '',
    versionId: round?.versionId ?? '',
    ...{ opensDate: opens.date, opensTime: opens.time, closesDate: closes.date, closesTime: closes.time },
    promise: round?.promise ?? '',
    feedbackDue: round?.feedbackDue ?? '',
  };
}

/**
 * The period as the api takes it. What nobody touched stays as it was, to the second: people were told it.
 * What is no day or time goes as it was typed, so that the api says so.
 */
export function periodOf(
  fields: Times,
  round: RoundView | undefined,
): { opensAt: string | null; closesAt: string | null } {
  const typed = (date: string, time: string, before: string | null | undefined): string | null => {
    if (date === '') return null;
    const known = before ? localTime(before) : null;
    if (before && known?.date === date && known.time === time) return new Date(before).toISOString();
    return momentOf({ date, time: time || '00:00' }) ?? date;
  };
  return {
    opensAt: typed(fields.opensDate, fields.opensTime, round?.opensAt),
    closesAt: typed(fields.closesDate, fields.closesTime, round?.closesAt),
  };
}
