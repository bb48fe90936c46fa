import { en as goals } from './goals/en';
import { en as mix } from './mix/en';
import { en as reporting } from './reporting/en';

export const en = {
  'error.moveImpossible': 'That is no longer possible: somebody was ahead of you, or it is in that state already.',
  ...goals,
  ...mix,
  ...reporting,
  'data.reports': 'Reports you wrote',
  'data.accepted': 'Accepted reports, written or accepted by you',
  'data.parts': 'Parts of reports you saved',
  'data.attachments': 'Attachments you added',
  'data.remarks': 'Remarks you wrote on reports',
};
