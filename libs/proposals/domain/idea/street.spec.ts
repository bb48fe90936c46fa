import fc from 'fast-check';
import { ChangeIdea } from './bring';
import { toStreet } from './street';

describe('a place, rounded to the street', () => {
  it.each([
    ['Lindelaan 12', 'Lindelaan'],
    ['Lindelaan 12a', 'Lindelaan'],
    ['Lindelaan 12 a', 'Lindelaan'],
    ['Lindelaan 12-14', 'Lindelaan'],
    ['Lindelaan 12 bis', 'Lindelaan'],
    ['Lindelaan 12bis', 'Lindelaan'],
    ['Lindelaan 12hs', 'Lindelaan'],
    ['Lindelaan 12huis', 'Lindelaan'],
    ['Lindelaan ⑫', 'Lindelaan'],
    ['Lindelaan nr. 12', 'Lindelaan'],
    ['Lindelaan, huisnummer 3 hs', 'Lindelaan'],
    ['Lindelaan 12, 1234 AB', 'Lindelaan'],
    ['1234AB 12', ''],
    ['Lindelaan ١٢', 'Lindelaan'],
    ['Hoek Lindelaan en Havenstraat', 'Hoek Lindelaan en Havenstraat'],
    ['Bij de school', 'Bij de school'],
    ['1e Oosterstraat', '1e Oosterstraat'],
    ['2de Weg 14', '2de Weg'],
    ['Plein 1944', 'Plein 1944'],
    ['Plein 1944 7', 'Plein 1944'],
    ['Laan van 1813', 'Laan van 1813'],
    ['Lindelaan 1944', 'Lindelaan'],
    ['', ''],
  ])('%s is %s', (place, street) => {
    expect(toStreet(place)).toBe(street);
  });

  it('never shows the number of a house, whatever stands around it', () => {
    const street = fc.constantFrom('Lindelaan', 'Havenstraat', 'De Brink', 'Kerkweg');
    const addition = fc.constantFrom('', 'a', ' b', ' bis', ' hs', '-2', '/4', ', 1234 AB', ' nr 8');
    fc.assert(
      fc.property(street, fc.integer({ min: 1, max: 1499 }), addition, (name, number, more) => {
        expect(toStreet(`${name} ${number}${more}`)).toBe(name);
      }),
    );
  });

  it('is refused as too long when it is so once its signs are letters', () => {
    const refused = ChangeIdea.safeParse({ street: '⒧⒤⒩⒟⒠'.repeat(6) }).error?.issues;
    expect(refused).toMatchObject([{ path: ['street'], code: 'too_big', maximum: 80 }]);
    expect(ChangeIdea.safeParse({ street: '⒧⒤⒩⒟⒠'.repeat(5) }).success).toBe(true);
  });

  it('is done after once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (place) => expect(toStreet(toStreet(place))).toBe(toStreet(place))),
    );
  });
});
