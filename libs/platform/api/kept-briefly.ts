import { platformError } from '@wijkspoor/platform/domain';

/**
 * What was read at most two seconds ago, by key: an evening of answers or votes asks for one thing again and again. Only for what
 * the database decides anew when it matters.
 */
export class KeptBriefly<T> {
  private readonly kept = new Map<string, { readonly at: number; readonly read: Promise<T> }>();

  /**
   * @param read is called when nothing fresh is there; what fails is not kept.
   * @throws platform.away when it takes too long, and what `read` throws.
   */
  get(key: string, read: () => Promise<T>): Promise<T> {
    const now = performance.now();
    const found = this.kept.get(key);
    if (found !== undefined && now - found.at < freshMs) return found.read;
    const reading = inTime(read());
    this.kept.set(key, { at: now, read: reading });
    reading.catch(() => this.kept.delete(key));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= most) break;
      this.kept.delete(oldest);
    }
    return reading;
  }

  /** What was read is no longer right. */
  forget(key: string): void {
    this.kept.delete(key);
  }
}

/** So long what was read counts. */
export const freshMs = 2_000;
const most = 500;
/** A database that stands still says nothing: nobody waits longer for it. */
const mostMs = 4_000;

async function inTime<T>(reading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(platformError('away')), mostMs);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}
