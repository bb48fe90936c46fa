import { useDates, useTexts } from '@wijkspoor/platform/web';
import { useMoney } from './money';
import { voteTexts } from './vote-texts';

/** @returns the writers of votes, in the reader's language; call it where `inject` works. */
export function useVoteWords() {
  const dates = useDates();
  return {
    ...useMoney(),
    t: useTexts(voteTexts),
    day: (moment: string | null): string => (moment === null ? '' : dates.day(moment)),
    /** With the time: who comes an hour later is too late. */
    dayAndTime: (moment: string | null): string => (moment === null ? '' : dates.dayAndTime(moment)),
  };
}
