import type { MapWords, Standing } from '@wijkspoor/monitoring/domain';
import { useStandingWords } from './words';

/** Most partners that have a block on the map; the list names all. */
const mostOnMap = 12;

/** @returns the writer of what stands on the map of a project. The page's route has loaded the texts. */
export function useMapWords(): (standing: Standing, gemeente: string) => MapWords {
  const { t, cycle, state, partners } = useStandingWords();
  return (standing, gemeente) => {
    const { phases, steps, pillars, factors } = standing;
    const joined = partners(standing, gemeente);
    const left = joined.length - mostOnMap;
    return {
      phases: phases.map(({ number, steps: of }) => ({
        name: cycle(`phase.${number}`),
        now: steps.some(({ number: step, sign }) => sign === 'now' && of.includes(step)),
        steps: of,
      })),
      along: steps.some(({ sign }) => sign === 'along') ? t('along') : '',
      steps: steps.map((step) => ({
        number: step.number,
        sign: step.sign,
        name: cycle(`step.${step.number}`),
        state: state(step),
        items: step.deliverables.map(({ code, sign }) => ({ sign, text: cycle(`deliverable.${code}`) })),
      })),
      bands: [
        {
          title: t('pillars'),
          nodes: pillars.map(({ code, state: sign }) => ({ id: `pijler-${code}`, sign, text: t(`pillar.${code}`) })),
        },
        {
          title: t('factors'),
          nodes: factors.map(({ code, state: sign }) => ({
            id: `voorwaarde-${code}`,
            sign,
            text: t(`factor.${code}`),
          })),
        },
        {
          title: t('partners'),
          nodes: [
            ...joined
              .slice(0, left > 0 ? mostOnMap - 1 : mostOnMap)
              .map(({ id, name }) => ({ id: `partner-${id}`, sign: 'partner' as const, text: name })),
            ...(left > 0 ? [{ id: 'partners', sign: 'partner' as const, text: t('more', { n: left + 1 }) }] : []),
          ],
        },
      ],
    };
  };
}
