/**
 * Runs a bench when its file is what was started: `node tools/bench/<file> [--json] [sizes]`. Sizes that are not given are its own.
 * @param names of the sizes, in the order in which they are typed
 */
export async function whenStarted(file, names, bench) {
  if (process.argv[1] !== file) return;
  const words = process.argv.slice(2);
  const typed = words.filter((word) => word !== '--json').map(Number);
  const sizes = Object.fromEntries(names.flatMap((name, place) => (typed[place] ? [[name, typed[place]]] : [])));
  const found = await bench(sizes);
  console.log(words.includes('--json') ? JSON.stringify(found) : found);
}
