import type { nl } from './nl';

/** English texts about a wijk. */
export const en = {
  'error.slugTaken': 'There is a neighbourhood with this address already. Choose another one.',
  'error.gemeenteWithoutCode': 'This gemeente has no CBS code yet. The operator of the platform can fill it in.',
  'error.areaUnknown': 'One of the areas is not in the borders of that year. Choose again.',
  'error.areaElsewhere': 'One of the areas lies in another gemeente. Choose areas of this gemeente.',
  'error.areasMixed': 'Choose one wijk of CBS, or choose buurten only.',
  'input.slugReserved': 'We use this word for another page. Choose another word.',
  'may.seeWijk': 'See the page of a neighbourhood, once it is public',
  'may.writeWijk': 'Add, change and publish a neighbourhood',
} satisfies Record<keyof typeof nl, string>;
