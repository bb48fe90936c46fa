import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, ErasableHmac, randomCode } from '@wijkspoor/platform/api';
import { type Check, checks } from '@wijkspoor/voting/domain';
import { mailboxOf } from '@wijkspoor/platform/domain';
import type { VoteKey } from './vote-keys';

/** Somebody who may vote in one vote: 20 bytes that say nothing of who it is, and how that was checked. */
export type Voter = { readonly id: Buffer; readonly check: Check };
type VoteOf = { readonly gemeenteId: string; readonly roundId: string };

const idBytes = 20;
const macBytes = 11;
/** 13 of 28 signs: 62 random bits. */
const codeLength = 13;
export const receiptBytes = 16;

/** What shows that somebody may vote, and what is made of it. Nothing here needs a query. */
@Injectable()
export class VoterSecrets {
  private readonly codeKey: KeyObject;
  private readonly mailKey: KeyObject;
  private readonly voters: ErasableHmac;

  constructor(@Inject(ENV) { SECRET }: Pick<Env, 'SECRET'>) {
    const derive = (what: string): Buffer =>
      Buffer.from(hkdfSync('sha256', SECRET, '', `wijkspoor vote ${what} 1`, 32));
    this.codeKey = createSecretKey(derive('code'));
    this.mailKey = createSecretKey(derive('mail'));
    this.voters = new ErasableHmac(derive('voter'));
  }

  /** A code for a letter: `BCDFG-HJKM-NPQR`. */
  newCode(): string {
    const signs = randomCode(codeLength);
    return [signs.slice(0, 5), signs.slice(5, 9), signs.slice(9)].join('-');
  }

  /** What the database keeps of a code, which is also its voter; spaces, hyphens and small letters do not matter. */
  ofCode(vote: VoteOf, code: string): Buffer {
    return this.idOf(this.codeKey, vote, code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
  }

  /** The voter of a mailbox: one, however its address is written. */
  ofMail(vote: VoteOf, email: string): Buffer {
    return this.idOf(this.mailKey, vote, mailboxOf(email));
  }

  /** The voter of a printed ballot, by its number. */
  ofPaper(vote: VoteOf, number: number): Buffer {
    return this.idOf(this.codeKey, vote, `paper ${number}`);
  }

  /** Somebody who stated where they live: nothing makes two of those the same. */
  newVoter(): Buffer {
    return randomBytes(idBytes);
  }

  /** What stands in the cookie, or in the link of a mail, of somebody who may vote: the voter, the place of the check and a mark; 43 characters. */
  seal(vote: VoteOf, { id, check }: Voter): string {
    return Buffer.concat([id, Buffer.of(checks.indexOf(check)), this.mac(vote, check, id)]).toString('base64url');
  }

  /** @returns null when it is not a voter of this vote. */
  open(vote: VoteOf, sealed: string | null): Voter | null {
    const bytes = Buffer.from(sealed ?? '', 'base64url');
    if (bytes.length !== idBytes + 1 + macBytes) return null;
    const id = bytes.subarray(0, idBytes);
    const check = checks[bytes[idBytes] ?? checks.length];
    if (check === undefined) return null;
    return timingSafeEqual(this.mac(vote, check, id), bytes.subarray(idBytes + 1)) ? { id, check } : null;
  }

  private idOf(key: KeyObject, { gemeenteId, roundId }: VoteOf, what: string): Buffer {
    return createHmac('sha256', key).update(`${gemeenteId} ${roundId} ${what}`).digest().subarray(0, idBytes);
  }

  private mac({ gemeenteId, roundId }: VoteOf, check: Check, id: Buffer): Buffer {
    const says = Buffer.from(`${gemeenteId} ${roundId} ${check} `);
    return this.voters.digest(Buffer.concat([says, id])).subarray(0, macBytes);
  }
}

/** Under what a voter's ballot is kept. Without the key nobody can tell which it is. */
export const pseudonymOf = ({ ballots }: VoteKey, voter: Buffer): Buffer => ballots.digest(voter);

/** What a voter can look up after closing: the same for every change, and it says nothing of what was voted. */
export const receiptOf = ({ receipts }: VoteKey, pseudonym: Buffer): Buffer =>
  receipts.digest(pseudonym).subarray(0, receiptBytes);

/** A receipt as people read it: groups of four, `3F9A-…`. */
export const writeReceipt = (receipt: Buffer): string =>
  (receipt.toString('hex').toUpperCase().match(/.{4}/g) ?? []).join('-');

/** What was typed of a ballot paper: equal for the same choices on the same paper, and it says nothing of them. */
export const typedOf = ({ papers }: VoteKey, paper: number, choices: readonly number[]): Buffer =>
  createHmac('sha256', papers)
    .update(`${paper} ${choices.join(',')}`)
    .digest();
