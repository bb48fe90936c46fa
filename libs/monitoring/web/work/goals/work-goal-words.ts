import type { GoalMonitoring } from '@wijkspoor/monitoring/domain';
import { useTexts } from '@wijkspoor/platform/web';
import { useGoalWords } from '../../goals/goal-words';
import { progressWorkTexts } from './texts';

/** @returns the writers of what goals ask of who works on them. */
export function useWorkGoalWords() {
  const t = useTexts(progressWorkTexts);
  const goals = useGoalWords();
  return {
    t,
    goals,
    /** "38% op 1 maart 2027", or that there is none. */
    valueOn: (one: { readonly value: number; readonly on: string } | null, unit: string): string =>
      one === null ? t('none.value') : t('value.on', { value: goals.value(one.value, unit), date: goals.date(one.on) }),
    /** What has to be done about it, in sentences. */
    asks: ({ due, noteBy, escalates }: GoalMonitoring['goal']['standing']): readonly string[] => [
      ...(noteBy === null ? [] : [t(escalates ? 'noteLate' : 'noteBy', { date: goals.date(noteBy) })]),
      ...(due === null ? [] : [t(`due.${due}`)]),
    ],
  };
}
