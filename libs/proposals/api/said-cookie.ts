import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, SecretCookie } from '@wijkspoor/platform/api';

/** The secret of what one said: the comment that this browser confirmed last. */
@Injectable()
export class SaidCookie extends SecretCookie {
  constructor(@Inject(ENV) env: Pick<Env, 'publicOrigin'>) {
    super(env, 'said');
  }
}
