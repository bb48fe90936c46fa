import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CATALOGUES, type Catalogues, ENV, type Env, Mailer, textOf } from '@wijkspoor/platform/api';
import { type Ctx, writeAddress } from '@wijkspoor/platform/domain';
import { writeMoment } from '../moments';
import type { VoteFrame } from '../vote-frames';

/** An invitation may wait a day for its mail server; after that the address is gone. */
const invitationHours = 24;

/** Tells people that they are invited. It holds no code: who has the mail still shows that the address is theirs. */
@Injectable()
export class InvitationMail {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** In the first language of the vote: of who is invited nothing is known but an address. */
  async send(tx: EntityManager, ctx: Ctx, vote: VoteFrame, to: readonly string[]): Promise<void> {
    const [gemeente] = await tx.query<{ slug: string; name: string }[]>(
      'select slug, name from gemeente where id = current_gemeente()',
    );
    const language = vote.languages[0] ?? ctx.language;
    const moment = (at: string | null): string => (at === null ? '' : writeMoment(language, at));
    const params = {
      ...{ title: vote.title, wijk: vote.wijk.name, gemeente: gemeente?.name ?? '' },
      ...{ opens: moment(vote.opensAt), closes: moment(vote.closesAt) },
    };
    const text = (part: string): string => textOf(this.catalogues, 'voting', `mail.invited.${part}`, language, params);
    const path = `/${vote.wijk.slug}/stemmen/${vote.number}`;
    const href = this.env.publicOrigin + writeAddress({ language, gemeente: gemeente?.slug ?? '', path });
    await this.mailer.sendSame(tx, ctx, to, {
      ...{ language, subject: text('subject'), keepHours: invitationHours },
      blocks: [
        { kind: 'text', text: text('text') },
        { kind: 'text', text: text(vote.state === 'open' ? 'whenOpen' : 'when') },
        { kind: 'link', text: text('open'), href },
        { kind: 'text', text: text('how') },
        { kind: 'text', text: text('after') },
      ],
    });
  }
}
