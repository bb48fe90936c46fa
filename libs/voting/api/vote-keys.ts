import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, ErasableHmac, freshMs, KeptBriefly } from '@wijkspoor/platform/api';
import { commitment } from '@wijkspoor/voting/domain';
import { sha256 } from './sha256';

/** The secrets of a vote that runs. They exist outside the database and its backups, and are gone after closing. */
export type VoteKey = {
  /** Makes the pseudonym of a voter. */
  readonly ballots: ErasableHmac;
  /** Makes receipts of pseudonyms. */
  readonly receipts: ErasableHmac;
  /** Makes of what stands on a ballot paper something that can only be compared. */
  readonly papers: Buffer;
  /** Seals what stands on ballot papers that wait for closing. */
  readonly waiting: Buffer;
  /** Hides in which buurt a voter lives. */
  readonly buurten: Buffer;
  /** Makes of the address of who is invited something that can only be compared. */
  readonly invited: Buffer;
  /** Decides ties, 64 hexadecimal digits; what is known of it before is `commitment`. */
  readonly seed: string;
  readonly commitment: string;
};
type VoteOf = { readonly gemeenteId: string; readonly roundId: string };

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** So long after a key is no longer remembered its bytes are overwritten in memory: no request that began with the key is still under way. */
const erasedMs = 120_000;

/**
 * Keys of votes, as files beside the database: each wrapped by the key of the host, so that a copy of the folder alone says
 * nothing. Several processes share them; who makes a key first wins. Each remembers a key for two seconds, so that casting reads no
 * file every time, and a key that one destroys is gone from all of them soon after.
 */
@Injectable()
export class VoteKeys {
  private readonly folder: string;
  private readonly hostFile: string;
  private readonly known = new KeptBriefly<VoteKey | null>();

  constructor(@Inject(ENV) { voteKeyDir, hostKeyFile }: Pick<Env, 'voteKeyDir' | 'hostKeyFile'>) {
    this.folder = voteKeyDir;
    this.hostFile = hostKeyFile;
  }

  /** The key of a vote that is made ready to open. Doing it twice is once. */
  async make(vote: VoteOf): Promise<VoteKey> {
    const fresh = randomBytes(2 * keyBytes);
    await this.writeOnce(this.fileOf(vote), await this.wrap(vote, fresh));
    fresh.fill(0);
    const key = await this.read(vote);
    if (key === null) throw new Error('the key of a vote was made and is not there');
    return key;
  }

  /** @returns null when it was destroyed up to two seconds ago, or is on another machine. Not for what takes long: see `take`. */
  async read(vote: VoteOf): Promise<VoteKey | null> {
    const name = this.fileOf(vote);
    const key = await this.known.get(name, () => this.load(vote, name));
    // one that is away may come back any moment
    if (key === null) this.known.forget(name);
    return key;
  }

  /** As it is now, for one who needs it as long as it takes; `erase` it afterwards. @returns null as `read` does. */
  async take(vote: VoteOf): Promise<VoteKey | null> {
    const wrapped = await readFile(this.fileOf(vote)).catch(gone);
    return wrapped === null ? null : keyOf(await this.unwrap(vote, wrapped));
  }

  /** Destroys a key for good. Doing it twice is once. */
  async destroy(vote: VoteOf): Promise<void> {
    const name = this.fileOf(vote);
    this.known.forget(name);
    const file = await open(name, 'r+').catch(gone);
    if (file === null) return;
    const { size } = await file.stat();
    await file.write(randomBytes(size), 0, size, 0);
    await file.sync();
    await file.close();
    await rm(name, { force: true });
    await this.syncFolder();
  }

  /** The votes of which there is a key. */
  async list(): Promise<readonly VoteOf[]> {
    const names = (await readdir(this.folder).catch(gone)) ?? [];
    return names.flatMap((name) => {
      const [, gemeenteId, roundId] = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.key$/.exec(name) ?? [];
      return gemeenteId === undefined || roundId === undefined ? [] : [{ gemeenteId, roundId }];
    });
  }

  /** Forgets what this process remembers of a vote that takes no ballots any more. */
  forget(vote: VoteOf): void {
    this.known.forget(this.fileOf(vote));
  }

  /** Also what nobody asks for again is forgotten in time, and overwritten. */
  private async load(vote: VoteOf, name: string): Promise<VoteKey | null> {
    const key = await this.take(vote);
    if (key === null) return null;
    setTimeout(() => this.known.forget(name), freshMs).unref();
    setTimeout(() => erase(key), freshMs + erasedMs).unref();
    return key;
  }

  private fileOf({ gemeenteId, roundId }: VoteOf): string {
    return `${this.folder}/${gemeenteId}.${roundId}.key`;
  }

  private async host(): Promise<Buffer> {
    const there = await readFile(this.hostFile).catch(gone);
    if (there !== null) return there;
    await this.writeOnce(this.hostFile, randomBytes(keyBytes));
    return readFile(this.hostFile);
  }

  private async wrap(vote: VoteOf, plain: Buffer): Promise<Buffer> {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', await this.host(), nonce).setAAD(nameOf(vote));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  private async unwrap(vote: VoteOf, wrapped: Buffer): Promise<Buffer> {
    const [nonce, tag, sealed] = [
      wrapped.subarray(0, nonceBytes),
      wrapped.subarray(nonceBytes, nonceBytes + tagBytes),
      wrapped.subarray(nonceBytes + tagBytes),
    ];
    const decipher = createDecipheriv('aes-256-gcm', await this.host(), nonce)
      .setAAD(nameOf(vote))
      .setAuthTag(tag);
    const plain = decipher.update(sealed);
    // throws when it was sealed with another key; nothing comes after, so the one copy is what is returned
    decipher.final();
    return plain;
  }

  /** Written aside and linked, so that nobody ever reads half a key, and nobody's is replaced. */
  private async writeOnce(name: string, content: Buffer): Promise<void> {
    await mkdir(path.dirname(name), { recursive: true, mode: 0o700 });
    const aside = `${name}.${randomBytes(6).toString('hex')}`;
    const file = await open(aside, 'wx', 0o600);
    await file.writeFile(content);
    await file.sync();
    await file.close();
    try {
      await link(aside, name);
    } catch (error) {
      // a file system without links: the first rename wins as nearly as it can
      if (isCode(error, 'EEXIST')) return;
      if (!isCode(error, 'EPERM') && !isCode(error, 'ENOTSUP')) throw error;
      if ((await readFile(name).catch(gone)) === null) await rename(aside, name);
    } finally {
      await unlink(aside).catch(gone);
    }
    await this.syncFolder();
  }

  private async syncFolder(): Promise<void> {
    const folder = await open(this.folder, 'r').catch(gone);
    await folder?.sync();
    await folder?.close();
  }
}

const nameOf = ({ gemeenteId, roundId }: VoteOf): Buffer => Buffer.from(`${gemeenteId} ${roundId}`);

/** Overwrites a key in the memory of this process; the seed of the lot is published anyway. */
export function erase(key: VoteKey): void {
  for (const made of [key.ballots, key.receipts]) made.erase();
  for (const bytes of [key.papers, key.waiting, key.buurten, key.invited]) bytes.fill(0);
}

function keyOf(secret: Buffer): VoteKey {
  const derive = (what: string): Buffer =>
    createHash('sha256').update(`wijkspoor vote ${what} 1 `).update(secret).digest();
  const seed = derive('lot').toString('hex');
  const key = {
    ballots: new ErasableHmac(derive('ballots')),
    receipts: new ErasableHmac(derive('receipts')),
    papers: derive('papers'),
    waiting: derive('waiting'),
    buurten: derive('buurten'),
    invited: derive('invited'),
    seed,
    commitment: commitment(seed, sha256),
  };
  secret.fill(0);
  return key;
}

function gone(error: unknown): null {
  if (isCode(error, 'ENOENT')) return null;
  throw error;
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
