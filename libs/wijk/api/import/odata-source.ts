import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '@wijkspoor/platform/api';
import {
  dimensionsOf,
  knownTable,
  mergeMeta,
  noMeta,
  readCodeList,
  type TableMeta,
  withCodes,
} from '@wijkspoor/wijk/domain';
import { FileRefused, textOfFile } from '../area-text';
import { jsonItems } from './json-items';
import { jsonIn, metadataIn } from './metadata-beside';
import { type Got, safeGet } from './safe-get';

/** What is fetched, and into which file. */
export type ODataAsked = { readonly table: string; readonly period: string | null; readonly path: string };
type Page = { readonly rows: number; readonly next: string | null };

const limits = { bytes: 400 * 1024 * 1024, milliseconds: 120_000 };
const metadataLimits = { bytes: 8 * 1024 * 1024, milliseconds: 30_000 };
const mostRequests = 5_000;
const mostRows = 5_000_000;
const mostTogether = 3 * 1024 ** 3;
/** The services give no more rows at once; a full page without a next one may be cut off. */
const fullPage = 10_000;
const tries = 3;
const mostDimensions = 20;

/** Fetches tables of OData v3 services, of which CBS and RIVM have one each. */
@Injectable()
export class ODataSource {
  constructor(@Inject(ENV) private readonly env: Env) {}

  /**
   * Writes all rows of a table to a file, as `{"value": […]}`, and returns its metadata.
   * @throws FileRefused when the source does not answer, or not with a table.
   */
  async fetch(asked: ODataAsked, onRows: (rows: number) => Promise<void>): Promise<TableMeta> {
    const fetching = new Fetching(this.baseOf(asked.table), asked, this.env.ODATA_LOOPBACK, onRows);
    return fetching.fetch();
  }

  private baseOf(table: string): string {
    const ofOthers = knownTable(table)?.source === 'RIVM' || /^(47|50)\d{3}NED$/i.test(table);
    const base = ofOthers ? this.env.ODATA_RIVM_URL : this.env.ODATA_CBS_URL;
    return `${base.replace(/\/$/, '')}/${encodeURIComponent(table)}`;
  }
}

/** Columns with the area and the period of a row; a table about one period has no column for it. */
type Places = { readonly area: string; readonly period: string | null };
const usual: Places = { area: 'WijkenEnBuurten', period: 'Perioden' };

/** What the properties of a table say; the usual names when they say nothing. */
function placesOf({ columns }: TableMeta): Places {
  const keyOf = (wanted: 'geo' | 'time') =>
    [...columns].find(([key, { role }]) => role === wanted && /^\w+$/.test(key))?.[0];
  return { area: keyOf('geo') ?? usual.area, period: keyOf('time') ?? (columns.size === 0 ? usual.period : null) };
}

/** A small answer about a table, whole; no text when there is none. */
type About = { readonly name: string; readonly status: number; readonly text: string | null };
const metaOf = ({ name, text }: About): TableMeta => (text === null ? noMeta : metadataIn(text, name));

class Fetching {
  private requests = 0;
  private rows = 0;
  private written = 0;
  private file: WriteStream | null = null;
  private places: Places = usual;

  constructor(
    private readonly base: string,
    private readonly asked: ODataAsked,
    private readonly loopback: boolean,
    private readonly onRows: (rows: number) => Promise<void>,
  ) {}

  async fetch(): Promise<TableMeta> {
    const metadata = await this.metadata();
    this.places = placesOf(metadata);
    const file = createWriteStream(this.asked.path, { flags: 'wx', mode: 0o600 });
    this.file = file;
    // a disk that fails is seen at the next row; a file that is given up half-way is no fault
    file.on('error', () => undefined);
    try {
      file.write('{"value":[');
      await this.partition('');
      file.end('\n]}');
      await once(file, 'finish');
    } finally {
      file.destroy();
    }
    return metadata;
  }

  /**
   * What a table says of itself may be missing: then its columns keep their keys for names, and its cells their codes. The
   * lists of codes say who a row is about, so that what is never shown of a wijk is seen.
   */
  private async metadata(): Promise<TableMeta> {
    const info = await this.about('TableInfos');
    if (info.status === 404) throw new FileRefused('sourceAnswer', 0, `${this.asked.table}: 404`);
    let meta = mergeMeta(metaOf(info), metaOf(await this.about('DataProperties')));
    for (const key of dimensionsOf(meta).slice(0, mostDimensions)) {
      const { name, text } = await this.about(key);
      const codes = text === null ? null : readCodeList(jsonIn(text, name));
      if (codes !== null) meta = withCodes(meta, key, codes);
    }
    return meta;
  }

  private async about(name: string): Promise<About> {
    const got = await this.get(`${this.base}/${name}?$format=json`, metadataLimits);
    if (got.status !== 200) return { name, status: got.status, text: null };
    let text = '';
    for await (const piece of textOfFile(got.body)) text += piece;
    return { name, status: got.status, text };
  }

  /** All rows whose area begins with `start`. A part that the source refuses as too large is asked for in smaller parts. */
  private async partition(start: string): Promise<void> {
    let next: string | null = this.address(start);
    let taken = 0;
    while (next !== null) {
      const page: Page | 'refused' = await this.page(next);
      if (page === 'refused') {
        if (taken > 0 || start.startsWith('NL')) throw new FileRefused('sourceFailed', 0, this.asked.table);
        return this.smaller(start);
      }
      taken += page.rows;
      next = page.next ?? (page.rows === fullPage ? `${this.address(start)}&$skip=${taken}` : null);
    }
  }

  private async smaller(start: string): Promise<void> {
    const parts =
      start === '' ? ['NL', 'GM', 'WK', 'BU'] : Array.from({ length: 10 }, (_, digit) => `${start}${digit}`);
    if (start.length >= 6) throw new FileRefused('sourceFailed', 0, start);
    for (const part of parts) await this.partition(part);
  }

  private address(start: string): string {
    const { area, period } = this.places;
    const filters = [
      ...(start === '' ? [] : [`startswith(${area},'${start}')`]),
      ...(this.asked.period === null || period === null || knownTable(this.asked.table)?.period != null
        ? []
        : [`startswith(${period},'${this.asked.period.slice(0, 4)}')`]),
    ];
    const filter = filters.length === 0 ? '' : `&$filter=${encodeURIComponent(filters.join(' and '))}`;
    return `${this.base}/TypedDataSet?$format=json${filter}`;
  }

  /** One page, written row by row. @returns `refused` when the source says it cannot give this much. */
  private async page(address: string): Promise<Page | 'refused'> {
    const got = await this.get(address, limits);
    if (got.status >= 500) return 'refused';
    if (got.status !== 200) throw new FileRefused('sourceAnswer', 0, String(got.status));
    let rows = 0;
    let next: string | null = null;
    let seen = false;
    for await (const { key, row, json } of jsonItems(textOfFile(got.body))) {
      seen ||= key === null || key === 'value' || key === 'odata.metadata' || key === '@odata.context';
      if (row) {
        rows++;
        await this.write(json);
      } else if (typeof json === 'string' && (key === 'odata.nextLink' || key === '@odata.nextLink')) next = json;
    }
    if (!seen) throw new FileRefused('sourceAnswer');
    await this.onRows(this.rows);
    return { rows, next: next === null ? null : this.sameSource(next) };
  }

  private async write(json: unknown): Promise<void> {
    const text = `${this.rows === 0 ? '' : ','}\n${JSON.stringify(json)}`;
    this.written += text.length;
    if (++this.rows > mostRows || this.written > mostTogether) throw new FileRefused('tooLarge');
    if (this.file?.errored) throw this.file.errored;
    if (this.file?.write(text) === false) await once(this.file, 'drain');
  }

  /** A next page is one of the same source; anything else is not followed. */
  private sameSource(next: string): string {
    const url = URL.parse(next, `${this.base}/`);
    if (url === null || url.origin !== new URL(this.base).origin)
      throw new FileRefused('address', 0, url?.host ?? next);
    return url.href;
  }

  /** Asks again after a moment when nobody answers; a refusal of the source itself counts as an answer. */
  private async get(address: string, { bytes, milliseconds }: typeof limits): Promise<Got> {
    if (++this.requests > mostRequests) throw new FileRefused('sourceFailed', 0, 'too many pages');
    for (let attempt = 1; ; attempt++) {
      try {
        const got = await safeGet(address, { bytes, milliseconds, loopback: this.loopback });
        if (attempt === tries || (got.status !== 429 && got.status !== 503)) return got;
      } catch (error) {
        if (attempt === tries || !(error instanceof FileRefused) || error.code !== 'sourceFailed') throw error;
      }
      await sleep(attempt * (this.loopback ? 10 : 2_000));
    }
  }
}
