import { en as goals } from './goals/en';
import { en as mix } from './mix/en';
import { en as reporting } from './reporting/en';

export const en = {
  'error.moveImpossible': 'That is no longer possible: somebody was ahead of you, or it is in that state already.',
  ...goals,
  ...mix,
  ...reporting,
};
