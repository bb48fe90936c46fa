import { fieldErrors } from '@wijkspoor/platform/web/forms';

const fields = { name: 'Uw naam', password: 'Wachtwoord', choices: 'Wat kiest u?', cbsCode: 'Code' };
const errors = fieldErrors(fields, (name) => `form-${name}`, 'nl-NL');
const refusal = (...given: readonly (readonly [path: string, detail: string])[]) => ({
  errors: given.map(([path, detail]) => ({ path, code: 'x', detail })),
});

it('names the field in front, in the order of the form, once for each field', () => {
  const refused = refusal(
    ['password', 'Gebruik minstens 12 tekens.'],
    ['password', 'Nog iets.'],
    ['cbsCode', 'GM hoort vooraan.'],
    ['name', 'Vul dit in.'],
  );
  expect(errors.all(refused)).toEqual([
    { fieldId: 'form-name', text: 'Uw naam: vul dit in.' },
    { fieldId: 'form-password', text: 'Wachtwoord: gebruik minstens 12 tekens.' },
    { fieldId: 'form-cbsCode', text: 'Code: GM hoort vooraan.' },
  ]);
  expect(errors.of(refused, 'password')).toBe('Gebruik minstens 12 tekens.');
  expect(errors.of(refused, 'choices')).toBeUndefined();
});

it('leads to a list for what is wrong with one in it, and keeps what belongs to no field for the end', () => {
  const refused = refusal(['code', 'Dit klopt niet.'], ['choices.2.points', 'Kies er minstens 1.']);
  expect(errors.all(refused)).toEqual([
    { fieldId: 'form-choices', text: 'Wat kiest u? Kies er minstens 1.' },
    { text: 'Dit klopt niet.' },
  ]);
  expect(errors.of(refused, 'choices')).toBe('Kies er minstens 1.');
});

it('says nothing when nothing was refused', () => {
  expect([errors.all(null), errors.of(null, 'name')]).toEqual([[], undefined]);
});
