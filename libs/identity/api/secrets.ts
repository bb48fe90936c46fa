import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '@wijkspoor/platform/api';

/** A secret for a mail or a cookie: 32 random bytes in base64url. Only its hash is kept. */
export const newCode = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a code. */
export const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

const ivLength = 12;
const tagLength = 16;

/** What a sealed value is for. It is bound to that: a client secret cannot be passed off as a second factor. */
type Purpose = 'totp' | 'providerSecret' | 'providerSignIn';

/** Seals what the database must keep but a thief of the database must not read (AES-256-GCM), with keys made of SECRET. */
@Injectable()
export class Vault {
  private readonly sealKey: Buffer;
  private readonly nameKey: Buffer;

  constructor(@Inject(ENV) { SECRET }: Pick<Env, 'SECRET'>) {
    this.sealKey = Buffer.from(hkdfSync('sha256', SECRET, '', 'wijkspoor seal 1', 32));
    this.nameKey = Buffer.from(hkdfSync('sha256', SECRET, '', 'wijkspoor pseudonym 1', 32));
  }

  seal(purpose: Purpose, text: string): Buffer {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.sealKey, iv).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when SECRET is another one, or somebody changed the bytes. */
  open(purpose: Purpose, bytes: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.sealKey, bytes.subarray(0, ivLength)).setAAD(
      Buffer.from(purpose),
    );
    decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString('utf8');
  }

  /** The same name for the same text, from which nobody finds the text. */
  pseudonym(text: string): string {
    return createHmac('sha256', this.nameKey).update(text).digest('base64url');
  }
}
