import { codeAround } from './place';

it('a wijk of buurten lies in one wijk of CBS, or in several', () => {
  const buurt = (code: string, wijkCode: string) => ({
    ...{ code, wijkCode, year: 2024, level: 'buurt' as const, name: code, gemeenteCode: 'GM9901' },
  });
  const made = (wijk: string) => ({
    kind: 'buurten' as const,
    year: 2024,
    areas: [buurt('BU99010101', 'WK990101'), buurt('BU99010201', wijk)],
    missing: [],
  });
  expect(codeAround(made('WK990101'))).toBe('WK990101');
  expect(codeAround(made('WK990102'))).toBeNull();
  expect(codeAround(null)).toBeNull();
});
