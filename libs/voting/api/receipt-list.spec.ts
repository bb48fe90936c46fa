import fc from 'fast-check';
import { ReceiptList } from './receipt-list';

it('gives all that was added, in the order of the digits, in portions', () => {
  const receipt = fc.uint8Array({ minLength: 3, maxLength: 3 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.array(fc.array(receipt)), fc.integer({ min: 1, max: 9 }), (parts, portion) => {
      const list = new ReceiptList(3);
      for (const part of parts) list.add(part);
      const portions = [...list.sorted(portion)];
      expect(portions.flat()).toEqual(parts.flat().sort((one, other) => one.compare(other)));
      expect(portions.slice(0, -1).every(({ length }) => length === portion)).toBe(true);
    }),
  );
});
