import { Injectable } from '@nestjs/common';
import type { TraceKind } from '@wijkspoor/project/domain';

/**
 * The things of one kind, as a statement: `id` (uuid), `place` (int, 0 where the id is enough), `number` and `part` (int, as addresses have
 * them; 0 where it has no parts), `title`, `state`
 * (one of `traceStates`), `within` (text), `people` (int or null), `ways` (text[], of `traceWays`), `on` (date or null), `wijk_id`, `open` (boolean: everybody may
 * see it). A plain select: what is asked of it by id is then found with an index.
 */
type TraceNodes = { readonly kind: TraceKind; readonly rows: string };

/** What came of what, as a statement: `from_id`, `from_place`, `to_id`, `to_place`; indexed both ways by its domain. */
type TraceLinks = { readonly from: TraceKind; readonly to: TraceKind; readonly rows: string };

/** What a domain tells the trace: the statements over its own tables. */
export type TraceSource = { readonly nodes: readonly TraceNodes[]; readonly links: readonly TraceLinks[] };

/** All sources of this process. A domain's module registers its own in its constructor, as with deliverables. */
@Injectable()
export class TraceSources {
  readonly nodes: TraceNodes[] = [];
  readonly links: TraceLinks[] = [];

  register({ nodes, links }: TraceSource): void {
    this.nodes.push(...nodes);
    this.links.push(...links);
  }

  /**
   * Things of some kinds, as one statement. The condition stands within each part, so that each finds with its own index; in it
   * `n` is the thing.
   */
  nodesWhere(condition: (kind: TraceKind) => string, kinds?: readonly TraceKind[]): string {
    const asked = this.nodes.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
    return union(
      asked.map(({ kind, rows }) => `select '${kind}'::text as kind, n.* from (${rows}) n where ${condition(kind)}`),
    );
  }

  /** Whether something came of `n`, as a condition: false for a kind that leads nowhere. */
  leadsOn(kind: TraceKind): string {
    const parts = this.links
      .filter(({ from }) => from === kind)
      .map(({ rows }) => `exists (select from (${rows}) l where l.from_id = n.id and l.from_place = n.place)`);
    return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`;
  }

  /** What came of something, or what led to it, as one statement; `near` is the end at which `w` stands. */
  linksOf(near: 'from' | 'to'): string {
    const known = new Set(this.nodes.map(({ kind }) => kind));
    const far = near === 'from' ? 'to' : 'from';
    return union(
      this.links
        .filter(({ from, to }) => known.has(from) && known.has(to))
        .map(
          (
            link,
          ) => `select '${link[far]}'::text as kind, l.${far}_id as id, l.${far}_place as place from (${link.rows}) l
            where w.kind = '${link[near]}' and l.${near}_id = w.id and l.${near}_place = w.place`,
        ),
    );
  }
}

const union = (statements: readonly string[]): string => statements.join('\nunion all\n');
