import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, SecretCookie } from '@wijkspoor/platform/api';

/** The secret of one's own idea: one at a time. */
@Injectable()
export class IdeaCookie extends SecretCookie {
  constructor(@Inject(ENV) env: Pick<Env, 'publicOrigin'>) {
    super(env, 'idea');
  }
}
