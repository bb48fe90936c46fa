import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { projectOf } from '@wijkspoor/project/api';
import {
  answerVerbs,
  type BringForOther,
  ideaMove,
  ideaMovesFrom,
  type IdeaState,
  ideaStates,
  inSomeProject,
  mayMove,
  type MoveIdea,
  needsWords,
  proposalsError,
  proposalsPolicy,
  toStreet,
  type WorkIdea,
  type WorkIdeas,
  type WorkIdeasQuery,
} from '@wijkspoor/proposals/domain';
import { Areas } from '@wijkspoor/wijk/api';
import { HandingIn } from './handing-in';
import { IdeaMoves } from './idea-moves';
import { ideaNumbered, ideaOf, type IdeaRow, lineOf, supporters } from './idea-rows';
import { searchIdeas } from './idea-search';
import { IdeasService } from './ideas.service';
import { Writers } from './writers';

const handedIn = ideaStates.filter((state) => state !== 'draft');
const statesOf = (state: WorkIdeasQuery['state']): readonly IdeaState[] =>
  state === undefined || state === '' ? handedIn : [state];

/** Ideas, for who works on them. */
@Injectable()
export class WorkIdeasService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Areas) private readonly areas: Areas,
    @Inject(IdeasService) private readonly ideas: IdeasService,
    @Inject(IdeaMoves) private readonly moves: IdeaMoves,
    @Inject(HandingIn) private readonly handing: HandingIn,
    @Inject(Writers) private readonly writers: Writers,
  ) {}

  /** Ideas of a project that were handed in. @throws platform.missing for a project this person does not see */
  list(ctx: Ctx, projectId: string, query: WorkIdeasQuery): Promise<WorkIdeas> {
    demand(proposalsPolicy.seeWorkIdeas.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { id, name, wijken } = await projectOf(tx, ctx, projectId);
      const states = statesOf(query.state).filter((state) => state !== 'draft');
      const { rows, next, found } = await searchIdeas(tx, { ...query, in: { projectId }, states });
      const [about] = await tx.query<{ open: boolean; toRead: number }[]>(
        `select coalesce((select open from idea_setting where project_id = $1), false) as open, ${toReadIn} as "toRead"`,
        [projectId],
      );
      const asked = { projectId };
      return {
        project: { id, name, wijken: [...wijken] },
        // a list of work names no buurten: it is about what is to be done
        items: rows.map((row) => lineOf(row, new Map())),
        ...{ next, found, toRead: about?.toRead ?? 0, open: about?.open ?? false },
        may: {
          moderate: may(proposalsPolicy.moderateIdeas.judge(ctx.actor, asked)),
          answer: may(proposalsPolicy.answerIdeas.judge(ctx.actor, asked)),
          bring: may(proposalsPolicy.bringForOther.judge(ctx.actor, asked)),
          settle: may(proposalsPolicy.settleIdeas.judge(ctx.actor, asked)),
        },
      };
    });
  }

  /** @throws platform.missing also when somebody knows only the ideas of own projects, and this is of another */
  one(ctx: Ctx, number: number): Promise<WorkIdea> {
    demand(inSomeProject(ctx.actor, 'seeWorkIdeas'));
    return this.db.run(ctx, async (tx) => this.view(tx, ctx, await find(tx, ctx, number, false)));
  }

  /** Moves an idea for the gemeente. @throws platform.stale, proposals.moveImpossible, proposals.reasonRequired, proposals.mergeImpossible */
  move(ctx: Ctx, number: number, version: number, { move, words, into }: MoveIdea): Promise<WorkIdea> {
    demand(inSomeProject(ctx.actor, 'answerIdeas'));
    return this.db.run(ctx, async (tx) => {
      const idea = await find(tx, ctx, number, true);
      demand(proposalsPolicy.answerIdeas.judge(ctx.actor, idea));
      if (idea.version !== version) throw platformError('stale');
      demand(mayMove(ctx.actor, ideaMove(idea.state, move).by, idea));
      await this.moves.make(tx, ctx, idea, { move, words, into });
      return this.view(tx, ctx, await ideaOf(tx, idea.id));
    });
  }

  /**
   * Writes down an idea of somebody else. It is public by the rules for whoever wrote it down; what is marked in the words of
   * somebody else is read first, whoever wrote it down. Sending twice makes one. @throws proposals.notOpen
   */
  bring(ctx: Ctx, projectId: string, input: BringForOther): Promise<WorkIdea> {
    demand(proposalsPolicy.bringForOther.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const project = await projectOf(tx, ctx, projectId);
      const wijk = project.wijken.find(({ slug }) => slug === input.wijk);
      if (wijk === undefined) throw proposalsError('notOpen', [{ path: 'wijk', code: 'choice' }]);
      const buurten = await this.areas.buurtenOfWijk(tx, wijk.id);
      const buurt = buurten.some(({ code }) => code === input.buurt) ? input.buurt : null;
      const made = await tx.query<unknown[]>(
        `insert into idea (id, project_id, wijk_id, title, words, street, buurt, spoor, theme, on_paper)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true) on conflict do nothing returning id`,
        [
          ...[input.id, projectId, wijk.id, input.title, input.text],
          ...[toStreet(input.street), buurt, input.spoor, input.theme],
        ],
      );
      const idea = await ideaOf(tx, input.id, true);
      if (idea.projectId !== projectId) throw platformError('conflict');
      if (input.theme !== '' && !idea.themes.includes(input.theme))
        throw proposalsError('themeUnknown', [{ path: 'theme', code: 'choice' }]);
      if (made.length > 0) {
        const me = await this.writers.signedIn(tx, ctx, projectId);
        // the mark says who wrote it down; the name is that of whose idea it is. Who wrote it down asked nothing for themselves
        const who = {
          role: me?.role ?? ('gemeente' as const),
          accountId: me?.accountId ?? null,
          person: null,
          email: null,
          forOther: true,
        };
        await this.handing.handIn(tx, ctx, idea, { ...who, name: input.name, follow: false });
      }
      return this.view(tx, ctx, await ideaOf(tx, input.id));
    });
  }

  private async view(tx: EntityManager, ctx: Ctx, idea: IdeaRow): Promise<WorkIdea> {
    const page = await this.ideas.page(tx, ctx, idea);
    const [about] = await tx.query<Pick<WorkIdea, 'followers' | 'toRead' | 'shown' | 'alike'>[]>(
      `select (select count(*) from idea_follower f where f.idea_id = $1 and f.hears)::int as followers,
        (select max(v.number)::int from idea_version v where v.idea_id = $1 and v.state = 'shown') as shown,
        ((select count(*) from idea_version v where v.idea_id = $1 and v.state = 'waiting')
          + (select count(*) from idea_comment c where c.idea_id = $1 and c.state = 'waiting')
          + (select count(*) from idea_comment_version v join idea_comment c on c.id = v.comment_id where c.idea_id = $1 and v.state = 'waiting'))::int
          as "toRead",
        (select coalesce(json_agg(json_build_object('number', a.number, 'title', a.title, 'supporters', a.supporters)), '[]') from
          (select i.number, i.title, ${supporters} as supporters from idea i
           where i.project_id = $2 and i.id <> $1 and i.state in ('published', 'answering')
           order by similarity(plain_words(i.title), plain_words($3)) desc, i.number limit 20) a) as alike`,
      [idea.id, idea.projectId, idea.title],
    );
    return {
      ...page,
      number: idea.number ?? 0,
      version: idea.version,
      followers: about?.followers ?? 0,
      shown: about?.shown ?? null,
      toRead: about?.toRead ?? 0,
      moves: answerVerbs
        .filter((move) => ideaMovesFrom(idea.state).some((row) => row.move === move))
        .map((move) => ({ move, needsWords: needsWords(move), may: may(mayMove(ctx.actor, 'answerer', idea)) })),
      alike: about?.alike ?? [],
    };
  }
}

/** Texts of a project that somebody has to read; `$1` is the project. */
export const toReadIn = `((select count(*) from idea_version v join idea i on i.id = v.idea_id where i.project_id = $1 and v.state = 'waiting')
  + (select count(*) from idea_comment c join idea i on i.id = c.idea_id where i.project_id = $1 and c.state = 'waiting')
  + (select count(*) from idea_comment_version v join idea_comment c on c.id = v.comment_id join idea i on i.id = c.idea_id
     where i.project_id = $1 and v.state = 'waiting'))::int`;

/** The idea of that number, for who may see it. @throws platform.missing */
export async function find(tx: EntityManager, ctx: Ctx, number: number, lock: boolean): Promise<IdeaRow> {
  const idea = await ideaNumbered(tx, number, lock);
  if (proposalsPolicy.seeWorkIdeas.judge(ctx.actor, idea) !== true) throw platformError('missing');
  return idea;
}
