// What a work page costs in script: what all of them begin with, and what each page adds to that.

/** Most bytes (brotli) that every work page begins with, and that one page adds. Whoever comes in on a deep link pays both. */
const budgets = { initial: 126_000, route: 28_000 };

/**
 * Weighs the scripts by the pages that ask for them; throws when a budget is broken.
 * @param outputs the files of the build, as esbuild lists them: what each imports, and which source it begins with.
 * @param main the file that a work page begins with.
 * @param weights bytes by file.
 * @param texts the sources with the texts that a page loads, by the source of the page.
 */
export function weighScripts(outputs, main, weights, texts) {
  const files = Object.entries(outputs);
  const entry = (pattern) => files.filter(([, { entryPoint = '' }]) => pattern.test(entryPoint)).map(([name]) => name);
  const initial = closure(outputs, [main, ...entry(/frames\/work-frame\.ts$/), ...entry(/texts\/frame\/nl\.ts$/)]);
  const sum = (names) => [...names].reduce((total, name) => total + (weights[name] ?? 0), 0);
  const first = sum(initial);
  if (first > budgets.initial)
    throw new Error(`A work page begins with ${first} bytes of script, at most ${budgets.initial}.`);
  const routes = {};
  for (const [name, { entryPoint = '' }] of files) {
    const [page] = /libs\/[\w-]+\/web\/.*-page\.ts$/.exec(entryPoint) ?? [];
    if (page === undefined) continue;
    if (texts[entryPoint] === undefined) throw new Error(`No route says which texts ${page} loads.`);
    const said = files.filter(([, output]) => texts[entryPoint].includes(output.entryPoint)).map(([file]) => file);
    routes[page] = sum(closure(outputs, [name, ...said]).difference(initial));
    if (routes[page] > budgets.route)
      throw new Error(`${page} adds ${routes[page]} bytes of script, at most ${budgets.route}.`);
  }
  return { initial: first, routes };
}

/** These files, and all that they import at once. */
function closure(outputs, names) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === 'import-statement') visit(path);
  };
  names.forEach(visit);
  return found;
}
