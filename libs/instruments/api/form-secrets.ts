import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomUUID, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, ErasableHmac, randomCode } from '@wijkspoor/platform/api';
import { type Channel, channels } from '@wijkspoor/instruments/domain';

/** Which form somebody may write, and how it came in. */
export type FormKey = { readonly id: string; readonly channel: Channel };
type RoundOf = { readonly gemeenteId: string; readonly roundId: string };

const idBytes = 16;
const codeLength = 10;

/**
 * The secrets of forms, made of SECRET. A form's secret is its random id with a code that only we can make, so it is checked
 * without a query and says which round and channel it is of; the id alone opens nothing.
 */
@Injectable()
export class FormSecrets {
  private readonly forms: ErasableHmac;
  private readonly codeKey: KeyObject;

  constructor(@Inject(ENV) { SECRET }: Pick<Env, 'SECRET'>) {
    const derive = (what: string): Buffer => Buffer.from(hkdfSync('sha256', SECRET, '', `wijkspoor ${what} 1`, 32));
    this.forms = new ErasableHmac(derive('form'));
    this.codeKey = createSecretKey(derive('household code'));
  }

  /** A new form: its id has 122 random bits. */
  newId(): string {
    return randomUUID();
  }

  /** The secret of a form, 43 characters. */
  seal(round: RoundOf, { id, channel }: FormKey): string {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return Buffer.concat([bytes, this.mac(round, channel, bytes)]).toString('base64url');
  }

  /** @returns the form of a secret; null when it is not one of this round. */
  open(round: RoundOf, secret: string | null): FormKey | null {
    const bytes = Buffer.from(secret ?? '', 'base64url');
    if (bytes.length !== 2 * idBytes) return null;
    const [id, mac] = [bytes.subarray(0, idBytes), bytes.subarray(idBytes)];
    const channel = channels.find((one) => timingSafeEqual(this.mac(round, one, id), mac));
    if (channel === undefined) return null;
    return { id: uuidOf(id), channel };
  }

  /** A code for a letter, of 48 random bits, in two groups: `BCDFG-HJKMN`. */
  newCode(): string {
    const signs = randomCode(codeLength);
    return `${signs.slice(0, 5)}-${signs.slice(5)}`;
  }

  /** What the database keeps of a code; spaces, hyphens and small letters do not matter. */
  hmacOf({ gemeenteId, roundId }: RoundOf, code: string): Buffer {
    const letters = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
    return createHmac('sha256', this.codeKey).update(`${gemeenteId} ${roundId} ${letters}`).digest();
  }

  private mac({ gemeenteId, roundId }: RoundOf, channel: Channel, id: Buffer): Buffer {
    const says = Buffer.from(`${gemeenteId} ${roundId} ${channel} `);
    return this.forms.digest(Buffer.concat([says, id])).subarray(0, idBytes);
  }
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
