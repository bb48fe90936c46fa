import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Id, type Refusal } from '@wijkspoor/platform/domain';
import { PlatformDb } from '../database';
import { ENV, type Env } from '../env';
import { deliveryReportOf } from './delivery-report';

/** What became of a report: it counted, it did so before, it is not about mail of ours, or it is no report that says no. */
export type Bounced = 'counted' | 'known' | 'notOurs' | 'noRefusal';
/** How often mail was refused in ninety days, by status, and how many addresses get none now. */
export type RefusalCounts = {
  readonly byStatus: readonly { readonly status: string; readonly n: number }[];
  readonly closed: number;
};

/** Addresses that refuse mail. They are known by a keyed hash only: enough to leave them alone, not to read them back. */
@Injectable()
export class MailRefusals {
  private readonly key: Buffer;

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(PlatformDb) private readonly db: PlatformDb,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', env.SECRET, '', 'wijkspoor mail address 1', 32));
  }

  hashOf(address: string): Buffer {
    return createHmac('sha256', this.key).update(address.toLowerCase()).digest();
  }

  /** Notes that a server refused a message, in the transaction that ends it. */
  async note(tx: EntityManager, messageId: string, address: string, { ofAddress, status }: Refusal): Promise<void> {
    await tx.query(
      'insert into mail_refusal (message_id, address, status) values ($1, $2, $3) on conflict do nothing',
      [messageId, ofAddress ? this.hashOf(address) : null, status],
    );
  }

  /**
   * Reads a report that a mail server sent back after it had taken a message, and counts it once. It must name a message of ours and
   * the address that was sent to: who knows the one does not know the other of somebody else.
   */
  async bounced(raw: Uint8Array): Promise<Bounced> {
    const report = await deliveryReportOf(raw);
    const failed = report?.recipients.filter((one) => one.failed) ?? [];
    if (report === null || failed.length === 0) return 'noRefusal';
    const [id = '', host] = report.messageId.split('@');
    if (!Id.safeParse(id).success || host !== new URL(this.env.publicOrigin).hostname) return 'notOurs';
    const [sent] = await this.db.query<{ hash: Buffer | null }>(
      'select to_hash as hash from mail_message where id = $1',
      [id],
    );
    const about = failed.find((one) =>
      [one.final, one.original].some(
        (address) => address !== null && sent?.hash?.equals(this.hashOf(address)) === true,
      ),
    );
    if (about === undefined) return 'notOurs';
    // the sender was refused, not the address
    const ofAddress = !about.status.startsWith('5.7.');
    const noted = await this.db.query<unknown>(
      `insert into mail_refusal (message_id, address, status, gone) select id, case when $2 then to_hash end, $3, $4 from mail_message where id = $1
       on conflict do nothing returning message_id`,
      [id, ofAddress, about.status, about.status === '5.1.1'],
    );
    return noted.length > 0 ? 'counted' : 'known';
  }

  /** Until when this address gets no mail; null when it does. */
  async closedUntil(address: string): Promise<Date | null> {
    const [row] = await this.db.query<{ until: Date | null }>('select refuses_mail($1) as until', [
      this.hashOf(address),
    ]);
    return row?.until ?? null;
  }

  async counts(): Promise<RefusalCounts> {
    const byStatus = await this.db.query<{ status: string; n: number }>(
      `select status, count(*)::integer as n from mail_refusal where refused_at > now() - interval '90 days' group by status order by n desc, status`,
    );
    const [row] = await this.db.query<{ n: number }>(
      `select count(*)::integer as n from (select distinct address from mail_refusal where refused_at > now() - interval '90 days') a
       where refuses_mail(a.address) is not null`,
    );
    return { byStatus, closed: row?.n ?? 0 };
  }
}
