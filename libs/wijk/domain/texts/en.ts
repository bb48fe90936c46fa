import type { nl } from './nl';

/** English texts about a wijk. */
export const en = {
  'error.slugTaken': 'There is a neighbourhood with this address already. Choose another one.',
  'input.slugReserved': 'We use this word for another page. Choose another word.',
  'may.seeWijk': 'See the page of a neighbourhood, once it is public',
  'may.writeWijk': 'Add, change and publish a neighbourhood',
} satisfies Record<keyof typeof nl, string>;
