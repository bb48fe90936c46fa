import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { VoteKey } from './vote-keys';

const nonceBytes = 8;
const gcm = { nonce: 12, tag: 16 } as const;

/** An address on the list of who is invited: exactly that address, so that nobody of another mailbox is let in. */
export const invitedOf = ({ invited }: VoteKey, email: string): Buffer =>
  createHmac('sha256', invited).update(email.trim().toLowerCase()).digest();

/**
 * The buurt of a voter as it stands beside the ballot: nine bytes that say nothing without the key, also not whether it was said,
 * nor whether it is the same as before.
 * @param place in the list of buurten, from 1; 0 for who does not say it.
 */
export function sealBuurt(key: VoteKey, pseudonym: Buffer, place: number): Buffer {
  const nonce = randomBytes(nonceBytes);
  return Buffer.concat([nonce, Buffer.of(place ^ maskOf(key, pseudonym, nonce))]);
}

/** @returns 0 for who did not say it. */
export function openBuurt(key: VoteKey, pseudonym: Buffer, sealed: Buffer | null): number {
  if (sealed === null) return 0;
  return (sealed[nonceBytes] ?? 0) ^ maskOf(key, pseudonym, sealed.subarray(0, nonceBytes));
}

const maskOf = ({ buurten }: VoteKey, pseudonym: Buffer, nonce: Buffer): number =>
  createHmac('sha256', buurten).update(nonce).update(pseudonym).digest()[0] ?? 0;

/**
 * What stands on a paper that was checked, as it waits for closing; equally long whatever was chosen.
 * @param room how many options there are: a ballot has no more numbers than that.
 */
export function sealPaper({ waiting }: VoteKey, paper: number, choices: readonly number[], room: number): Buffer {
  const plain = Buffer.alloc(2 * (room + 1));
  for (const [index, one] of [choices.length, ...choices].entries()) plain.writeUInt16BE(one, 2 * index);
  const nonce = randomBytes(gcm.nonce);
  const cipher = createCipheriv('aes-256-gcm', waiting, nonce).setAAD(Buffer.from(`paper ${paper}`));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws when it is of another paper, or another key. */
export function openPaper({ waiting }: VoteKey, paper: number, sealed: Buffer): readonly number[] {
  const at = gcm.nonce + gcm.tag;
  const decipher = createDecipheriv('aes-256-gcm', waiting, sealed.subarray(0, gcm.nonce))
    .setAAD(Buffer.from(`paper ${paper}`))
    .setAuthTag(sealed.subarray(gcm.nonce, at));
  const plain = Buffer.concat([decipher.update(sealed.subarray(at)), decipher.final()]);
  return Array.from({ length: plain.readUInt16BE(0) }, (_, index) => plain.readUInt16BE(2 * (index + 1)));
}
