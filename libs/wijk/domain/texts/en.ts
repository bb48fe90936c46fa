import { en as imports } from './figures/report/en';
import type { nl } from './nl';

/** English texts about a wijk. */
export const en = {
  ...imports,
  'input.period': 'Write a year, a quarter or a month: 2024, 2024-Q1 or 2024-03.',
  'error.slugTaken': 'There is a neighbourhood with this address already. Choose another one.',
  'error.gemeenteWithoutCode': 'This gemeente has no CBS code yet. The operator of the platform can fill it in.',
  'error.areaUnknown': 'One of the areas is not in the borders of that year. Choose again.',
  'error.areaElsewhere': 'One of the areas lies in another gemeente. Choose areas of this gemeente.',
  'error.areasMixed': 'Choose one wijk of CBS, or choose buurten only.',
  'input.slugReserved': 'We use this word for another page. Choose another word.',
  'may.seeWijk': 'See the page of a neighbourhood, once it is public',
  'may.seeAreas': 'Look up of which areas of CBS a neighbourhood can be made, and where a postcode lies',
  'may.writeWijk': 'Add, change and publish a neighbourhood',
  'may.importFigures': 'Fetch and read in areas and figures of CBS and RIVM',
  'may.seeFigureTables': 'See which tables with figures there are',
  'may.seeOwnFigures': 'Look at own figures of the gemeente before they are public',
  'may.writeOwnFigures': 'Add and remove own figures of the gemeente',
  'data.figures': 'Own figures you added',
  'data.imports': 'Tables of figures you fetched',
} satisfies Record<keyof typeof nl, string>;
