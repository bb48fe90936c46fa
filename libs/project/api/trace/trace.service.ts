import { Inject, Injectable } from '@nestjs/common';
import { ReadTogether, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import {
  contributionKinds,
  furthestOf,
  projectPolicy,
  type SaidAndDone,
  type SaidQuery,
  type Trace,
  type TraceKind,
  walk,
} from '@wijkspoor/project/domain';
import { wijkOf } from '@wijkspoor/wijk/api';
import { ahead, told, TraceReader } from './trace-reader';
import { TraceSources } from './trace-sources';

const onOnePage = 20;

/** From what somebody said to what came of it, and back: never to a person. */
@Injectable()
export class TraceService {
  private readonly together = new ReadTogether<SaidAndDone>();

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(TraceSources) private readonly sources: TraceSources,
    @Inject(TraceReader) private readonly reader: TraceReader,
  ) {}

  /** One statement. @throws platform.missing for what is not there, or not public. */
  async trace(ctx: Ctx, kind: TraceKind, number: number, place: number): Promise<Trace> {
    demand(projectPolicy.seeTrace.judge(ctx.actor));
    if (!this.sources.nodes.some((one) => one.kind === kind)) throw platformError('missing');
    const asked = this.sources.nodesWhere(() => 'n.number = $1 and n.part = $2', [kind]);
    const { nodes, links, more } = await this.db.run(ctx, (tx) => this.reader.walked(tx, asked, [number, place]));
    const start = nodes.find((one) => one.kind === kind && one.number === number && one.place === place && one.open);
    if (start === undefined) throw platformError('missing');
    const { before, after } = walk(nodes, links);
    return { asked: told(start), before: before(start.key).map(told), after: after(start.key).map(told), more };
  }

  /** What people of a wijk said, last first, each with how far it came. @throws platform.missing for a wijk that is not public. */
  said(ctx: Ctx, slug: string, query: SaidQuery): Promise<SaidAndDone> {
    return this.together.get(ctx, `${slug} ${query.after ?? ''}`, () => this.readSaid(ctx, slug, query));
  }

  private async readSaid(ctx: Ctx, slug: string, { after }: SaidQuery): Promise<SaidAndDone> {
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
      const { nodes, links, asked } = await this.reader.walked(
        tx,
        page,
        [wijk.id, on, kind, number, place],
        ahead(onOnePage),
      );
      const { after: cameOf } = walk(nodes, links);
      const byKey = new Map(nodes.map((one) => [one.key, one]));
      const starts = asked.flatMap((key) => byKey.get(key) ?? []);
      const shown = starts.slice(0, onOnePage);
      const last = shown.at(-1);
      return {
        wijk: named,
        items: shown.map((one) => {
          const furthest = furthestOf(one, cameOf(one.key));
          return { said: told(one), came: furthest === undefined ? null : told(furthest) };
        }),
        next:
          starts.length > onOnePage && last !== undefined
            ? `${last.on}_${last.kind}_${last.number}_${last.place}`
            : null,
      };
    });
  }
}
