import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Limits } from '@wijkspoor/identity/api';
import { FileStore, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import {
  type BeginIdea,
  type ChangeIdea,
  type HandedIn,
  type HandInIdea,
  type OwnIdea,
  proposalsError,
  proposalsPolicy,
  takesComments,
  toStreet,
} from '@wijkspoor/proposals/domain';
import { Areas, wijkOf } from '@wijkspoor/wijk/api';
import { HandingIn } from './handing-in';
import { IdeaMail } from './idea-mail';
import { findIdea, type IdeaRow } from './idea-rows';
import { IdeaSecrets } from './idea-secrets';
import { Writers } from './writers';

/** What photos of ideas are named. */
export const photoName = 'idee.webp';

/** One's own idea, for who holds its secret: from the browser it was begun in, or from a mail. */
@Injectable()
export class OwnIdeaService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Areas) private readonly areas: Areas,
    @Inject(Writers) private readonly writers: Writers,
    @Inject(IdeaSecrets) private readonly secrets: IdeaSecrets,
    @Inject(HandingIn) private readonly handing: HandingIn,
    @Inject(IdeaMail) private readonly mail: IdeaMail,
  ) {}

  /** Begins an idea. @returns its secret. @throws platform.missing, proposals.notOpen, platform.tooMany */
  async begin(ctx: Ctx, wijk: string, { project, title, text }: BeginIdea, client: string): Promise<string> {
    demand(proposalsPolicy.takePart.judge(ctx.actor));
    await this.limits.count('contribution', { client });
    const id = randomUUID();
    await this.db.run(ctx, async (tx) => {
      const { id: wijkId } = await wijkOf(tx, ctx, wijk);
      const open = await tx.query<{ id: string }[]>(
        `select s.project_id as id from idea_setting s join project_wijk pw on pw.project_id = s.project_id and pw.wijk_id = $1
         where s.open and ($2::uuid is null or s.project_id = $2) order by s.project_id limit 2`,
        [wijkId, project ?? null],
      );
      const [only] = open;
      if (only === undefined) throw proposalsError('notOpen');
      if (open.length > 1) throw platformError('invalid', {}, [{ path: 'project', code: 'required' }]);
      await tx.query(
        'insert into idea (id, project_id, wijk_id, title, words, language) values ($1, $2, $3, $4, $5, $6)',
        [id, only.id, wijkId, title, text, ctx.language],
      );
    });
    return this.secrets.seal('own', id, ctx);
  }

  /** @throws proposals.noDraft */
  view(ctx: Ctx, secret: string | null): Promise<OwnIdea> {
    return this.withOwn(ctx, secret, false, async (tx, idea) => {
      const buurten = await this.areas.buurtenOfWijk(tx, idea.wijkId);
      const { number, state, title, text, street, buurt, spoor, theme, reason, themes } = idea;
      return {
        ...{ number, state, title, text, street, buurt, spoor, theme, reason, themes: [...themes] },
        photo: idea.photoId !== null,
        photoAbout: idea.photoAbout,
        wijk: { slug: idea.wijk.slug, name: idea.wijk.name },
        project: { id: idea.projectId, name: idea.project },
        buurten: buurten.map(({ code, name }) => ({ code, name })),
        mailed: idea.pendingEmail !== null,
        signedIn: ctx.actor.accountId !== null,
        readFirst: idea.moderation === 'before',
      };
    });
  }

  /** Changes a draft; of what everybody reads, another version. @throws proposals.noDraft, proposals.handedIn, proposals.themeUnknown */
  change(ctx: Ctx, secret: string | null, change: ChangeIdea): Promise<void> {
    return this.withOwn(ctx, secret, true, async (tx, idea) => {
      if (idea.state === 'draft') return this.changeDraft(tx, idea, change);
      const { title = idea.title, text = idea.text, ...rest } = change;
      if (Object.keys(rest).length > 0 || (idea.state !== 'submitted' && !takesComments(idea.state)))
        throw proposalsError('handedIn');
      if (title === idea.title && text === idea.text) return;
      if (idea.state === 'submitted')
        await tx.query('update idea set title = $2, words = $3 where id = $1', [idea.id, title, text]);
      const who = { person: idea.writer, role: idea.writerRole, name: idea.writerName };
      await this.handing.write(tx, ctx, idea, { title, text }, who);
    });
  }

  /** Takes a draft away for good. What was handed in stays. @throws proposals.noDraft, proposals.handedIn */
  async remove(ctx: Ctx, secret: string | null): Promise<void> {
    const photo = await this.withOwn(ctx, secret, true, async (tx, { id, state, number, photoId }) => {
      if (state !== 'draft' || number !== null) throw proposalsError('handedIn');
      await tx.query('delete from idea where id = $1', [id]);
      return photoId;
    });
    if (photo !== null) await this.files.remove(ctx, photo);
  }

  /** Puts a photo with a draft; one that was there goes. @throws proposals.noDraft, proposals.handedIn, platform.fileType, platform.tooLarge */
  async addPhoto(ctx: Ctx, secret: string | null, content: Readable): Promise<void> {
    const id = this.idOf(ctx, secret);
    const before: string[] = [];
    await this.files.keepPicture(ctx, photoName, content, async (tx, file) => {
      const idea = await own(tx, id, true);
      if (idea.state !== 'draft') throw proposalsError('handedIn');
      if (idea.photoId !== null) before.push(idea.photoId);
      await tx.query('update idea set photo_id = $2, pending_email = null, touched_on = current_date where id = $1', [
        id,
        file.id,
      ]);
    });
    for (const photo of before) await this.files.remove(ctx, photo);
  }

  /** Takes the photo of a draft away; twice is once. @throws proposals.noDraft, proposals.handedIn */
  async removePhoto(ctx: Ctx, secret: string | null): Promise<void> {
    const photo = await this.withOwn(ctx, secret, true, async (tx, idea) => {
      if (idea.state !== 'draft') throw proposalsError('handedIn');
      await tx.query(`update idea set photo_id = null, photo_about = '' where id = $1`, [idea.id]);
      return idea.photoId;
    });
    if (photo !== null) await this.files.remove(ctx, photo);
  }

  /** The photo of one's own idea, to look at. @throws proposals.noDraft, proposals.noPhoto */
  async photo(ctx: Ctx, secret: string | null) {
    const photo = await this.withOwn(ctx, secret, false, async (_, { photoId }) => photoId);
    if (photo === null) throw proposalsError('noPhoto');
    return this.files.read(ctx, photo);
  }

  /**
   * Hands it in. Without an account a mail asks first whether the address is one's own; somebody under 16 leaves nothing that
   * says who they are, and what they bring is always read first.
   * @throws proposals.noDraft, proposals.notOpen, proposals.handedIn, platform.tooMany
   */
  async handIn(ctx: Ctx, secret: string | null, input: HandInIdea, client: string): Promise<HandedIn> {
    demand(proposalsPolicy.takePart.judge(ctx.actor));
    const { age, name = '', email, follow = false } = input;
    const id = this.idOf(ctx, secret);
    await this.limits.count('contribution', { client, ...(email === undefined ? {} : { whom: email }) });
    const { outcome, photo } = await this.withOwn(ctx, secret, true, async (tx, idea) => {
      if (idea.state !== 'draft') throw proposalsError('handedIn');
      const nobody = { role: 'resident', accountId: null, email: null, person: null } as const;
      if (age === 'younger') {
        const outcome = await this.handing.handIn(tx, ctx, idea, { ...nobody, name: '', follow: false, younger: true });
        return { outcome, photo: idea.photoId };
      }
      const me = await this.writers.signedIn(tx, ctx, idea.projectId);
      // who confirmed an address before need not do so again
      const before = { role: idea.writerRole, accountId: idea.writerAccount, email: null, person: idea.writer };
      const known = me ?? (idea.writer === null ? null : before);
      if (known !== null)
        return { outcome: await this.handing.handIn(tx, ctx, idea, { ...known, name, follow }), photo: null };
      if (!idea.open) throw proposalsError('notOpen');
      if (email === undefined) throw platformError('invalid', {}, [{ path: 'email', code: 'required' }]);
      await tx.query(
        'update idea set pending_email = $2, pending_follow = $3, writer_name = $4, language = $5, touched_on = current_date where id = $1',
        [id, email, follow, name, ctx.language],
      );
      const code = this.secrets.seal('confirm', id, { ...ctx, to: email });
      await this.mail.ask(tx, ctx, 'confirm', idea, { to: email, page: `bevestig/${code}` });
      return { outcome: { outcome: 'mailed', number: null } as const, photo: null };
    });
    if (photo !== null) await this.files.remove(ctx, photo);
    return outcome;
  }

  /**
   * Opens one's own idea with a link from a mail, and hands it in when that is what the link confirms. Twice is once.
   * @returns the secret for this browser, and what became of it. @throws proposals.linkInvalid
   */
  useLink(ctx: Ctx, code: string): Promise<{ secret: string; handedIn: HandedIn }> {
    return this.db.run(ctx, async (tx) => {
      const claimed = this.secrets.claimedId(code);
      const idea = claimed === null ? null : await findIdea(tx, claimed, true);
      if (idea === null || idea.emptied) throw proposalsError('linkInvalid');
      const secret = this.secrets.seal('own', idea.id, ctx);
      const as = (outcome: HandedIn['outcome']) => ({ secret, handedIn: { outcome, number: idea.number } });
      if (this.secrets.open('own', code, ctx) !== null) return as(idea.state === 'published' ? 'published' : 'waits');
      const confirms = (email: string | null): email is string =>
        email !== null && this.secrets.open('confirm', code, { ...ctx, to: email }) !== null;
      if (idea.state === 'draft' && confirms(idea.pendingEmail)) {
        const who = {
          ...this.writers.byMail(ctx, idea.pendingEmail),
          name: idea.writerName,
          follow: idea.pendingFollow,
        };
        return { secret, handedIn: await this.handing.handIn(tx, ctx, idea, who) };
      }
      const writers = await tx.query<{ email: string }[]>(
        'select email from idea_follower where idea_id = $1 and writer',
        [idea.id],
      );
      if (!writers.some(({ email }) => confirms(email))) throw proposalsError('linkInvalid');
      return as(idea.state === 'submitted' || idea.state === 'draft' ? 'waits' : 'published');
    });
  }

  private async changeDraft(tx: EntityManager, idea: IdeaRow, change: ChangeIdea): Promise<void> {
    const { title, text, spoor, theme, street, buurt, photoAbout } = { ...idea, ...change };
    if (theme !== '' && !idea.themes.includes(theme))
      throw proposalsError('themeUnknown', [{ path: 'theme', code: 'choice' }]);
    const buurten = buurt === null || buurt === '' ? [] : await this.areas.buurtenOfWijk(tx, idea.wijkId);
    const known = buurten.some(({ code }) => code === buurt) ? buurt : null;
    await tx.query(
      // a link that was mailed confirms what was handed in then, and nothing that came in its place
      'update idea set title = $2, words = $3, street = $4, buurt = $5, spoor = $6, theme = $7, photo_about = $8, pending_email = null, touched_on = current_date where id = $1',
      [idea.id, title, text, toStreet(street), known, spoor, theme, photoAbout],
    );
  }

  private idOf(ctx: Ctx, secret: string | null): string {
    const id = this.secrets.open('own', secret, ctx);
    if (id === null) throw proposalsError('noDraft');
    return id;
  }

  private async withOwn<T>(
    ctx: Ctx,
    secret: string | null,
    lock: boolean,
    work: (tx: EntityManager, idea: IdeaRow) => Promise<T>,
  ): Promise<T> {
    const id = this.idOf(ctx, secret);
    return this.db.run(ctx, async (tx) => work(tx, await own(tx, id, lock)));
  }
}

/** A draft can be gone: it is destroyed, or emptied when it was public before, when nobody hands it in. */
async function own(tx: EntityManager, id: string, lock: boolean): Promise<IdeaRow> {
  const idea = await findIdea(tx, id, lock);
  if (idea === null || idea.emptied) throw proposalsError('noDraft');
  return idea;
}
