import { Inject, Injectable } from '@nestjs/common';
import type { DemoCodes } from '@wijkspoor/identity/domain';
import { PlatformDb } from '@wijkspoor/platform/api';
import { nextCode } from './one-time-code';
import { Vault } from './secrets';

/** The codes of demo accounts, so that trying out needs no telephone. Real accounts are never in it. */
@Injectable()
export class DemoCodesService {
  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  async codes(now: number): Promise<DemoCodes> {
    const rows = await this.db.query<{ email: string; totp_secret: Buffer; totp_step: string | null }>(
      'select email, totp_secret, totp_step::text from account where demo and totp_secret is not null order by email',
    );
    return {
      items: rows.map(({ email, totp_secret, totp_step }) => ({
        email,
        code: nextCode(this.vault.open('totp', totp_secret), totp_step === null ? null : Number(totp_step), now),
      })),
    };
  }
}
