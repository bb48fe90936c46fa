import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Limits } from '@wijkspoor/identity/api';
import { tellFollowers } from '@wijkspoor/instruments/domain';
import {
  CATALOGUES,
  type Catalogues,
  ENV,
  type Env,
  JobQueue,
  Mailer,
  TenantDb,
  textOf,
} from '@wijkspoor/platform/api';
import { type Ctx, type Language, writeAddress } from '@wijkspoor/platform/domain';
import { FormSecrets } from './form-secrets';
import { FormsService } from './forms.service';
import { type RoundFrame, RoundFrames, selectFrames } from './round-frames';

type Follower = { readonly email: string; readonly language: Language; readonly code: Buffer };
type Letter = {
  readonly to: string;
  readonly mail: 'link' | 'feedback';
  readonly language: Language;
  readonly links: readonly string[];
  readonly keepHours?: number;
};

/** A link to one's own form may wait a day for its mail server; after that the address is gone. */
const linkHours = 24;
/** So many followers are told in one job. */
const atOnce = 100;

/** Mail of a round: the link to one's own form, and to who asked for it what became of the answers. */
@Injectable()
export class FormMail {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
    @Inject(ENV) private readonly env: Env,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(RoundFrames) private readonly rounds: RoundFrames,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(FormSecrets) private readonly secrets: FormSecrets,
  ) {}

  /** Sends the link with which this form can be changed until the round closes. The address is kept for that one mail. @throws instruments.noForm, platform.tooMany */
  async sendLink(
    ctx: Ctx,
    gemeente: string,
    number: number,
    secret: string | null,
    email: string,
    client: string,
  ): Promise<void> {
    const round = await this.rounds.publicOne(ctx, number);
    const key = this.forms.keyOf(round, secret);
    const code = this.secrets.seal({ gemeenteId: round.gemeenteId, roundId: round.id }, key);
    const link = this.link(ctx.language, gemeente, round, `verder/${code}`);
    await this.limits.counting('roundMail', { whom: email, client }, () =>
      this.db.run(ctx, (tx) =>
        this.letter(ctx, tx, round, {
          to: email,
          mail: 'link',
          language: ctx.language,
          links: [link],
          keepHours: linkHours,
        }),
      ),
    );
  }

  /** Puts an address on the list of who hears what became of it. Twice is once. @throws platform.tooMany */
  async follow(ctx: Ctx, number: number, email: string, client: string): Promise<void> {
    const round = await this.rounds.publicOne(ctx, number);
    await this.limits.counting('roundMail', { whom: email, client }, () =>
      this.db.run(ctx, (tx) =>
        tx.query(
          `insert into round_follower (round_id, email, language, leave_code) values ($1, $2, $3, $4) on conflict do nothing`,
          [round.id, email, ctx.language, randomBytes(32)],
        ),
      ),
    );
  }

  /** Takes an address off the list, by the code in a mail. Twice is once, and a wrong code says nothing. */
  async leave(ctx: Ctx, number: number, code: string): Promise<void> {
    const round = await this.rounds.publicOne(ctx, number);
    await this.db.run(ctx, (tx) =>
      tx.query('delete from round_follower where round_id = $1 and leave_code = $2', [
        round.id,
        Buffer.from(code, 'base64url'),
      ]),
    );
  }

  /** The job: tells a hundred followers, each once, and asks for the next hundred. */
  tell(ctx: Ctx, roundId: string): Promise<void> {
    return this.db.run(ctx, async (tx) => {
      const [round] = await tx.query<RoundFrame[]>(`${selectFrames} where r.id = $1`, [roundId]);
      const [gemeente] = await tx.query<{ slug: string }[]>('select slug from gemeente where id = $1', [
        ctx.gemeenteId,
      ]);
      if (round === undefined || gemeente === undefined || round.feedbackOn === null) return;
      const [told] = await tx.query<[Follower[], number]>(
        // materialized: as a condition it may be asked again for every row, and then there is no limit
        `with next as materialized (
           select email from round_follower where round_id = $1 and told_on is null order by email limit $2 for update skip locked)
         update round_follower f set told_on = current_date from next where f.round_id = $1 and f.email = next.email
         returning f.email, f.language, f.leave_code as code`,
        [roundId, atOnce],
      );
      for (const { email, language, code } of told) {
        const links = ['terugkoppeling', `afmelden/${code.toString('base64url')}`].map((page) =>
          this.link(language, gemeente.slug, round, page),
        );
        await this.letter(ctx, tx, round, { to: email, mail: 'feedback', language, links });
      }
      if (told.length === atOnce) await this.jobs.add(tx, ctx, tellFollowers, { roundId }, { key: roundId });
    });
  }

  private letter(
    ctx: Ctx,
    tx: Parameters<Mailer['send']>[0],
    round: RoundFrame,
    { to, mail, language, links, keepHours }: Letter,
  ): Promise<void> {
    const params = { title: round.title, wijk: round.wijk.name };
    const leave = mail === 'feedback' ? links[1] : undefined;
    const text = (part: string): string =>
      textOf(this.catalogues, 'instruments', `mail.${mail}.${part}`, language, params);
    return this.mailer.send(tx, ctx, {
      to,
      subject: text('subject'),
      language,
      blocks: [
        { kind: 'text', text: text('text') },
        ...links.map((href, index) => ({ kind: 'link' as const, text: text(index === 0 ? 'open' : 'leave'), href })),
        { kind: 'text', text: text('after') },
      ],
      ...(leave === undefined ? {} : { leave }),
      ...(keepHours === undefined ? {} : { keepHours }),
    });
  }

  private link(language: Language, gemeente: string, { wijk, number }: RoundFrame, page: string): string {
    return (
      this.env.publicOrigin + writeAddress({ language, gemeente, path: `/${wijk.slug}/meedoen/${number}/${page}` })
    );
  }
}
