import type { SheetList } from '@wijkspoor/instruments/domain';
import { useTexts } from '@wijkspoor/platform/web';
import { chosenOf } from '../../domain/instrument/routing';
import type { Step } from '../../domain/paper/keypad';
import { ageBands } from '../../domain/results/counts';
import { useWritten } from '../part/written';
import { paperTexts } from './paper-texts';

type Buurten = SheetList['buurten'];
/** How steps of a sheet are said. */
export type StepWords = {
  /** What it is called on the screen, short. */
  name(step: Step): string;
  /** As it stands on paper. */
  question(step: Step): string;
  /** What a value says. */
  answer(step: Step, value: number | null, buurten: Buurten): string;
};

/** @returns the writers of steps, in the reader's language. */
export function useStepWords(): StepWords {
  const t = useTexts(paperTexts);
  const written = useWritten();

  const option = (step: Step, value: number, buurten: Buurten): string => {
    if (step.id === '#buurt') return buurten[value - 1]?.name ?? '';
    const band = ageBands[value - 1];
    if (step.id === '#age') return band === undefined ? '' : t(`age.${band}`);
    const { question } = step;
    if (question?.kind === 'one') return written.say(question.options[value - 1]?.text);
    if (question?.kind === 'several')
      return chosenOf(value)
        .map((number) => written.say(question.options[number - 1]?.text))
        .join(', ');
    return String(value);
  };

  return {
    name: ({ id, question }) => {
      if (question !== null) return written.say(question.name);
      return id === '#buurt' ? t('key.buurt') : t('key.age');
    },
    question: ({ question }) => (question === null ? '' : written.say(question.text)),
    answer: (step, value, buurten) => (value === null ? t('key.skipped') : option(step, value, buurten)),
  };
}
