/** Splits a flat style sheet in its parts: the head (selectors or at-rule) and the body of each. */
function parts(css) {
  const found = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] === '}' && --depth === 0) {
      found.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at) });
      start = at + 1;
    }
  }
  return found;
}

/** Cuts at commas that stand outside brackets. */
function selectorsOf(head) {
  const selectors = [''];
  let depth = 0;
  for (const sign of head) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) selectors.push('');
    else selectors[selectors.length - 1] += sign;
  }
  return selectors;
}

/** The selector without `:not(…)`, and without the lists in which one match is enough. */
function demanding(selector) {
  let text = selector;
  for (;;) {
    const start = text.search(/:(not|is|where|has)\(/);
    if (start < 0) return text;
    let end = text.indexOf('(', start);
    for (let depth = 0; end < text.length; end += 1) {
      if (text[end] === '(') depth += 1;
      if (text[end] === ')' && --depth === 0) break;
    }
    const inside = text.slice(text.indexOf('(', start) + 1, end);
    const free = text.startsWith(':not(', start) || selectorsOf(inside).length > 1;
    text = text.slice(0, start) + (free ? '' : ` ${inside} `) + text.slice(end + 1);
  }
}

/**
 * Leaves out rules that ask for a class of the design system that no template has.
 * @param css a style sheet of one component, not nested deeper than a media query.
 * @param classes names of classes that stand somewhere in a template, in full.
 */
export function purge(css, classes) {
  const wanted = (selector) =>
    [...demanding(selector).matchAll(/\.((?:nl|utrecht)-[\w-]+)/g)].every(([, name]) => classes.has(name));
  return parts(css.replace(/\/\*[^]*?\*\//g, ''))
    .map(({ head, body }) => {
      if (head.startsWith('@')) {
        const inner = purge(body, classes);
        return inner ? `${head}{${inner}}` : '';
      }
      const kept = selectorsOf(head).filter(wanted);
      return kept.length > 0 && body.trim() ? `${kept.join(',')}{${body}}` : '';
    })
    .join('');
}

/** Where the bracket that opens at `open` closes. */
function closing(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`A bracket does not close in ${text.slice(open, open + 60)}`);
}

/**
 * Decides at build time what `var(--a, otherwise)` will choose. Every theme has every token that the example theme has,
 * and none that it has not; so of a known token the other way out never comes to pass, and of an unknown one always.
 * @param known names of all tokens of the example theme.
 */
export function settle(css, known) {
  const own = new Set(Array.from(css.matchAll(/(--[\w-]+)\s*:/g), ([, name]) => name));
  const settled = (text) => {
    const start = text.indexOf('var(');
    if (start < 0) return text;
    const end = closing(text, start + 3);
    const [, name, otherwise] = /^\s*(--[\w-]+)\s*(?:,([^]*))?$/.exec(text.slice(start + 4, end));
    const rest = settled(text.slice(end + 1));
    const before = text.slice(0, start);
    if (otherwise === undefined || (known.has(name) && !own.has(name))) return `${before}var(${name})${rest}`;
    if (own.has(name)) return `${before}var(${name},${settled(otherwise)})${rest}`;
    return before + settled(otherwise).trim() + rest;
  };
  return settled(css);
}
