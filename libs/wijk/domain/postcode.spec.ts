import fc from 'fast-check';
import { findPostcodeColumns, placeOf, Postcode, readPostcode, tellsPostcodes } from './postcode';

describe('a postcode', () => {
  it.each([
    ['3512 je', '3512JE'],
    [' 3512JE ', '3512JE'],
    ['3512', '3512'],
  ])('is kept from "%s" as %s', (text, postcode) => {
    expect(Postcode.parse(text)).toBe(postcode);
  });

  it.each(['', '0512JE', '351', '35124', '3512J', '3512JEE', '10', '３５１２'])('is not "%s"', (text) => {
    expect(Postcode.safeParse(text).success).toBe(false);
  });
});

describe('a line of a list of postcodes', () => {
  const read = (values: Record<string, string>) => readPostcode(findPostcodeColumns(Object.keys(values)), values);

  it.each([
    [
      { PC6: '1011AB', Huisnummer: '105', Buurt2024: '03630401', Wijk2024: '036304', Gemeente2024: '0363' },
      '1011AB',
      105,
      'BU03630401',
    ],
    [
      { PC6: '1011AB', Huisnummer: '105', Buurt2024: '0363AD03', Wijk2024: '0363AD', Gemeente2024: '363' },
      '1011AB',
      105,
      'BU0363AD03',
    ],
    [{ pc4: '1011', gemeentecode: 'GM0363' }, '1011', null, 'GM0363'],
    [{ postcode: '1011', gemeente: 'Amsterdam' }, '1011', null, null],
    [{ PC6: '1011AB', Huisnummer: '-1', Wijk: 'WK036304' }, '1011AB', null, 'WK036304'],
  ])('%j', (values, postcode, number, code) => {
    expect(read(values)).toMatchObject({ postcode, number, code });
    expect(tellsPostcodes(findPostcodeColumns(Object.keys(values)))).toBe(true);
  });

  it('is nothing without a postcode of four digits or more', () => {
    expect(read({ postcode: '10', gemeente: 'Amsterdam' })).toBeNull();
    expect(tellsPostcodes(findPostcodeColumns(['postcode', 'inwoners']))).toBe(false);
    expect(tellsPostcodes(findPostcodeColumns(['buurt', 'inwoners']))).toBe(false);
  });
});

describe('the place of several areas', () => {
  it.each([
    [['BU03630401'], 'BU03630401'],
    [['BU03630401', 'BU03630402'], 'WK036304'],
    [['BU03630401', 'WK036304'], 'WK036304'],
    [['BU03630401', 'BU03630501'], 'GM0363'],
    [['WK036304', 'GM0363'], 'GM0363'],
    [['BU03630401', 'BU03080001'], undefined],
    [[], undefined],
  ])('%j lie in %s', (codes, place) => {
    expect(placeOf(codes)?.code).toBe(place);
  });

  it('is the same in any order, and never smaller than one of them', () => {
    const code = fc.constantFrom('BU03630401', 'BU03630402', 'BU03630501', 'WK036304', 'GM0363', 'GM0308');
    fc.assert(
      fc.property(fc.array(code, { minLength: 1 }), (codes) => {
        const place = placeOf(codes)?.code;
        expect(placeOf([...codes].reverse())?.code).toBe(place);
        if (place !== undefined) for (const one of codes) expect(one.slice(2).startsWith(place.slice(2))).toBe(true);
      }),
    );
  });
});
