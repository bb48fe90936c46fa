import { readAreaCode } from '@wijkspoor/wijk/domain';
import { FileRefused } from '../area-text';

/** One part of a JSON document: an element of a list, or the value of a key; `list` is false for what is no row. */
export type JsonItem = {
  readonly line: number;
  readonly key: string | null;
  readonly row: boolean;
  readonly json: unknown;
};

/** A row, or what a file says of itself, is never larger than this. */
const longest = 8 * 1024 * 1024;
const space = new Set([0x20, 0x09, 0x0a, 0x0d, 0xfeff]);

type Level = { readonly list: boolean; key: string | null; expects: 'first' | 'key' | 'colon' | 'value' | 'comma' };

/**
 * Cuts a JSON document into parts that fit in memory, with the line each begins on. Rows are the elements of a list
 * (at the top, or under any key of the top), and the values under keys that are codes of areas, one or two levels deep.
 * @throws FileRefused where it is no JSON.
 */
export async function* jsonItems(pieces: AsyncIterable<string>): AsyncGenerator<JsonItem> {
  const cutter = new Cutter();
  for await (const piece of pieces) {
    cutter.cut(piece);
    yield* cutter.taken();
  }
  cutter.end();
  yield* cutter.taken();
}

/** So much is looked ahead to see whether an object has codes of areas for keys. */
const ahead = 200;

class Cutter {
  private readonly levels: Level[] = [];
  private line = 1;
  private started = false;
  private closed = false;
  /** The part that is being taken: what came of it in earlier pieces, where it began, how deep it is. */
  private part: {
    text: string;
    line: number;
    depth: number;
    string: boolean;
    escaped: boolean;
    scalar: boolean;
  } | null = null;
  /** A key that is being read. */
  private key: string | null = null;
  private keyEscaped = false;
  private items: JsonItem[] = [];
  /** What could not be looked at yet, because too little of the document is here. */
  private rest = '';
  private waits = false;
  private ended = false;

  taken(): JsonItem[] {
    const items = this.items;
    this.items = [];
    return items;
  }

  cut(next: string): void {
    const piece = this.rest + next;
    this.rest = '';
    let at = 0;
    while (at < piece.length && !this.waits) at = this.part === null ? this.outside(piece, at) : this.inside(piece, at);
    if (this.waits) this.rest = piece.slice(at);
    this.waits = false;
  }

  end(): void {
    this.ended = true;
    this.cut('');
    if (!this.started) throw new FileRefused('empty');
    if (!this.closed) throw new FileRefused('truncated', this.line);
  }

  /** Between parts: only the signs of the document itself. */
  private outside(piece: string, at: number): number {
    const code = piece.charCodeAt(at);
    if (this.key !== null) return this.readKey(piece, at);
    if (code === 0x0a) this.line++;
    if (space.has(code)) return at + 1;
    const level = this.levels.at(-1);
    if (level === undefined) return this.open(piece, at);
    switch (level.expects) {
      case 'first':
      case 'key':
      case 'value':
        return this.element(level, piece, at);
      case 'colon':
        if (code !== 0x3a) throw this.broken();
        level.expects = 'value';
        return at + 1;
      case 'comma':
        if (code === 0x2c) level.expects = level.list ? 'value' : 'key';
        else this.close(level, code);
        return at + 1;
    }
  }

  private open(piece: string, at: number): number {
    const sign = piece[at];
    if (this.started) throw this.broken();
    this.started = true;
    if (sign === '<') throw new FileRefused('html', this.line);
    if (sign !== '{' && sign !== '[') throw this.broken();
    this.levels.push({ list: sign === '[', key: null, expects: 'first' });
    return at + 1;
  }

  private element(level: Level, piece: string, at: number): number {
    const sign = piece[at];
    if (level.expects === 'first' && (sign === '}' || sign === ']')) {
      this.close(level, sign.charCodeAt(0));
      return at + 1;
    }
    if (!level.list && level.expects !== 'value') {
      if (sign !== '"') throw this.broken();
      this.key = '';
      return at + 1;
    }
    // a list under a key of the top holds rows; so does an object whose keys are codes of areas
    if (!level.list && this.levels.length === 1 && sign === '[') {
      this.levels.push({ list: true, key: level.key, expects: 'first' });
      return at + 1;
    }
    this.part = {
      text: '',
      line: this.line,
      depth: 0,
      string: false,
      escaped: false,
      scalar: !/[{["]/.test(sign ?? ''),
    };
    return at;
  }

  private close(level: Level, code: number): void {
    if (code !== (level.list ? 0x5d : 0x7d)) throw this.broken();
    this.levels.pop();
    const above = this.levels.at(-1);
    if (above === undefined) this.closed = true;
    else above.expects = 'comma';
  }

  private readKey(piece: string, at: number): number {
    let end = at;
    for (; end < piece.length; end++) {
      const code = piece.charCodeAt(end);
      if (this.keyEscaped) this.keyEscaped = false;
      else if (code === 0x5c) this.keyEscaped = true;
      else if (code === 0x22) break;
      else if (code < 0x20) throw this.broken();
    }
    this.key = `${this.key ?? ''}${piece.slice(at, end)}`;
    if (this.key.length > 1000) throw this.broken();
    if (end === piece.length) return end;
    const level = this.levels.at(-1);
    if (level !== undefined) {
      level.key = String(this.parse(`"${this.key}"`, this.line));
      level.expects = 'colon';
    }
    this.key = null;
    return end + 1;
  }

  /** Within a part: only where it ends matters; what is in it is read as a whole. */
  private inside(piece: string, from: number): number {
    const part = this.part;
    if (part === null) return from;
    let at = from;
    for (; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (part.string) {
        if (part.escaped) part.escaped = false;
        else if (code === 0x5c) part.escaped = true;
        else if (code === 0x22) {
          part.string = false;
          if (part.depth === 0) return this.take(piece, from, at + 1);
        }
      } else if (code === 0x22) part.string = true;
      else if (code === 0x7b || code === 0x5b) {
        if (part.depth === 0 && piece.length - at < ahead && !this.ended && this.levels.length === 1) {
          this.waits = true;
          return at;
        }
        if (++part.depth === 1 && this.opensAreas(piece, at)) return at + 1;
      } else if (
        part.scalar &&
        part.depth === 0 &&
        (code === 0x2c || code === 0x7d || code === 0x5d || space.has(code))
      )
        return this.take(piece, from, at);
      else if (code === 0x7d || code === 0x5d) {
        part.depth--;
        if (part.depth === 0) return this.take(piece, from, at + 1);
      } else if (code === 0x0a) this.line++;
    }
    part.text += piece.slice(from);
    if (part.text.length > longest) throw new FileRefused('tooLarge', part.line);
    return piece.length;
  }

  /** Goes into an object under a key of the top when its first key is the code of an area. */
  private opensAreas(piece: string, at: number): boolean {
    const level = this.levels.at(-1);
    if (this.levels.length !== 1 || level === undefined || level.list || isArea(level.key)) return false;
    const first = /^\{\s*"([^"\\]{1,40})"\s*:/.exec(piece.slice(at, at + ahead))?.[1];
    if (first === undefined || !isArea(first)) return false;
    this.part = null;
    this.levels.push({ list: false, key: null, expects: 'first' });
    return true;
  }

  private take(piece: string, from: number, to: number): number {
    const part = this.part;
    const level = this.levels.at(-1);
    if (part === null || level === undefined) return to;
    const json = this.parse(part.text + piece.slice(from, to), part.line);
    const row = level.list || this.levels.length > 1 || isArea(level.key);
    this.items.push({ line: part.line, key: level.key, row, json });
    level.expects = 'comma';
    this.part = null;
    return to;
  }

  private parse(text: string, line: number): unknown {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new FileRefused('json', line);
    }
  }

  private broken(): FileRefused {
    return new FileRefused('json', this.line);
  }
}

const isArea = (key: string | null): boolean => key !== null && readAreaCode(key.trim()) !== null;
