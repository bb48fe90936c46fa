import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import type { Metadata, Sharp } from 'sharp';
import { DomainError, platformError } from '@wijkspoor/platform/domain';
import { OneAtATime } from '../one-at-a-time';

/** What a file is, after it was looked at and cleaned. */
export type Content = { readonly type: string; readonly size: number; readonly sha256: string };

const formats: Readonly<Record<string, 'jpeg' | 'png' | 'webp'>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
};
const pdf = 'application/pdf';
/** A small file can hold a picture that fills the memory: so many pixels, and so many bytes of it where all of them are there at once. */
const maxPixels = 50_000_000;
const maxBytes = 160 * 1024 * 1024;
const maxSide = 4_096;
/** Pictures of everybody, one after the other. */
const turn = new OneAtATime(20);

/**
 * Writes what comes in to `path`, and leaves there what we keep: a picture made anew, so without place, camera or hidden content; a PDF as it is.
 * @throws platform.malformed when it breaks off; platform.tooLarge past `limit` bytes; platform.fileType when the content, whatever its name says, is no kind we take.
 */
export async function receive(content: Readable, path: string, limit: number): Promise<Content> {
  await take(content, path, limit);
  const type = (await fileTypeFromFile(path))?.mime ?? '';
  const format = formats[type];
  if (format)
    await makeAnew(path, { width: maxSide, height: maxSide }, (picture, made) => picture.toFormat(format).toFile(made));
  else if (type !== pdf) throw platformError('fileType');
  return { type, ...(await settled(path)) };
}

/** What is on the disk for good, with its size and sum. */
async function settled(path: string): Promise<Omit<Content, 'type'>> {
  await toDisk(path);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { size: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** Widths and heights of a picture on a page, and what it may weigh there. */
const onPage = { side: 1_200, bytes: 40_000, qualities: [72, 58, 44, 30, 18] } as const;

/**
 * Writes a picture that comes in from anybody to `path`, made anew for a page: at most `onPage.side` wide and high, as WebP, without
 * place, camera or hidden content, and as light as a page wants it where that can be.
 * @throws platform.malformed, platform.tooLarge past `limit` bytes, platform.fileType when it is no picture we take.
 */
export async function receivePicture(content: Readable, path: string, limit: number): Promise<Content> {
  await take(content, path, limit);
  const type = (await fileTypeFromFile(path))?.mime ?? '';
  if (formats[type] === undefined) throw platformError('fileType');
  await makeAnew(path, { width: onPage.side, height: onPage.side }, async (picture, made) => {
    const small = await picture.png({ compressionLevel: 1 }).toBuffer();
    const { default: sharp } = await import('sharp');
    for (const quality of onPage.qualities) {
      const { size } = await sharp(small).webp({ quality }).toFile(made);
      if (size <= onPage.bytes) break;
    }
  });
  return { type: 'image/webp', ...(await settled(path)) };
}

/** How large a logo is kept: sharp on paper of a print, and light. */
const logo = { width: 800, height: 320 } as const;

/**
 * Writes a logo that comes in to `path`, made anew as PNG.
 * @throws platform.malformed, platform.tooLarge past `limit` bytes, platform.fileType when it is no picture we take.
 */
export async function receiveLogo(content: Readable, path: string, limit: number): Promise<Content> {
  await take(content, path, limit);
  const type = (await fileTypeFromFile(path))?.mime ?? '';
  if (formats[type] === undefined) throw platformError('fileType');
  await makeAnew(path, logo, (picture, made) => picture.png({ palette: true }).toFile(made));
  return { type: 'image/png', ...(await settled(path)) };
}

/** Writes what we made ourselves to `path`, as it is. @throws what breaks it off */
export async function write(content: Readable, path: string): Promise<Omit<Content, 'type'>> {
  const hash = createHash('sha256');
  const sum = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(content, sum, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  await toDisk(path);
  return { size: (await stat(path)).size, sha256: hash.digest('hex') };
}

async function take(content: Readable, path: string, limit: number): Promise<void> {
  try {
    await pipeline(content, atMost(limit), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    // the disk's errors are ours; what else breaks is what came in
    if (error instanceof DomainError || (error instanceof Error && 'syscall' in error)) throw error;
    throw platformError('malformed');
  }
}

function atMost(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > limit) done(platformError('tooLarge'));
      else done(null, chunk);
    },
  });
}

type Sides = { readonly width: number; readonly height: number };
type Make = (picture: Sharp, made: string) => Promise<unknown>;

/**
 * Puts a picture made anew, within these sides, in the place of the one at `path`.
 * @param make writes it, of the one that came in.
 * @throws platform.fileType when it cannot be read; platform.tooLarge when it would fill the memory; platform.away when too many wait
 */
const makeAnew = (path: string, sides: Sides, make: Make): Promise<void> => turn.do(() => makeNow(path, sides, make));

async function makeNow(path: string, sides: Sides, make: Make): Promise<void> {
  // most processes never see a picture, and it takes 20 MB
  const { default: sharp } = await import('sharp');
  // what was decoded is not needed again, and two threads hold twice as much
  sharp.cache(false);
  sharp.concurrency(1);
  const made = `${path}.made`;
  const taken = sharp(path, { limitInputPixels: maxPixels, failOn: 'error' });
  const about = await taken.metadata().catch(() => {
    throw platformError('fileType');
  });
  if (inMemory(about) > maxBytes) throw platformError('tooLarge');
  const picture = taken.autoOrient().resize({ ...sides, fit: 'inside', withoutEnlargement: true });
  try {
    await make(picture, made);
    await rename(made, path);
  } catch {
    await rm(made, { force: true });
    throw platformError('fileType');
  }
}

/** Bytes of it that are in memory at once: a line at a time, unless it comes in passes over the whole of it. */
const inMemory = ({ width, height, channels, depth, isProgressive, format }: Metadata): number =>
  isProgressive || format === 'webp' ? width * height * channels * (depth === 'ushort' ? 2 : 1) : 0;

async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}
