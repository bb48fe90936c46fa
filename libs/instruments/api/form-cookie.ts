import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, SecretCookie } from '@wijkspoor/platform/api';

/** On an own device a form stays for as long as a round usually takes; else the browser forgets it when it is closed. */
export const keptSeconds = 60 * 24 * 60 * 60;

/** The secret of the form that this browser fills in: one at a time. */
@Injectable()
export class FormCookie extends SecretCookie {
  constructor(@Inject(ENV) env: Pick<Env, 'publicOrigin'>) {
    super(env, 'form');
  }
}
