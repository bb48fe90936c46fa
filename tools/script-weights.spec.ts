import { weighScripts } from './script-weights.mjs';

const statically = (...names: string[]) => names.map((path) => ({ path, kind: 'import-statement' }));
const later = (...names: string[]) => names.map((path) => ({ path, kind: 'dynamic-import' }));
const outputs = {
  'main.js': { entryPoint: 'src/main.ts', imports: [...statically('core.js'), ...later('frame.js', 'page.js')] },
  'core.js': { imports: [] },
  'frame.js': { entryPoint: 'src/frames/work-frame.ts', imports: statically('core.js') },
  'words.js': { entryPoint: '../../libs/platform/domain/texts/frame/nl.ts', imports: [] },
  'page.js': { entryPoint: '../../libs/wijk/web/work/map-page.ts', imports: statically('core.js', 'forms.js') },
  'forms.js': { imports: statically('core.js') },
  'texts.js': { entryPoint: '../../libs/wijk/domain/texts/work/nl.ts', imports: [] },
  'arabic.js': { entryPoint: '../../libs/wijk/domain/texts/work/ar.ts', imports: [] },
};
const texts = { '../../libs/wijk/web/work/map-page.ts': ['../../libs/wijk/domain/texts/work/nl.ts'] };
const weights = {
  'main.js': 1_000,
  'core.js': 90_000,
  'frame.js': 2_000,
  'words.js': 500,
  'page.js': 4_000,
  'forms.js': 15_000,
  'texts.js': 2_000,
  'arabic.js': 9_000,
};

it('counts what every work page begins with, and what a page adds to that with all it imports and says', () => {
  expect(weighScripts(outputs, 'main.js', weights, texts)).toEqual({
    initial: 93_500,
    routes: { 'libs/wijk/web/work/map-page.ts': 21_000 },
  });
});

it('stops a build that is too heavy, at first or on a page', () => {
  expect(() => weighScripts(outputs, 'main.js', { ...weights, 'core.js': 130_000 }, texts)).toThrow(
    /begins with 133500/,
  );
  expect(() => weighScripts(outputs, 'main.js', { ...weights, 'forms.js': 23_000 }, texts)).toThrow(
    /map-page\.ts adds 29000 bytes/,
  );
});
