import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, SecretCookie } from '@wijkspoor/platform/api';

/** The code of the link with which this browser may see what is known of an address. The front door puts it there when the link is opened. */
@Injectable()
export class OwnDataCookie extends SecretCookie {
  constructor(@Inject(ENV) env: Pick<Env, 'publicOrigin'>) {
    super(env, 'gegevens');
  }
}
