export { type ContrastFault, gateTokens } from './gate';
export { compileTheme, contrastFaults } from './compile';
export { hexOf } from './oklch';
export { type ThemeMark, ThemeRecipe, themeRoles } from './recipe';
export { themeNamed, themes, wijkspoor } from './themes';
export { readTokens, type ThemeTokens, tokensIn, withReferences } from './tokens';
