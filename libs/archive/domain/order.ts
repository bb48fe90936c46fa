/** A table refers to another one: its rows can only be written after the rows of that one. */
export type Reference = { readonly from: string; readonly to: string };

/**
 * The order in which tables can be filled so that every reference finds what it refers to. A table may refer to itself: its rows are
 * written in one statement. Tables that could go at the same time keep the order of the alphabet, so that the order is always the same.
 * @throws RangeError when tables refer to each other in a circle.
 */
export function loadingOrder(tables: readonly string[], references: readonly Reference[]): readonly string[] {
  const known = new Set(tables);
  const needs = new Map(tables.map((table) => [table, new Set<string>()]));
  for (const { from, to } of references) if (from !== to && known.has(to)) needs.get(from)?.add(to);
  const order: string[] = [];
  let waiting = [...known].sort();
  while (waiting.length > 0) {
    const done = new Set(order);
    const ready = waiting.filter((table) => [...(needs.get(table) ?? [])].every((one) => done.has(one)));
    if (ready.length === 0) throw new RangeError(`These tables refer to each other: ${waiting.join(', ')}.`);
    order.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return order;
}
