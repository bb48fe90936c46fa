import type { Ctx } from '@wijkspoor/platform/domain';

/**
 * What people who are nobody in particular ask at the same moment is read once: a page that is passed around in a wijk is asked for
 * by many at once, and each would wait for all others. Nothing is kept: who asks after it was read, reads anew.
 */
export class ReadTogether<T> {
  private readonly going = new Map<string, Promise<T>>();

  /**
   * @param what is asked, in the gemeente of `ctx`; what is read may depend on nothing else. Of somebody who signed in it is read for them alone.
   * @throws what `read` throws, to all who wait for it.
   */
  get({ actor, gemeenteId }: Ctx, what: string, read: () => Promise<T>): Promise<T> {
    if (actor.kind !== 'anonymous') return read();
    const key = `${gemeenteId} ${what}`;
    const going = this.going.get(key);
    if (going !== undefined) return going;
    const reading = read().finally(() => this.going.delete(key));
    this.going.set(key, reading);
    return reading;
  }
}
