import fc from 'fast-check';
import { Slug } from '@wijkspoor/platform/domain';
import { slugOf } from './slug-of';

describe('a word made of a name', () => {
  it.each([
    ['De Linde-hoek (Oost)', 'de-linde-hoek-oost'],
    ['’s-Gravenland', 's-gravenland'],
    ['Skarsterlân', 'skarsterlan'],
    ['4e Kwartier', 'e-kwartier'],
    ['حي', ''],
  ])('%s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is empty or can be an address, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
        const slug = slugOf(name);
        expect(slug === '' || Slug.safeParse(slug).success).toBe(true);
      }),
    );
  });
});
