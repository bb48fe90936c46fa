import { platformError } from '@wijkspoor/platform/domain';

/** Work that takes much memory is done one after the other, whoever asks for it. */
export class OneAtATime {
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @param most so many may wait, with the one that is being done: who comes after that hears it at once. */
  constructor(private readonly most: number) {}

  /** @throws platform.away when too many wait, and what `work` throws. */
  async do<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.most) throw platformError('away');
    this.waiting++;
    const done = this.turn.then(work).finally(() => this.waiting--);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
