/**
 * What the build leaves for making a theme at run time: the tokens our CSS and pictures use, and the values of the
 * example theme for these and for all they refer to.
 */
export interface ThemeTokens {
  readonly used: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

const reference = /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g;

/** Custom properties that a style sheet sets, without comments. */
export function readTokens(css: string): Map<string, string> {
  const plain = css.replace(/\/\*[^]*?\*\//g, '');
  return new Map(
    Array.from(plain.matchAll(/(--[\w-]+):\s*([^;{}]+);/g), ([, name = '', value = '']) => [name, value.trim()]),
  );
}

/** Names inside `var()` of a style sheet or template. */
export const tokensIn = (source: string): Set<string> =>
  new Set(Array.from(source.matchAll(/var\(\s*(--[\w-]+)/g), ([, name = '']) => name));

/**
 * Keeps the tokens in `names` that have a value, with everything these values refer to.
 * @param all every token known, with references inside.
 */
export function withReferences(names: Iterable<string>, all: ReadonlyMap<string, string>): Map<string, string> {
  const kept = new Map<string, string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const value = all.get(name);
    if (value === undefined || kept.has(name)) continue;
    kept.set(name, value);
    queue.push(...tokensIn(value));
  }
  return kept;
}

/**
 * The final value of a token: every reference followed.
 * @returns undefined for an unknown token, or one that refers to an unknown token or to itself.
 */
export function finalValue(
  name: string,
  tokens: ReadonlyMap<string, string>,
  seen: readonly string[] = [],
): string | undefined {
  const value = tokens.get(name);
  if (value === undefined || seen.includes(name)) return undefined;
  const final = value.replace(reference, (unknown: string, target: string, otherwise: string | undefined) => {
    return finalValue(target, tokens, [...seen, name]) ?? otherwise ?? unknown;
  });
  return final.includes('var(') ? undefined : final;
}
