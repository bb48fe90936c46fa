import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, SecretCookie } from '@wijkspoor/platform/api';

/** Who may vote in this browser: one vote at a time. */
@Injectable()
export class VoterCookie extends SecretCookie {
  constructor(@Inject(ENV) env: Pick<Env, 'publicOrigin'>) {
    super(env, 'vote');
  }
}
