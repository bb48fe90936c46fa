import { open, stat } from 'node:fs/promises';
import { mergeMeta, noMeta, readODataMeta, readOwnMeta, type FileRecord, type TableMeta } from '@wijkspoor/wijk/domain';
import { csvLines, delimiterOf, FileRefused } from '../area-text';
import { encodingOf, type Encoding, textOf } from './encoding';
import { jsonItems } from './json-items';
import { recordsOf } from './nested-records';
import { xlsxRows } from './xlsx-rows';

type Kind = 'json' | 'csv' | 'xlsx';
/** Most bytes of one file of figures, and of an XLSX when it is unpacked. */
export type FileLimits = { readonly bytes: number; readonly unpacked: number };
const widest: FileLimits = { bytes: 4 * 1024 ** 3, unpacked: 60 * 1024 * 1024 };
/** Most that a file may say of itself besides its rows. */
const mostWords = 50;

/** A file of figures, whatever its form, as rows. It can be read again and again: nothing of it is kept. */
export class FigureFile {
  /** Bytes read by the reading that is going on. */
  bytes = 0;
  /** How many times it was begun. */
  readings = 0;
  private said: unknown[] = [];

  private constructor(
    readonly path: string,
    readonly size: number,
    readonly delimiter: string | null,
    private readonly kind: Kind,
    private readonly encoding: Encoding,
    private readonly unpacked: number = widest.unpacked,
  ) {}

  /** Looks what kind of file it is: by what is in it, never by its name. @throws FileRefused */
  static async open(path: string, { bytes, unpacked }: FileLimits = widest): Promise<FigureFile> {
    const { size } = await stat(path);
    if (size === 0) throw new FileRefused('empty');
    if (size > bytes) throw new FileRefused('tooLarge');
    const start = await firstBytes(path);
    if (start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
      return new FigureFile(path, size, ';', 'xlsx', 'utf-8', unpacked);
    }
    const encoding = await encodingOf(path);
    const text = new TextDecoder(encoding).decode(start).trimStart();
    if (text === '') throw new FileRefused('empty');
    if (text.startsWith('<')) throw new FileRefused('html', 1);
    if (!/^[{[]/.test(text))
      return new FigureFile(path, size, delimiterOf(text.split('\n', 1)[0] ?? ''), 'csv', encoding);
    if (encoding === 'windows-1252') throw new FileRefused('encoding');
    return new FigureFile(path, size, null, 'json', encoding);
  }

  /** All rows, from the beginning. @throws FileRefused where the file breaks off or cannot be understood. */
  async *records(): AsyncGenerator<FileRecord> {
    this.bytes = 0;
    this.readings++;
    this.said = [];
    if (this.kind === 'xlsx') yield* this.fromXlsx();
    else if (this.kind === 'csv') yield* this.fromCsv();
    else yield* this.fromJson();
  }

  /** What the file says of itself besides its rows, after they were read. */
  meta(keys: ReadonlySet<string>): TableMeta {
    return this.said.reduce<TableMeta>(
      (meta, json) => mergeMeta(meta, readODataMeta(json) ?? readOwnMeta(json, keys)),
      noMeta,
    );
  }

  private text(): AsyncGenerator<string> {
    return textOf(this.path, this.encoding, (bytes) => {
      this.bytes += bytes;
    });
  }

  private async *fromJson(): AsyncGenerator<FileRecord> {
    for await (const item of jsonItems(this.text())) {
      const records = recordsOf(item);
      if (records.length === 0 && this.said.length < mostWords && typeof item.json === 'object')
        this.said.push(item.json);
      yield* records;
    }
  }

  private async *fromCsv(): AsyncGenerator<FileRecord> {
    for await (const { line, values } of csvLines(this.text(), checkHeader)) yield { line, fields: values };
  }

  private async *fromXlsx(): AsyncGenerator<FileRecord> {
    const [header = [], ...rows] = await xlsxRows(this.path, this.unpacked);
    const keys = header.map((cell) =>
      typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '',
    );
    checkHeader(keys.filter((key) => key !== ''));
    this.bytes = this.size;
    for (const [index, row] of rows.entries()) {
      if (row.every((cell) => cell === null || cell === '')) continue;
      const fields = Object.fromEntries(keys.flatMap((key, at) => (key === '' ? [] : [[key, row[at] ?? null]])));
      yield { line: index + 2, fields };
    }
  }
}

function checkHeader(names: readonly string[]): void {
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) throw new FileRefused('header', 1, double);
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
