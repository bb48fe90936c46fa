import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type TraceKind, type TraceLink, type TraceNode, walk } from '@wijkspoor/project/domain';
import { TraceSources } from './trace-sources';

/** A thing that was met on the way, whether or not everybody may see it. */
type Found = TraceNode & { readonly key: string; readonly open: boolean };
/** `asked`: keys of what was asked, in its order; `more`: there was more than is shown. */
export type Walked = {
  readonly asked: readonly string[];
  readonly nodes: readonly Found[];
  readonly links: readonly TraceLink[];
  readonly more: boolean;
};

/** More than this is not shown of one trace: who wants it all goes on from one of what is shown. */
const mostLinks = 600;
/** A trace has eight kinds; an idea that became part of another, and a goal of a goal, make it longer. */
const deepest = 12;

type How = { readonly most: number; readonly back: boolean };
/** Only what came of so many things, each with as much as a trace of its own. */
export const ahead = (things: number): How => ({ most: things * mostLinks, back: false });

/** Walks the trace over the tables of all domains. */
@Injectable()
export class TraceReader {
  constructor(@Inject(TraceSources) private readonly sources: TraceSources) {}

  /** Everything that can be reached from what a statement finds (`nodesWhere`). One statement. */
  async walked(
    tx: EntityManager,
    asked: string,
    params: readonly unknown[],
    how: How = { most: mostLinks, back: true },
  ): Promise<Walked> {
    const [row] = await tx.query<{ found: Walked }[]>(this.statement(asked, how), [...params]);
    return row?.found ?? { asked: [], nodes: [], links: [], more: false };
  }

  /** What everybody may know came of things of one kind, by their id, nearest first. One statement. */
  async cameOf(
    tx: EntityManager,
    kind: TraceKind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly TraceNode[]>> {
    if (ids.length === 0) return new Map();
    const asked = this.sources.nodesWhere(() => 'n.id = any ($1)', [kind]);
    const { nodes, links } = await this.walked(tx, asked, [ids], ahead(ids.length));
    const { after } = walk(nodes, links);
    return new Map(ids.map((id) => [id, after(`${kind}:${id}:0`).map(told)]));
  }

  private statement(asked: string, { most, back }: How): string {
    const key = (at: string, end = ''): string =>
      `${at}.${end}kind || ':' || ${at}.${end}id || ':' || ${at}.${end}place`;
    // without links there is nowhere to go
    const step = (name: string, near: 'from' | 'to'): string => {
      const links = this.sources.linksOf(near);
      if (links === '') return '';
      return `union select w.kind, w.id, w.place, l.kind, l.id, l.place, w.depth + 1 from ${name} w cross join lateral (${links}) l where w.depth < ${deepest}`;
    };
    const walking = (
      name: string,
      near: 'from' | 'to',
    ): string => `${name} (near_kind, near_id, near_place, kind, id, place, depth) as (
      select null::text, null::uuid, null::int, kind, id, place, 0 from asked ${step(name, near)})`;
    const link = (from: string, to: string): string => `json_build_object('from', ${from}, 'to', ${to})`;
    return `
      with recursive asked as materialized (${asked}),
      ${walking('ahead', 'from')},
      ${back ? `${walking('back', 'to')},` : ''}
      met as materialized (
        select forwards, near_kind, near_id, near_place, kind, id, place from (select true as forwards, * from ahead ${back ? 'union all select false, * from back' : ''}) w
        group by 1, 2, 3, 4, 5, 6, 7 order by min(depth) limit ${most + 1}),
      links as (select forwards, near_kind, near_id, near_place, kind, id, place from met where near_kind is not null),
      things as (select distinct kind, id, place from met)
      select json_build_object(
        'asked', (select coalesce(json_agg(${key('a')}), '[]') from asked a),
        'more', (select count(*) > ${most} from met),
        'links', (select coalesce(json_agg(case when forwards then ${link(key('l', 'near_'), key('l'))} else ${link(key('l'), key('l', 'near_'))} end), '[]') from links l),
        'nodes', (select coalesce(json_agg(json_build_object('key', ${key('n')}, 'kind', n.kind, 'number', n.number, 'place', n.part, 'title', n.title,
          'state', n.state, 'within', n.within, 'people', n.people, 'ways', n.ways, 'on', n."on", 'open', n.open and v.published, 'wijk', json_build_object('slug', v.slug, 'name', v.name))), '[]')
          from things t cross join lateral (${this.sources.nodesWhere((kind) => `t.kind = '${kind}' and n.id = t.id and n.place = t.place`)}) n join wijk v on v.id = n.wijk_id)
      ) as found`;
  }
}

/** As everybody may know it. */
export const told = ({ key: _, open: __, ...node }: Found): TraceNode => node;
