import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { fileTypeFromFile } from 'file-type';
import yauzl from 'yauzl';
import { archiveError, entryOf, Manifest, readEntry } from '@wijkspoor/archive/domain';
import { DomainError } from '@wijkspoor/platform/domain';

/** More entries than any gemeente has files: each takes some memory. */
const mostEntries = 300_000;
const mostManifest = 1_000_000;

/**
 * The entries of an archive somebody brought. Nothing of it is believed: names are ours or the archive is refused, sizes are counted, and
 * nothing is unpacked to where a name says.
 */
export class ArchiveEntries {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
  ) {}

  /** @param mostBytes of everything in it, unpacked. @throws archive.notAnArchive, archive.tooLarge */
  static async open(path: string, mostBytes: number): Promise<ArchiveEntries> {
    const zip = await yauzl.openPromise(path, { validateEntrySizes: true, autoClose: false }).catch(() => {
      throw archiveError('notAnArchive');
    });
    const entries = new Map<string, yauzl.Entry>();
    let left = mostBytes;
    try {
      for await (const entry of zip.eachEntry()) {
        if (readEntry(entry.fileName) === null || entries.has(entry.fileName) || entry.isEncrypted())
          throw archiveError('notAnArchive');
        // what an entry says of its size holds: reading stops where it goes on
        left -= entry.uncompressedSize;
        if (left < 0 || entries.size >= mostEntries) throw archiveError('tooLarge');
        entries.set(entry.fileName, entry);
      }
    } catch (error) {
      zip.close();
      throw error instanceof DomainError ? error : archiveError('notAnArchive');
    }
    return new ArchiveEntries(zip, entries);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** @throws archive.notAnArchive when it is not there, or is no manifest */
  async manifest(): Promise<Manifest> {
    const entry = this.entries.get(entryOf.manifest);
    if (entry === undefined || entry.uncompressedSize > mostManifest) throw archiveError('notAnArchive');
    const text = (await buffer(await this.read(entryOf.manifest))).toString();
    try {
      return Manifest.parse(JSON.parse(text));
    } catch {
      throw archiveError('notAnArchive');
    }
  }

  /** @throws archive.damaged when it is not there */
  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw archiveError('damaged', { what: `${name}: missing` });
    return this.zip.openReadStreamPromise(entry).catch(() => {
      throw archiveError('damaged', { what: name });
    });
  }

  /**
   * Writes a file of the archive to `path`.
   * @throws archive.damaged when it is not what its row says: another size, another sum, another kind.
   */
  async unpack(name: string, path: string, row: { size: number; sha256: string; type: string }): Promise<void> {
    const hash = createHash('sha256');
    let size = 0;
    const count = new Transform({
      transform(chunk: Buffer, _, done) {
        size += chunk.length;
        hash.update(chunk);
        done(size > row.size ? archiveError('damaged', { what: `${name}: larger than its row says` }) : null, chunk);
      },
    });
    await pipeline(await this.read(name), count, createWriteStream(path, { flags: 'w', mode: 0o600 })).catch(
      (error: unknown) => {
        throw error instanceof DomainError ? error : archiveError('damaged', { what: name });
      },
    );
    if (size !== row.size || hash.digest('hex') !== row.sha256)
      throw archiveError('damaged', { what: `${name}: not the file its row tells of` });
    // a page could show a picture: it must be one
    if (/^image\/|pdf$/.test(row.type) && (await fileTypeFromFile(path))?.mime !== row.type)
      throw archiveError('damaged', { what: `${name}: no ${row.type}` });
  }

  close(): void {
    this.zip.close();
  }
}
