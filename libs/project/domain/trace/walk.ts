/** One thing of a trace: by `key`, which is the same wherever it is met. */
export type Station = {
  readonly key: string;
  /** Whether everybody may see it. */
  readonly open: boolean;
};
/** `to` came of `from`. */
export type TraceLink = { readonly from: string; readonly to: string };
/** What led to something (by its key), and what came of it; each thing once, nearest first. */
export type Walk<T extends Station> = {
  readonly before: (asked: string) => readonly T[];
  readonly after: (asked: string) => readonly T[];
};

/**
 * Walks traces both ways, from as many things as one likes. It never passes through what is not public: what lies behind a draft is not known to come of
 * anything. A circle ends where it began.
 */
export function walk<T extends Station>(stations: readonly T[], links: readonly TraceLink[]): Walk<T> {
  const open = new Map(stations.filter((one) => one.open).map((one) => [one.key, one]));
  const [back, ahead] = [neighbours(links, 'to', 'from'), neighbours(links, 'from', 'to')];
  return { before: (asked) => reached(asked, open, back), after: (asked) => reached(asked, open, ahead) };
}

type Neighbours = (key: string) => readonly string[];

function neighbours(links: readonly TraceLink[], near: keyof TraceLink, far: keyof TraceLink): Neighbours {
  const found = new Map<string, string[]>();
  for (const link of links) {
    const known = found.get(link[near]);
    if (known === undefined) found.set(link[near], [link[far]]);
    else known.push(link[far]);
  }
  return (key) => found.get(key) ?? [];
}

function reached<T>(asked: string, open: ReadonlyMap<string, T>, next: Neighbours): readonly T[] {
  if (!open.has(asked)) return [];
  const seen = new Set([asked]);
  const found: T[] = [];
  let edge: readonly string[] = [asked];
  while (edge.length > 0) {
    const further: string[] = [];
    for (const key of edge.flatMap(next)) {
      const station = open.get(key);
      if (station === undefined || seen.has(key)) continue;
      seen.add(key);
      found.push(station);
      further.push(key);
    }
    edge = further;
  }
  return found;
}
