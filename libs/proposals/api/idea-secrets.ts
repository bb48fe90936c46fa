import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '@wijkspoor/platform/api';
import { mailboxOf } from '@wijkspoor/platform/domain';

/** What a secret is for. `own`: writes one's own idea. `confirm`: says that an address is one's own. `comment`, `support`: the same for these. `said`: changes one's own comment. */
type Purpose = 'own' | 'confirm' | 'comment' | 'said' | 'support';
/** What it is bound to besides, such as the address that is confirmed or the idea that is supported. */
type Bound = { readonly gemeenteId: string | null; readonly to?: string };

const half = 16;

/**
 * Secrets of ideas, made of SECRET: sixteen bytes that name a thing, and a code over them that only we can make. They are checked
 * without anything in the database, and the id alone opens nothing.
 */
@Injectable()
export class IdeaSecrets {
  private readonly secretKey: Buffer;
  private readonly nameKey: Buffer;

  constructor(@Inject(ENV) { SECRET }: Pick<Env, 'SECRET'>) {
    this.secretKey = Buffer.from(hkdfSync('sha256', SECRET, '', 'wijkspoor idea 1', 32));
    this.nameKey = Buffer.from(hkdfSync('sha256', SECRET, '', 'wijkspoor supporter 1', 32));
  }

  /** One person in one gemeente, by address: sixteen bytes from which nobody finds the address. */
  personOf(gemeenteId: string | null, email: string): Buffer {
    return createHmac('sha256', this.nameKey)
      .update(`${gemeenteId ?? ''} ${mailboxOf(email)}`)
      .digest()
      .subarray(0, half);
  }

  /** The secret of a thing with this id, 43 characters. */
  seal(purpose: Purpose, id: string, bound: Bound): string {
    return this.sealBytes(purpose, bytesOf(id), bound);
  }

  /** The same for a person. */
  sealBytes(purpose: Purpose, bytes: Buffer, bound: Bound): string {
    return Buffer.concat([bytes, this.mac(purpose, bytes, bound)]).toString('base64url');
  }

  /** @returns the id a secret is of; null when it is not ours for this. */
  open(purpose: Purpose, secret: string | null, bound: Bound): string | null {
    const bytes = this.openBytes(purpose, secret, bound);
    return bytes === null ? null : idOf(bytes);
  }

  openBytes(purpose: Purpose, secret: string | null, bound: Bound): Buffer | null {
    const all = Buffer.from(secret ?? '', 'base64url');
    if (all.length !== 2 * half) return null;
    const [bytes, mac] = [all.subarray(0, half), all.subarray(half)];
    return timingSafeEqual(this.mac(purpose, bytes, bound), mac) ? bytes : null;
  }

  /** The id that a secret speaks of, not yet believed: to find what it has to be bound to. */
  claimedId(secret: string): string | null {
    const all = Buffer.from(secret, 'base64url');
    return all.length === 2 * half ? idOf(all.subarray(0, half)) : null;
  }

  private mac(purpose: Purpose, bytes: Buffer, { gemeenteId, to = '' }: Bound): Buffer {
    return createHmac('sha256', this.secretKey)
      .update(`${purpose} ${gemeenteId ?? ''} ${to} `)
      .update(bytes)
      .digest()
      .subarray(0, half);
  }
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
