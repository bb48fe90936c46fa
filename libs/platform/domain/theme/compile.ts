import { platformError } from '../error';
import { type ContrastFault, checkContrast, gateTokens } from './gate';
import { palette } from './palette';
import { themeFonts, type ThemeRecipe } from './recipe';
import { finalValue, type ThemeTokens } from './tokens';

/** Settings of ours that hold in every theme, over those of the example theme. */
const fixed: Readonly<Record<string, string>> = {
  '--basis-focus-outline-style': 'solid',
  '--basis-focus-outline-width': '3px',
  '--basis-focus-outline-offset': '2px',
  '--basis-form-control-max-inline-size': '100%',
  '--utrecht-alert-border-width': '0',
};

function shapeOf({ radius, font }: ThemeRecipe): Record<string, string> {
  return {
    '--basis-border-radius-sm': `${radius / 2}px`,
    '--basis-border-radius-md': `${radius}px`,
    '--basis-border-radius-lg': `${radius * 1.5}px`,
    '--basis-form-control-border-radius': `${radius}px`,
    '--basis-text-font-family-default': themeFonts[font],
    '--basis-heading-font-family': themeFonts[font],
  };
}

/** All tokens of a theme, references and all: the example theme, then our own settings, the palette, the exact colours. */
function layered(recipe: ThemeRecipe, tokens: ThemeTokens): Map<string, string> {
  return new Map([
    ...Object.entries(tokens.values),
    ...Object.entries(fixed),
    ...palette(recipe.roles),
    ...Object.entries(shapeOf(recipe)),
    ...Object.entries(recipe.colours ?? {}),
  ]);
}

/** The pairs of a recipe that a reader could not tell apart, for the screen where a gemeente makes its theme. */
export function contrastFaults(recipe: ThemeRecipe, tokens: ThemeTokens): ContrastFault[] {
  const all = layered(recipe, tokens);
  const values = gateTokens.flatMap((name): [string, string][] => {
    const value = finalValue(name, all);
    return value === undefined ? [] : [[name, value]];
  });
  return checkContrast(new Map(values));
}

/**
 * Writes a theme as one rule of final token values, to stand in a page whose root has `data-theme`.
 * @throws platform.theme with `contrast` at each failing pair (`front back`), when the gate refuses the recipe.
 */
export function compileTheme(recipe: ThemeRecipe, tokens: ThemeTokens): string {
  const faults = contrastFaults(recipe, tokens);
  if (faults.length > 0) {
    const errors = faults.map(({ front, back }) => ({ path: `${front} ${back}`, code: 'contrast' }));
    throw platformError('theme', { n: faults.length }, errors);
  }
  const all = layered(recipe, tokens);
  const declarations = tokens.used.flatMap((name) => {
    const value = finalValue(name, all);
    return value === undefined ? [] : [`${name}:${value}`];
  });
  return `[data-theme="${recipe.name}"]{${declarations.join(';')}}`;
}
