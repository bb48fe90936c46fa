import type { WorkText } from '@wijkspoor/action-plan/domain';
import { useTexts } from '@wijkspoor/platform/web';
import { indicatorOf } from '@wijkspoor/wijk/domain';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';

type Figure = WorkText['choices']['figures'][number];

/** @returns the writer of the name of a figure: of our catalogue in the reader's language, else as its table calls it. */
export function useFigureNames(): (figure: Pick<Figure, 'key' | 'title'>) => string {
  const t = useTexts(indicatorTexts);
  return ({ key, title }) => {
    const known = indicatorOf(key);
    if (known !== undefined) return t(known.key);
    return title === '' ? key : title;
  };
}
