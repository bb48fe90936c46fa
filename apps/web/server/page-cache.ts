/** A page as it is sent, in every encoding. */
export type StoredPage = {
  readonly etag: string;
  readonly policy: string;
  readonly language: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};

type Entry = { readonly page: StoredPage; readonly madeAt: number; readonly bytes: number };
type Options = { readonly freshMs: number; readonly maxBytes: number; readonly now: () => number };

/** Result of a rendering: a page to keep, or an answer for those who waited only. */
export type Made<T> = { readonly keep: StoredPage } | { readonly answer: T };
export type Found<T> = { readonly keep: StoredPage; readonly ageMs: number } | { readonly answer: T };

/**
 * Pages for visitors without a session. A page is kept for four and a half seconds from the moment its rendering began,
 * so that it is right within five when it arrives; whoever comes while it is being made waits for the same rendering.
 */
export class PageCache<T> {
  private readonly entries = new Map<string, Entry>();
  private readonly making = new Map<string, Promise<Made<T>>>();
  private bytes = 0;

  constructor(
    private readonly options: Options = { freshMs: 4500, maxBytes: 64 * 1024 * 1024, now: () => performance.now() },
  ) {}

  /** @param make renders the page; only called when nobody else is doing so. */
  async find(key: string, make: () => Promise<Made<T>>): Promise<Found<T>> {
    const { freshMs, now } = this.options;
    const entry = this.entries.get(key);
    const ageMs = entry === undefined ? Infinity : now() - entry.madeAt;
    if (entry !== undefined && ageMs < freshMs) {
      this.entries.delete(key);
      this.entries.set(key, entry); // most recently used stands last
      return { keep: entry.page, ageMs };
    }
    const made = await this.once(key, make);
    return 'keep' in made ? { keep: made.keep, ageMs: 0 } : made;
  }

  private once(key: string, make: () => Promise<Made<T>>): Promise<Made<T>> {
    const running = this.making.get(key);
    if (running !== undefined) return running;
    const madeAt = this.options.now();
    const making = make().then((made) => {
      this.drop(key);
      if ('keep' in made) this.store(key, made.keep, madeAt);
      return made;
    });
    this.making.set(key, making);
    return making.finally(() => this.making.delete(key));
  }

  private store(key: string, page: StoredPage, madeAt: number): void {
    const bytes = page.plain.length + page.gzip.length + page.brotli.length + 2 * key.length;
    this.entries.set(key, { page, madeAt, bytes });
    this.bytes += bytes;
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.options.maxBytes) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.bytes -= this.entries.get(key)?.bytes ?? 0;
    this.entries.delete(key);
  }
}
