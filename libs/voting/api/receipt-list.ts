/**
 * The receipts of a whole vote in little room: their bytes one after the other, and in which order they come. A million take some twenty megabytes,
 * where a million buffers take more than half a gigabyte.
 */
export class ReceiptList {
  private readonly parts: Buffer[] = [];

  /** @param bytes how long each receipt is. */
  constructor(private readonly bytes: number) {}

  add(receipts: readonly Buffer[]): void {
    this.parts.push(Buffer.concat(receipts));
  }

  /** All of them in the order of their own digits, `portion` at a time. */
  *sorted(portion: number): Generator<Buffer[]> {
    const { bytes } = this;
    const all = Buffer.concat(this.parts);
    const order = Uint32Array.from({ length: all.length / bytes }, (_, index) => index * bytes);
    order.sort((one, other) => all.compare(all, other, other + bytes, one, one + bytes));
    for (let from = 0; from < order.length; from += portion)
      yield Array.from(order.subarray(from, from + portion), (at) => all.subarray(at, at + bytes));
  }
}
