import { platformError } from '@wijkspoor/platform/domain';
import { isAway } from './away';

/** How rows of one kind go to the database together. */
type Sending<Row, Answer> = {
  /** What makes two rows the same: a row that is sent again while it waits goes once. */
  readonly keyOf: (row: Row) => string;
  /** What is kept of two rows with one key. */
  readonly merge: (before: Row, after: Row) => Row;
  /** Sends rows of one place, sorted by key, in one call. @returns answers by key. */
  readonly send: (gemeenteId: string, rows: readonly Row[]) => Promise<ReadonlyMap<string, Answer>>;
};
/**
 * Whose rows go together: those of one round of one gemeente, so that a round that is held up holds up no other. The id of a round is not enough: two
 * gemeenten may have chosen the same.
 */
type Place = { readonly gemeenteId: string; readonly roundId: string };
const nameOf = ({ gemeenteId, roundId }: Place): string => `${gemeenteId} ${roundId}`;
type Asker<Answer> = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void };
type Waiting<Row, Answer> = {
  readonly key: string;
  readonly since: number;
  row: Row;
  readonly askers: Asker<Answer>[];
};

const most = 250;
/** So long anybody waits here. What was sent may still be done; asking again is safe. */
const mostMs = 5_000;

/**
 * Writes to one round that arrive at the same moment go to the database together; without a timer: what waits is sent as
 * soon as the call before has ended. Nobody hears an answer before the call that holds it has ended.
 */
export class NaturalBatch<Row, Answer> {
  private readonly waiting = new Map<string, Map<string, Waiting<Row, Answer>>>();
  /** What was sent last, by place as `waiting`. */
  private readonly underWay = new Map<string, readonly Waiting<Row, Answer>[]>();

  constructor(
    private readonly sending: Sending<Row, Answer>,
    private readonly patience = mostMs,
  ) {
    // one look at all instead of a timer for each
    setInterval(() => this.look(), patience / 10).unref();
  }

  add(place: Place, row: Row): Promise<Answer> {
    const name = nameOf(place);
    const rows = this.waiting.get(name) ?? new Map<string, Waiting<Row, Answer>>();
    this.waiting.set(name, rows);
    return new Promise((resolve, reject) => {
      const key = this.sending.keyOf(row);
      const before = rows.get(key);
      if (before === undefined) rows.set(key, { key, since: performance.now(), row, askers: [{ resolve, reject }] });
      else {
        before.row = this.sending.merge(before.row, row);
        before.askers.push({ resolve, reject });
      }
      void this.drain(name, place.gemeenteId);
    });
  }

  private async drain(name: string, gemeenteId: string): Promise<void> {
    if (this.underWay.has(name)) return;
    this.underWay.set(name, []);
    for (;;) {
      // what came in with the first goes with it
      await new Promise(setImmediate);
      const rows = this.waiting.get(name);
      if (rows === undefined || rows.size === 0) break;
      const batch = [...rows.values()].slice(0, most);
      for (const { key } of batch) rows.delete(key);
      if (rows.size === 0) this.waiting.delete(name);
      this.underWay.set(name, batch);
      const away = await this.send(gemeenteId, batch);
      if (away === null) continue;
      // who waits behind it would wait for the same database
      refuse(this.waiting.get(name)?.values() ?? [], away);
      this.waiting.delete(name);
    }
    this.waiting.delete(name);
    this.underWay.delete(name);
  }

  /** Who waits too long hears it; what was not sent yet is not sent any more. */
  private look(): void {
    const late = performance.now() - this.patience;
    const isLate = ({ since }: Waiting<Row, Answer>): boolean => since < late;
    for (const sent of this.underWay.values()) refuse(sent.filter(isLate), platformError('away'));
    for (const rows of this.waiting.values()) {
      const refused = [...rows.values()].filter(isLate);
      for (const { key } of refused) rows.delete(key);
      refuse(refused, platformError('away'));
    }
  }

  /**
   * When a batch fails its rows go one by one, so that one bad row fails alone; but a database that is away or too slow is not asked for
   * each. @returns why it is of no use to send more now; null otherwise.
   */
  private async send(gemeenteId: string, batch: readonly Waiting<Row, Answer>[]): Promise<Error | null> {
    try {
      const sorted = batch.toSorted((one, other) => (one.key < other.key ? -1 : 1));
      const answers = await this.sending.send(
        gemeenteId,
        sorted.map(({ row }) => row),
      );
      for (const one of batch) tell(one, answers.get(one.key));
      return null;
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const away = isAway(error) ? error : tookTooLong(error) ? platformError('away') : null;
      if (away === null && batch.length > 1) return this.sendEach(gemeenteId, batch);
      refuse(batch, away ?? error);
      return away;
    }
  }

  private async sendEach(gemeenteId: string, batch: readonly Waiting<Row, Answer>[]): Promise<Error | null> {
    for (const [place, one] of batch.entries()) {
      const away = await this.send(gemeenteId, [one]);
      if (away === null) continue;
      refuse(batch.slice(place + 1), away);
      return away;
    }
    return null;
  }
}

function tell<Answer>({ askers }: { readonly askers: readonly Asker<Answer>[] }, answer: Answer | undefined): void {
  for (const { resolve, reject } of askers)
    if (answer === undefined) reject(new Error('no answer'));
    else resolve(answer);
}

function refuse(rows: Iterable<{ readonly askers: readonly Asker<never>[] }>, error: Error): void {
  for (const { askers } of rows) for (const { reject } of askers) reject(error);
}

/** The database gave up on the statement: the same for one row would take as long again. */
const tookTooLong = (error: Error): boolean => (error as { readonly code?: unknown }).code === '57014';
