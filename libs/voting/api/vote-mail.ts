import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUES, type Catalogues, ENV, type Env, Mailer, TenantDb, textOf } from '@wijkspoor/platform/api';
import { type Ctx, writeAddress } from '@wijkspoor/platform/domain';
import type { VoteFrame } from './vote-frames';

/** A link may wait a day for its mail server; after that the address is gone. */
const linkHours = 24;

/** The one mail of a vote: the link that shows that an address is one's own. No mail ever holds a ballot or a receipt. */
@Injectable()
export class VoteMail {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async sendLink(ctx: Ctx, gemeente: string, vote: VoteFrame, to: string, sealed: string): Promise<void> {
    const { language } = ctx;
    const text = (part: string): string =>
      textOf(this.catalogues, 'voting', `mail.link.${part}`, language, { title: vote.title, wijk: vote.wijk.name });
    const path = `/${vote.wijk.slug}/stemmen/${vote.number}/verder/${sealed}`;
    const href = this.env.publicOrigin + writeAddress({ language, gemeente, path });
    await this.db.run(ctx, (tx) =>
      this.mailer.send(tx, ctx, {
        ...{ to, language, subject: text('subject'), keepHours: linkHours },
        blocks: [
          { kind: 'text', text: text('text') },
          { kind: 'link', text: text('open'), href },
          { kind: 'text', text: text('after') },
        ],
      }),
    );
  }
}
