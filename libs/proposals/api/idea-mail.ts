import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CATALOGUES, type Catalogues, ENV, type Env, Mailer, textOf } from '@wijkspoor/platform/api';
import { type Ctx, platformError, writeAddress } from '@wijkspoor/platform/domain';
import type { IdeaRow } from './idea-rows';

/** A confirmation may wait a day for its mail server; after that the address is gone. */
const keepHours = 24;

/** Mail that asks somebody to confirm: an idea, support, a comment. The address serves that one mail. */
@Injectable()
export class IdeaMail {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @param page below that of the ideas of the wijk, with the code at its end. */
  async ask(
    tx: EntityManager,
    ctx: Ctx,
    kind: 'confirm' | 'support' | 'comment' | 'follow',
    { title, wijk }: Pick<IdeaRow, 'title' | 'wijk'>,
    { to, page }: { readonly to: string; readonly page: string },
  ): Promise<void> {
    const [gemeente] = await tx.query<{ slug: string }[]>('select slug from gemeente where id = $1', [ctx.gemeenteId]);
    if (gemeente === undefined) throw platformError('missing');
    const { language } = ctx;
    const path = `/${wijk.slug}/ideeen/${page}`;
    const text = (part: 'subject' | 'text' | 'open' | 'later' | 'after'): string =>
      textOf(this.catalogues, 'proposals', `mail.${kind}.${part}`, language, { title, wijk: wijk.name });
    await this.mailer.send(tx, ctx, {
      to,
      subject: text('subject'),
      language,
      keepHours,
      blocks: [
        { kind: 'text', text: text('text') },
        {
          kind: 'link',
          text: text('open'),
          href: this.env.publicOrigin + writeAddress({ language, gemeente: gemeente.slug, path }),
        },
        ...(kind === 'comment' ? [{ kind: 'text' as const, text: text('later') }] : []),
        { kind: 'text', text: text('after') },
      ],
    });
  }
}
