import { readAddress, writeAddress } from './address';

describe('an address', () => {
  it.each([
    ['/', { language: 'nl', gemeente: null, path: '/' }],
    ['/en', { language: 'en', gemeente: null, path: '/' }],
    ['/en/inloggen/code', { language: 'en', gemeente: null, path: '/inloggen/code' }],
    ['/waterhoven', { language: 'nl', gemeente: 'waterhoven', path: '/' }],
    ['/waterhoven/ar/lindehoek', { language: 'ar', gemeente: 'waterhoven', path: '/lindehoek' }],
    ['/waterhoven/werk/leden', { language: 'nl', gemeente: 'waterhoven', path: '/werk/leden' }],
  ])('%s is read, and written the same', (path, address) => {
    expect(readAddress(path)).toEqual(address);
    expect(writeAddress(readAddress(path))).toBe(path);
  });

  it.each([
    ['/nl/inloggen', '/inloggen'],
    ['/en/waterhoven/lindehoek', '/waterhoven/en/lindehoek'],
    ['//waterhoven//lindehoek/', '/waterhoven/lindehoek'],
    ['/waterhoven/nl', '/waterhoven'],
  ])('%s is written as %s', (path, written) => {
    expect(writeAddress(readAddress(path))).toBe(written);
  });
});
