import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Notifications } from '@wijkspoor/notifications/api';
import { nextNumber } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { type HandedIn, proposalsError } from '@wijkspoor/proposals/domain';
import { IdeaMoves } from './idea-moves';
import { ideaOf, type IdeaRow } from './idea-rows';
import { IdeaSecrets } from './idea-secrets';
import { Writers, type Writing } from './writers';

type Who = Writing & { readonly name: string; readonly follow: boolean; readonly younger?: boolean };
/** So many a gemeente can have; addresses hold six digits. */
const most = 999_999;

/** From draft to what everybody can read, by the rules of the project. */
@Injectable()
export class HandingIn {
  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(IdeaMoves) private readonly moves: IdeaMoves,
    @Inject(IdeaSecrets) private readonly secrets: IdeaSecrets,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /** Hands a draft in; `idea` is locked. @throws proposals.notOpen, proposals.moveImpossible */
  async handIn(tx: EntityManager, ctx: Ctx, idea: IdeaRow, who: Who): Promise<HandedIn> {
    if (!idea.open) throw proposalsError('notOpen');
    const number = idea.number ?? (await this.number(tx, ctx));
    await tx.query('update idea set number = $2 where id = $1', [idea.id, number]);
    await this.moves.make(tx, ctx, { ...idea, number }, { move: 'submit' });
    const younger = who.younger === true;
    await tx.query(
      `update idea set writer_role = $2, writer_name = $3, writer_account = $4, writer = $5, younger = $6, pending_email = null,
        photo_id = case when $6 then null else photo_id end, photo_about = case when $6 then '' else photo_about end, language = $7, submitted_at = now()
       where id = $1`,
      [idea.id, who.role, who.name, who.accountId, who.person, younger, ctx.language],
    );
    if (younger) await forget(tx, idea.id);
    if (who.email !== null)
      await tx.query(
        `insert into idea_follower (idea_id, email, language, leave_code, writer, hears) values ($1, $2, $3, $4, true, $5)
         on conflict (gemeente_id, idea_id, email) do update set writer = true, hears = idea_follower.hears or excluded.hears`,
        [idea.id, who.email, ctx.language, randomBytes(32), who.follow],
      );
    const shown = await this.write(tx, ctx, { ...(await ideaOf(tx, idea.id)), number }, idea, who);
    return { outcome: shown ? 'published' : 'waits', number };
  }

  /** Writes a version, and shows it at once where the rules let it. @returns whether it is shown. */
  async write(
    tx: EntityManager,
    ctx: Ctx,
    idea: IdeaRow,
    { title, text }: Pick<IdeaRow, 'title' | 'text'>,
    who: Pick<Who, 'person' | 'role' | 'name' | 'forOther'>,
  ): Promise<boolean> {
    const texts = [title, text, who.name, idea.street, idea.photoAbout];
    const judged = await this.writers.judge(tx, texts, who, idea);
    // a picture says what no rule reads
    const waits = judged.waits || (idea.photoId !== null && idea.state === 'submitted' && who.role !== 'gemeente');
    await tx.query(`update idea_version set state = 'refused' where idea_id = $1 and state = 'waiting'`, [idea.id]);
    const [version] = await tx.query<{ number: number }[]>(
      `insert into idea_version (idea_id, number, title, words, writer_role, writer_name, marks)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from idea_version where idea_id = $1 returning number`,
      [idea.id, title, text, who.role, who.name, judged.marks],
    );
    if (version === undefined || waits) return false;
    await this.show(tx, ctx, idea, version.number);
    return true;
  }

  /** Shows a version to everybody; a first one makes the idea public. `idea` is locked. @throws platform.missing */
  async show(tx: EntityManager, ctx: Ctx, idea: IdeaRow, version: number): Promise<void> {
    if (idea.state === 'submitted') await this.moves.make(tx, ctx, idea, { move: 'publish' });
    await tx.query(`update idea_version set state = 'shown' where idea_id = $1 and number = $2`, [idea.id, version]);
    await tx.query(
      `update idea set title = v.title, words = v.words, version = idea.version + 1 from idea_version v
       where idea.id = $1 and v.idea_id = $1 and v.number = $2 and v.gemeente_id = idea.gemeente_id`,
      [idea.id, version],
    );
    if (idea.state === 'submitted')
      await this.tellWriter(tx, ctx, idea, { kind: 'shown', key: `shown ${version}`, words: '' });
  }

  /** Tells who wrote it, when there is an address. */
  async tellWriter(
    tx: EntityManager,
    ctx: Ctx,
    { id, title, wijk, number }: Pick<IdeaRow, 'id' | 'title' | 'wijk' | 'number'>,
    {
      kind,
      key,
      words,
    }: { readonly kind: 'shown' | 'returned' | 'changeRefused'; readonly key: string; readonly words: string },
  ): Promise<void> {
    const writers = await tx.query<{ email: string; language: Ctx['language'] }[]>(
      'select email, language from idea_follower where idea_id = $1 and writer',
      [id],
    );
    const own = this.secrets.seal('own', id, { gemeenteId: ctx.gemeenteId });
    await this.notifications.tell(
      tx,
      ctx,
      writers.map(({ email, language }) => ({
        to: email,
        language,
        kind: `proposals.notice.${kind}`,
        params: { title, words },
        onceKey: `idea ${number ?? id} ${key}`,
        path: `/${wijk.slug}/ideeen/mijn/${own}`,
        openPath: `/${wijk.slug}/ideeen${number === null ? '' : `/${number}`}`,
        leavePath: null,
        when: 'now',
      })),
    );
  }

  private async number(tx: EntityManager, ctx: Ctx): Promise<number> {
    const next = await nextNumber(tx, ctx, 'idea');
    if (next > most) throw proposalsError('notOpen');
    return next;
  }
}

/** Somebody under 16 leaves nothing that says who they are, also not what was left when it was handed in before. */
async function forget(tx: EntityManager, ideaId: string): Promise<void> {
  await tx.query('delete from idea_follower where idea_id = $1 and writer', [ideaId]);
  await tx.query(`update idea_version set writer_name = '' where idea_id = $1 and writer_name <> ''`, [ideaId]);
}
