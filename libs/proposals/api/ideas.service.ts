import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileStore, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import {
  type IdeaList,
  type IdeaPage,
  type IdeasMap,
  type IdeasQuery,
  type IdeaState,
  ideaStates,
  isPublicIdea,
  proposalsError,
  proposalsPolicy,
  takesComments,
  takesSupport,
} from '@wijkspoor/proposals/domain';
import { Areas, wijkOf } from '@wijkspoor/wijk/api';
import { drawMap, readBoundary } from '@wijkspoor/wijk/domain';
import { IdeaVoteSources } from './idea-vote-sources';
import { dayOf, ideaNumbered, type IdeaRow, lineColumns, lineOf, type LineRow } from './idea-rows';
import { searchIdeas } from './idea-search';
import { Writers } from './writers';

/** What stands in a list of residents: a merged idea is found where it went. */
const listed: readonly IdeaState[] = ideaStates.filter((state) => isPublicIdea(state) && state !== 'merged');
const statesOf = (filter: IdeasQuery['state']): readonly IdeaState[] =>
  filter === undefined || filter === '' ? listed : filter === 'open' ? ['published', 'answering'] : [filter];

type PageRow = LineRow & Pick<IdeaPage, 'photoAbout' | 'trace' | 'versions' | 'into' | 'parts'>;
const reference = (alias: string) => `json_build_object('number', ${alias}.number, 'title', ${alias}.title)`;
/** Whether everybody can read an idea: a link to one that went back would tell its title. */
const open = (alias: string) => `${alias}.state not in ('draft', 'submitted')`;

/** Ideas as residents know them. */
@Injectable()
export class IdeasService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Areas) private readonly areas: Areas,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Writers) private readonly writers: Writers,
    @Inject(IdeaVoteSources) private readonly votes: IdeaVoteSources,
  ) {}

  /** Ideas of a wijk. @throws platform.missing */
  ofWijk(ctx: Ctx, slug: string, query: IdeasQuery): Promise<IdeaList> {
    demand(proposalsPolicy.seeIdeas.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const { id, name } = await wijkOf(tx, ctx, slug);
      const { rows, next, found } = await searchIdeas(tx, {
        ...query,
        in: { wijkId: id },
        states: statesOf(query.state),
        spoor: query.spoor,
      });
      const names = namesOf(await this.areas.buurtenOfWijk(tx, id));
      const open = await tx.query<(IdeaList['open'][number] & { themes: string[] })[]>(
        `select p.id, p.name, s.themes from idea_setting s join project p on p.id = s.project_id
         join project_wijk pw on pw.project_id = p.id and pw.wijk_id = $1 where s.open order by p.name, p.id`,
        [id],
      );
      return {
        wijk: { slug, name },
        items: rows.map((row) => lineOf(row, names)),
        next,
        found,
        themes: [...new Set(open.flatMap(({ themes }) => themes))],
        open: open.map((project) => ({ id: project.id, name: project.name })),
      };
    });
  }

  /** The buurten of a wijk with how many ideas are about each. @throws platform.missing */
  mapOf(ctx: Ctx, slug: string): Promise<IdeasMap> {
    demand(proposalsPolicy.seeIdeas.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const { id, gemeenteCode } = await wijkOf(tx, ctx, slug);
      const buurten = await this.areas.buurtenOfWijk(tx, id);
      const [first] = buurten;
      if (first === undefined || gemeenteCode === null) return { map: null, buurten: [] };
      const own = new Set(buurten.map(({ code }) => code));
      const grounds = await this.areas.withBoundaries(tx, gemeenteCode, first.year, ['buurt']);
      const counts = await tx.query<{ buurt: string; n: number }[]>(
        'select buurt, count(*)::int as n from idea where wijk_id = $1 and state = any ($2) and buurt is not null group by buurt',
        [id, listed],
      );
      const count = new Map(counts.map(({ buurt, n }) => [buurt, n]));
      const shapes = grounds
        .filter(({ code, boundary }) => own.has(code) && boundary !== null)
        .map(({ code, boundary }) => ({ key: code, boundary: readBoundary(boundary ?? '') }));
      return {
        map: drawMap(shapes),
        buurten: buurten.map(({ code, name }) => ({ code, name, ideas: count.get(code) ?? 0 })),
      };
    });
  }

  /** @throws platform.missing when there is none, it is not public, or its wijk is not */
  one(ctx: Ctx, number: number): Promise<IdeaPage> {
    demand(proposalsPolicy.seeIdeas.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const idea = await ideaNumbered(tx, number);
      demandPublic(idea);
      return this.page(tx, ctx, idea);
    });
  }

  /** An idea with all that everybody may know of it, for whoever may see it: the caller judged that. */
  async page(tx: EntityManager, ctx: Ctx, idea: IdeaRow): Promise<IdeaPage> {
    const [row] = await tx.query<PageRow[]>(
      `select ${lineColumns}, i.photo_about as "photoAbout",
        (select coalesce(json_agg(json_build_object('move', m.move, 'to', m.to_state, 'on', ${dayOf('m.made_at')}, 'words', m.words,
            'into', case when t.id is null then null else ${reference('t')} end) order by m.id), '[]')
          from idea_move m left join idea t on t.id = m.into_id and ${open('t')} where m.idea_id = i.id) as trace,
        (select coalesce(json_agg(json_build_object('number', v.number, 'title', v.title, 'text', v.words, 'on', ${dayOf('v.written_at')},
            'by', json_build_object('role', v.writer_role, 'name', v.writer_name)) order by v.number desc), '[]')
          from idea_version v where v.idea_id = i.id and v.state = 'shown'
            and v.number < (select max(l.number) from idea_version l where l.idea_id = i.id and l.state = 'shown')) as versions,
        (select ${reference('t')} from idea t where t.id = i.merged_into and ${open('t')}) as into,
        (select coalesce(json_agg(${reference('part')} order by part.number), '[]') from idea part where part.merged_into = i.id) as parts
       from idea i where i.id = $1`,
      [idea.id],
    );
    if (row === undefined) throw platformError('missing');
    const names = namesOf(await this.areas.buurtenOfWijk(tx, idea.wijkId));
    const { photoAbout, trace, versions, into, parts, ...line } = row;
    return {
      ...lineOf(line, names),
      ...{ photoAbout, trace, versions, into, parts, text: idea.text },
      wijk: { slug: idea.wijk.slug, name: idea.wijk.name },
      project: { id: idea.projectId, name: idea.project },
      takesSupport: takesSupport(idea.state),
      takesComments: takesComments(idea.state),
      mine: await this.mine(tx, ctx, idea),
      votes: await this.votes.of(tx, idea.id),
    };
  }

  /** The photo of an idea: for everybody when the idea is, else for who works on it. @throws platform.missing, proposals.noPhoto */
  async photo(ctx: Ctx, number: number) {
    const id = await this.db.run(ctx, async (tx) => {
      const idea = await ideaNumbered(tx, number);
      if (proposalsPolicy.seeWorkIdeas.judge(ctx.actor, idea) !== true) demandPublic(idea);
      return idea.photoId;
    });
    if (id === null) throw proposalsError('noPhoto');
    return this.files.read(ctx, id);
  }

  private async mine(
    tx: EntityManager,
    ctx: Ctx,
    { id, projectId, writerAccount }: IdeaRow,
  ): Promise<IdeaPage['mine']> {
    const me = await this.writers.signedIn(tx, ctx, projectId);
    if (me === null) return { supported: false, follows: false, wrote: false };
    const [row] = await tx.query<{ supported: boolean; follows: boolean }[]>(
      `select exists (select from idea_support where idea_id = $1 and supporter = $2) as supported,
        exists (select from idea_follower where idea_id = $1 and email = $3 and hears) as follows`,
      [id, me.person, me.email],
    );
    const { supported = false, follows = false } = row ?? {};
    return { supported, follows, wrote: writerAccount !== null && writerAccount === me.accountId };
  }
}

/** @throws platform.missing when not everybody can read it. */
export function demandPublic({ state, wijk }: Pick<IdeaRow, 'state' | 'wijk'>): void {
  if (!isPublicIdea(state) || !wijk.published) throw platformError('missing');
}

/** Names by code. */
const namesOf = (buurten: readonly { readonly code: string; readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(buurten.map(({ code, name }) => [code, name]));
