import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { DomainError } from '../error';
import { compileTheme, contrastFaults } from './compile';
import { contrastRatio } from './contrast';
import { checkContrast, gateTokens } from './gate';
import { hexOf } from './oklch';
import { palette } from './palette';
import { ThemeRecipe, themeFonts, themeMarks } from './recipe';
import { themeNamed, themes, wijkspoor } from './themes';
import { finalValue, readTokens, type ThemeTokens, withReferences } from './tokens';

const example = readTokens(
  readFileSync(require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'), 'utf8'),
);
const used = [...gateTokens, '--basis-border-radius-md', '--basis-text-font-family-default'];
const tokens: ThemeTokens = { used, values: Object.fromEntries(withReferences(used, example)) };

/** The values as a browser reads them from the rule, not as we think we wrote them. */
const written = (css: string): Map<string, string> => readTokens(css.replace('}', ';}'));

const anyShade = fc.record({
  hue: fc.double({ min: 0, max: 359.9, noNaN: true }),
  chroma: fc.double({ min: 0, max: 0.2, noNaN: true }),
});
const anyColour = fc.constantFrom(...gateTokens.filter((name) => name.includes('color-')));
const anyHex = fc.stringMatching(/^#[0-9a-f]{6}$/);
const anyRecipe: fc.Arbitrary<ThemeRecipe> = fc.record({
  name: fc.constant('eigen'),
  roles: fc.record({
    default: fc.record({
      hue: anyShade.map((shade) => shade.hue),
      chroma: fc.double({ min: 0, max: 0.03, noNaN: true }),
    }),
    'action-1': anyShade,
    'accent-2': anyShade,
    positive: anyShade,
    negative: anyShade,
    warning: anyShade,
    info: anyShade,
  }),
  radius: fc.integer({ min: 0, max: 16 }),
  font: fc.constantFrom(...(Object.keys(themeFonts) as (keyof typeof themeFonts)[])),
  mark: fc.constantFrom(...themeMarks),
  colours: fc.option(fc.dictionary(anyColour, anyHex, { maxKeys: 3 }), { nil: undefined }),
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#238541', '#238541')).toBe(1);
  });

  it('agrees with worked examples of others', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#0000ff', '#ffffff')).toBeCloseTo(8.59, 2);
  });

  it('does not care which colour is in front', () => {
    fc.assert(fc.property(anyHex, anyHex, (one, other) => contrastRatio(one, other) === contrastRatio(other, one)));
  });
});

describe('palette', () => {
  it('writes a colour of a screen for every hue', () => {
    fc.assert(
      fc.property(anyShade, fc.double({ min: 0, max: 1, noNaN: true }), ({ hue, chroma }, lightness) => {
        expect(hexOf({ lightness, chroma, hue })).toMatch(/^#[0-9a-f]{6}$/);
      }),
    );
    expect(hexOf({ lightness: 1, chroma: 0, hue: 0 })).toBe('#ffffff');
    expect(hexOf({ lightness: 0, chroma: 0, hue: 0 })).toBe('#000000');
  });

  it('passes the gate in 72 hues at full chroma', () => {
    const faults = Array.from({ length: 72 }, (_, step) => {
      const shade = { hue: step * 5, chroma: 0.16 };
      return contrastFaults(
        { ...wijkspoor, roles: { ...wijkspoor.roles, 'action-1': shade, 'accent-2': shade } },
        tokens,
      );
    });
    expect(faults.flat()).toEqual([]);
  });

  it('lets the colours for acting follow the one that is chosen', () => {
    const colours = palette({ 'action-1': { hue: 205, chroma: 0.09 } });
    expect(colours.get('--basis-color-action-2-color-default')).toBe(
      colours.get('--basis-color-action-1-color-default'),
    );
    expect([...colours.keys()].every((name) => !name.includes('positive'))).toBe(true);
  });
});

describe('the contrast gate', () => {
  it.each(themes.map((theme) => [theme.name, theme] as const))('lets %s pass', (_, theme) => {
    expect(contrastFaults(theme, tokens)).toEqual([]);
  });

  it('names every pair that fails, with its ratio', () => {
    const green = { ...wijkspoor, name: 'groen', colours: { '--basis-color-action-1-color-default': '#238541' } };
    expect(contrastFaults(green, tokens)).toContainEqual({
      front: '--basis-color-action-1-color-default',
      back: '--basis-color-action-1-bg-default',
      needed: 4.5,
      ratio: expect.closeTo(4.1, 0) as number,
    });
  });

  it('refuses a failing recipe with codes and pairs, never with a sentence', () => {
    const pale = { ...wijkspoor, name: 'bleek', colours: { '--basis-color-action-1-inverse-bg-default': '#ffffff' } };
    const refusal = (() => {
      try {
        return compileTheme(pale, tokens);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code: 'platform.theme', kind: 'invalid' });
    expect((refusal as DomainError).errors).toContainEqual({
      path: '--nl-button-primary-color --nl-button-primary-background-color',
      code: 'contrast',
    });
  });

  it('does not pass what it cannot judge', () => {
    expect(checkContrast(new Map())).toHaveLength(
      checkContrast(new Map([['--basis-color-default-bg-document', 'white']])).length,
    );
    expect(checkContrast(new Map()).length).toBeGreaterThan(100);
  });

  it('holds for what is really written: a recipe is refused, or all its pairs can be read', () => {
    const outcomes = { passed: 0, refused: 0 };
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        const faults = contrastFaults(recipe, tokens);
        if (faults.length > 0) {
          outcomes.refused += 1;
          expect(() => compileTheme(recipe, tokens)).toThrow('platform.theme');
        } else {
          outcomes.passed += 1;
          expect(checkContrast(written(compileTheme(recipe, tokens)))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    expect(outcomes.passed).toBeGreaterThan(50);
    expect(outcomes.refused).toBeGreaterThan(50);
  });
});

describe('a compiled theme', () => {
  it('is one rule of final values for its name', () => {
    const css = compileTheme(wijkspoor, tokens);
    expect(css).toMatch(/^\[data-theme="wijkspoor"\]\{[^{}]+\}$/);
    expect(css).not.toContain('var(');
    expect(written(css).get('--basis-border-radius-md')).toBe('8px');
  });

  it('keeps the colours of the example theme where the recipe has none', () => {
    const css = written(compileTheme(themeNamed('voorbeeld'), tokens));
    expect(css.get('--basis-color-action-1-inverse-bg-default')).toBe(
      finalValue('--basis-color-action-1-inverse-bg-default', example),
    );
  });

  it('falls back to our theme for a name nobody knows', () => {
    expect(themeNamed('bestaat-niet')).toBe(wijkspoor);
  });
});

describe('a recipe from outside', () => {
  it('accepts our themes', () => {
    for (const theme of themes) expect(ThemeRecipe.safeParse(theme).success).toBe(true);
  });

  it.each([
    ['a font that is not ours', { font: 'Comic Sans' }],
    ['a value that is no colour', { colours: { '--basis-focus-color': 'red;}body{display:none' } }],
    ['a token that is not of the design system', { colours: { '--ws-ink': '#000000' } }],
    ['a name that could end the rule', { name: 'x"]{}*{' }],
    ['a hue outside the wheel', { roles: { 'action-1': { hue: 400, chroma: 0.1 } } }],
    ['a role nobody knows', { roles: { 'accent-9': { hue: 40, chroma: 0.1 } } }],
  ])('refuses %s', (_, part) => {
    expect(ThemeRecipe.safeParse({ ...wijkspoor, ...part }).success).toBe(false);
  });
});

describe('tokens', () => {
  it('follows references, uses what stands behind the comma, and gives up on circles', () => {
    const all = new Map([
      ['--a', 'var(--b)'],
      ['--b', '1px var(--c)'],
      ['--c', 'solid'],
      ['--d', 'var(--nowhere, 2px)'],
      ['--e', 'var(--nowhere)'],
      ['--f', 'var(--g)'],
      ['--g', 'var(--f)'],
    ]);
    expect(['--a', '--d', '--e', '--f', '--h'].map((name) => finalValue(name, all))).toEqual([
      '1px solid',
      '2px',
      undefined,
      undefined,
      undefined,
    ]);
    expect([...withReferences(['--a'], all).keys()].sort()).toEqual(['--a', '--b', '--c']);
  });
});
