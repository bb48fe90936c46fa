import { Inject, Injectable } from '@nestjs/common';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import {
  contributionKinds,
  projectPolicy,
  type SaidAndDone,
  type SaidQuery,
  type Trace,
  type TraceKind,
  type TraceLink,
  type TraceNode,
  walk,
} from '@wijkspoor/project/domain';
import { wijkOf } from '@wijkspoor/wijk/api';
import { TraceSources } from './trace-sources';

type Found = TraceNode & { readonly key: string; readonly open: boolean };
type Rows = { readonly nodes: readonly Found[]; readonly links: readonly TraceLink[]; readonly more: boolean };

/** More than this is not shown of one trace: who wants it all goes on from one of what is shown. */
const mostLinks = 600;
/** A trace has eight kinds; an idea that became part of another, and a goal of a goal, make it longer. */
const deepest = 12;
const onOnePage = 20;

/** From what somebody said to what came of it, and back: never to a person. */
@Injectable()
export class TraceService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(TraceSources) private readonly sources: TraceSources,
  ) {}

  /** One statement. @throws platform.missing for what is not there, or not public. */
  async trace(ctx: Ctx, kind: TraceKind, number: number, place: number): Promise<Trace> {
    demand(projectPolicy.seeTrace.judge(ctx.actor));
    if (!this.sources.nodes.some((one) => one.kind === kind)) throw platformError('missing');
    const asked = this.sources.nodesWhere(() => 'n.number = $1 and n.part = $2', [kind]);
    const rows = await this.db.run(ctx, (tx) => tx.query<{ found: Rows }[]>(this.statement(asked), [number, place]));
    const { nodes, links, more } = rows[0]?.found ?? { nodes: [], links: [], more: false };
    const start = nodes.find((one) => one.kind === kind && one.number === number && one.place === place && one.open);
    if (start === undefined) throw platformError('missing');
    const { before, after } = walk(start.key, nodes, links);
    return { asked: told(start), before: before.map(told), after: after.map(told), more };
  }

  /** What people of a wijk said, last first, each with what came of it. @throws platform.missing for a wijk that is not public. */
  async said(ctx: Ctx, slug: string, { after }: SaidQuery): Promise<SaidAndDone> {
    demand(projectPolicy.seeTrace.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const wijk = await wijkOf(tx, ctx, slug);
      const named = { slug: wijk.slug, name: wijk.name };
      const kinds = contributionKinds.filter((kind) => this.sources.nodes.some((one) => one.kind === kind));
      if (kinds.length === 0) return { wijk: named, items: [], next: null };
      const [on = '9999-12-31', kind = 'zzz', number = '0', place = '0'] = after?.split('_') ?? [];
      // a round asks about much: what nothing came of yet stands in its results; of an open vote nothing is said yet
      const only: Partial<Record<TraceKind, string>> = {
        aspect: `${this.sources.leadsOn('aspect')} and `,
        option: `n.state <> 'open' and `,
      };
      const before = (one: TraceKind): string =>
        `${only[one] ?? ''}n.wijk_id = $1 and n.open and n."on" is not null and (n."on", '${one}'::text, -n.number, -n.part) < ($2::date, $3::text, -$4::int, -$5::int)`;
      const page = `select * from (${this.sources.nodesWhere(before, kinds)}) a
        order by a."on" desc, a.kind desc, a.number, a.part limit ${onOnePage + 1}`;
      const [row] = await tx.query<{ found: Rows & { asked: readonly string[] } }[]>(this.statement(page), [
        wijk.id,
        on,
        kind,
        number,
        place,
      ]);
      const { nodes, links, asked } = row?.found ?? { nodes: [], links: [], asked: [] };
      const byKey = new Map(nodes.map((one) => [one.key, one]));
      const starts = asked.flatMap((key) => byKey.get(key) ?? []);
      const shown = starts.slice(0, onOnePage);
      const last = shown.at(-1);
      return {
        wijk: named,
        items: shown.map((one) => ({ said: told(one), after: walk(one.key, nodes, links).after.map(told) })),
        next:
          starts.length > onOnePage && last !== undefined
            ? `${last.on}_${last.kind}_${last.number}_${last.place}`
            : null,
      };
    });
  }

  /** Everything that can be reached from what a statement finds, both ways, with the things themselves. */
  private statement(asked: string): string {
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
      ${walking('ahead', 'from')}, ${walking('back', 'to')},
      met as materialized (
        select * from (select true as forwards, * from ahead union all select false, * from back) w order by depth limit ${mostLinks + 1}),
      links as (select distinct forwards, near_kind, near_id, near_place, kind, id, place from met where near_kind is not null),
      things as (select distinct kind, id, place from met)
      select json_build_object(
        'asked', (select coalesce(json_agg(${key('a')}), '[]') from asked a),
        'more', (select count(*) > ${mostLinks} from met),
        'links', (select coalesce(json_agg(case when forwards then ${link(key('l', 'near_'), key('l'))} else ${link(key('l'), key('l', 'near_'))} end), '[]') from links l),
        'nodes', (select coalesce(json_agg(json_build_object('key', ${key('n')}, 'kind', n.kind, 'number', n.number, 'place', n.part, 'title', n.title,
          'state', n.state, 'within', n.within, 'people', n.people, 'on', n."on", 'open', n.open and v.published, 'wijk', json_build_object('slug', v.slug, 'name', v.name))), '[]')
          from things t cross join lateral (${this.sources.nodesWhere((kind) => `t.kind = '${kind}' and n.id = t.id and n.place = t.place`)}) n join wijk v on v.id = n.wijk_id)
      ) as found`;
  }
}

const told = ({ key: _, open: __, ...node }: Found): TraceNode => node;
