import { nl as goals } from './goals/nl';
import { nl as mix } from './mix/nl';
import { nl as reporting } from './reporting/nl';

export const nl = {
  'error.moveImpossible': 'Dat kan niet meer: iemand anders was u voor, of het staat al zo.',
  ...goals,
  ...mix,
  ...reporting,
  'data.reports': 'Rapportages die u schreef',
  'data.accepted': 'Rapportages die vastliggen, door u geschreven of goedgekeurd',
  'data.parts': 'Onderdelen van rapportages die u bewaarde',
  'data.attachments': 'Bijlagen die u toevoegde',
  'data.remarks': 'Opmerkingen die u bij rapportages schreef',
};
