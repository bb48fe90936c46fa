import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CATALOGUES, type Catalogues, ENV, type Env, Mailer, textOf } from '@wijkspoor/platform/api';
import type { Ctx, Language, TextParams } from '@wijkspoor/platform/domain';

type MailName =
  | 'link'
  | 'welcome'
  | 'staff'
  | 'reset'
  | 'noPassword'
  | 'passwordChanged'
  | 'secondFactorReset'
  | 'invitation'
  | 'ownData';
/** `path` is the page of ours behind the button. */
type Message = {
  readonly to: string;
  readonly mail: MailName;
  readonly path: string;
  readonly language?: Language;
  readonly params?: TextParams;
};

/** The letters of identity: a few sentences and one button. */
@Injectable()
export class IdentityMail {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
    @Inject(ENV) private readonly env: Env,
  ) {}

  send(tx: EntityManager, ctx: Ctx, { to, mail, path, language = ctx.language, params = {} }: Message): Promise<void> {
    const text = (part: string): string =>
      textOf(this.catalogues, 'identity', `mail.${mail}.${part}`, language, params);
    return this.mailer.send(tx, ctx, {
      to,
      // a way in, or a warning: who asks for it or is invited may have mended the mailbox
      anyway: true,
      subject: text('subject'),
      language,
      blocks: [
        { kind: 'text', text: text('text') },
        { kind: 'link', text: text('open'), href: this.linkTo(path) },
        ...(mail === 'passwordChanged' ? [] : [{ kind: 'text' as const, text: text('after') }]),
      ],
    });
  }

  linkTo(path: string): string {
    return `${this.env.publicOrigin}${path}`;
  }
}
