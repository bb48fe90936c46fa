import type { Translate } from '@wijkspoor/platform/web';
import type { WijkView } from '@wijkspoor/wijk/domain';
import type { nl } from '../../domain/texts/work/nl';

/** What a wijk is made of, in one line. */
export function areasWords(t: Translate<keyof typeof nl>, { areas }: WijkView): string {
  if (areas === null) return t('areas.none');
  const year = String(areas.year);
  if (areas.missing.length > 0) return t('areas.missing', { year, codes: areas.missing.join(', ') });
  if (areas.kind === 'wijk') return t('areas.oneWijk', { name: areas.areas[0]?.name ?? '', year });
  return t('areas.buurten', { n: areas.areas.length, year });
}
