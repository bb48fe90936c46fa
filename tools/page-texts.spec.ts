import { pageTexts } from './page-texts.mjs';

const to = (path: string, original: string, kind = 'import-statement') => ({ path, original, kind });
const sources: Record<string, string> = {
  'libs/a/web/work-routes.ts': `
    import { bTexts, other } from '@wijkspoor/b/web/texts';
    import { aTexts } from './a-texts';
    const texts = aTexts;
    const guards = [loadTexts(bTexts)];
    export const pages = [
      page('', { texts, load: async () => (await import('./one-page')).OnePage }),
      page('x', { texts: bTexts, guards, load: async () => (await import('./two-page')).TwoPage }),
    ];`,
  'libs/a/web/a-texts.ts': 'export const aTexts = {};',
  'libs/b/web/texts/index.ts': `export { bTexts } from '../b-texts';`,
  'libs/b/web/b-texts.ts': 'export const bTexts = {};',
};
const inputs = {
  'libs/a/web/work-routes.ts': {
    imports: [
      to('libs/b/web/texts/index.ts', '@wijkspoor/b/web/texts'),
      to('libs/a/web/a-texts.ts', './a-texts'),
      to('libs/a/web/one-page.ts', './one-page', 'dynamic-import'),
      to('libs/a/web/two-page.ts', './two-page', 'dynamic-import'),
    ],
  },
  'libs/a/web/a-texts.ts': { imports: [to('libs/a/domain/texts/work/nl.ts', '../', 'dynamic-import')] },
  'libs/b/web/texts/index.ts': { imports: [to('libs/b/web/b-texts.ts', '../b-texts')] },
  'libs/b/web/b-texts.ts': {
    imports: [
      to('libs/b/domain/texts/figures/report/nl.ts', '../nl', 'dynamic-import'),
      to('libs/b/domain/texts/figures/report/ar.ts', '../ar', 'dynamic-import'),
    ],
  },
};

it('finds the Dutch texts that the route of a page names, however deep they lie and behind which face', () => {
  expect(pageTexts(inputs, (file) => sources[file] ?? '')).toEqual({
    'libs/a/web/one-page.ts': ['libs/a/domain/texts/work/nl.ts'],
    'libs/a/web/two-page.ts': ['libs/b/domain/texts/figures/report/nl.ts'],
  });
});
