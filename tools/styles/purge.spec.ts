import { purge, settle } from './purge.mjs';

const css = `
  /* a comment with { braces } */
  .nl-button { color: red }
  .nl-button--busy { cursor: wait }
  .nl-button:where(.nl-button--busy):hover, .nl-button:hover { color: blue }
  .nl-button:not(.nl-button--busy) { color: green }
  .nl-button:has(> :where(.nl-button__label, .nl-button__icon)) { gap: 1px }
  @media (forced-colors: active) { .nl-button--busy { color: GrayText } }
  p { margin: 0 }`;

describe('purge', () => {
  const kept = purge(css, new Set(['nl-button', 'nl-button__label']));

  it('drops rules that need a class nobody has, and media queries that are empty then', () => {
    expect(kept).not.toContain('wait');
    expect(kept).not.toContain('@media');
    expect(kept).toContain('.nl-button{ color: red }');
  });

  it('keeps the selectors of a list that can still match', () => {
    expect(kept).toMatch(/\.nl-button:hover\s*\{ color: blue \}/);
  });

  it('keeps what matches without the class: not() and lists of which one is enough', () => {
    expect(kept).toContain(':not(.nl-button--busy)');
    expect(kept).toContain('gap: 1px');
    expect(kept).toContain('p{ margin: 0 }');
  });
});

describe('settle', () => {
  const known = new Set(['--a']);
  it.each([
    ['a known token needs no other way out', 'x{color:var(--a, var(--b, red))}', 'x{color:var(--a)}'],
    ['an unknown token gives way', 'x{color:var(--b, var(--a, red))}', 'x{color:var(--a)}'],
    ['unknown to the end', 'x{color:var(--b, var(--c, calc(1px + 2px)))}', 'x{color:calc(1px + 2px)}'],
    ['without another way out it stays', 'x{color:var(--b)}', 'x{color:var(--b)}'],
    [
      'what the sheet itself sets stays open',
      'x{--c: 1px;width:var(--c, var(--a, 0))}',
      'x{--c: 1px;width:var(--c,var(--a))}',
    ],
  ])('%s', (_, before, after) => {
    expect(settle(before, known).replaceAll(', ', ',').replaceAll(',var', ',var')).toBe(after);
  });
});
