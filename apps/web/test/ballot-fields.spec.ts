import { fieldErrors } from '@wijkspoor/platform/web/forms';
import { ballotFields } from '@wijkspoor/voting/domain';

const options = Array.from({ length: 12 }, (_, index) => ({ place: index + 1, title: `Keuze ${index + 1}` }));
const errors = fieldErrors(
  ballotFields(options, { choices: 'Keuzes', buurt: 'Buurt' }),
  (name) => `cast-${name}`,
  'nl',
);
const linksOf = (path: string) => errors.all({ errors: [{ path, code: 'x', detail: 'Geef hele punten.' }] });

it.each([
  ['choices.1', 'Keuze 1'],
  ['choices.12', 'Keuze 12'],
  ['choices', 'Keuzes'],
])('a refusal of %s leads to its own field', (path, label) => {
  expect(linksOf(path)).toEqual([{ fieldId: `cast-${path}`, text: `${label}: geef hele punten.` }]);
});
