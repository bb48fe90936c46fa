// Which texts a page loads: those that its route names, in its own file or by way of another.
import ts from 'typescript';

/**
 * Finds the Dutch texts of every page that a route declares with `page(…)`.
 * @param inputs the sources of the build, as esbuild lists them: what each imports.
 * @param read answers the text of one of them.
 * @returns the files of its texts, by the file of the page.
 */
export function pageTexts(inputs, read) {
  const sources = new Map();
  const source = (file) => {
    if (!sources.has(file)) sources.set(file, parse(file, read(file)));
    return sources.get(file);
  };
  const imported = (file, original) => original && inputs[file]?.imports.find((one) => one.original === original)?.path;

  /** The file that declares a name, behind the faces of libraries. */
  const declaring = (file, name) => {
    const from = file && imported(file, source(file).from.get(name));
    return from === undefined ? file : declaring(from, name);
  };
  const found = {};
  for (const file of Object.keys(inputs).filter((name) => /libs\/[\w-]+\/web\/(.+\/)?(work-)?routes\.ts$/.test(name))) {
    const { pages, from } = source(file);
    for (const { loads, names } of pages) {
      const texts = names
        .filter((name) => from.has(name))
        .flatMap((name) => inputs[declaring(file, name)]?.imports ?? [])
        .filter(({ path, kind }) => kind === 'dynamic-import' && /\/texts\/(.+\/)?nl\.ts$/.test(path))
        .map(({ path }) => path);
      for (const page of loads.map((original) => imported(file, original)))
        if (page !== undefined) found[page] = [...new Set([...(found[page] ?? []), ...texts])];
    }
  }
  return found;
}

/** What a source imports by name, and of each of its pages which names it is made with and which files it loads. */
function parse(file, text) {
  const from = new Map();
  const values = new Map();
  const calls = [];
  const visit = (node) => {
    const origin = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier?.text;
    const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
    if (origin && named?.elements) for (const { name } of named.elements) from.set(name.text, origin);
    if (ts.isVariableDeclaration(node) && node.initializer) values.set(node.name.getText(), node.initializer);
    if (ts.isCallExpression(node) && node.expression.getText() === 'page') calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return { from, pages: calls.map((call) => pageOf(call, values)) };
}

function pageOf(call, values) {
  const names = new Set();
  const loads = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node)) return visit(node.initializer);
    if (ts.isPropertyAccessExpression(node)) return visit(node.expression);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      loads.push(node.arguments[0].text);
    if (ts.isIdentifier(node) && !names.has(node.text)) {
      names.add(node.text);
      if (values.has(node.text)) visit(values.get(node.text));
    }
    ts.forEachChild(node, visit);
  };
  call.arguments.forEach(visit);
  return { names: [...names], loads };
}
