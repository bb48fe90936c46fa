import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { ErasableHmac } from './erasable-hmac';

const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));

it('is what the library makes of the same key and message', () => {
  fc.assert(
    fc.property(bytes(64), bytes(200), (key, message) => {
      const expected = createHmac('sha256', key).update(message).digest();
      expect(new ErasableHmac(key).digest(message)).toEqual(expected);
      expect(key.every((byte) => byte === 0)).toBe(true);
    }),
  );
});

it('knows nothing of its key after it was erased', () => {
  const [one, other] = [1, 2].map((byte) => new ErasableHmac(Buffer.alloc(32, byte)));
  const message = Buffer.from('kiezer');
  expect(one!.digest(message)).not.toEqual(other!.digest(message));
  one!.erase();
  other!.erase();
  expect(one!.digest(message)).toEqual(other!.digest(message));
});

it('leaves no key in the memory that small buffers share', () => {
  const shared = () => Buffer.from(Buffer.from('small').buffer);
  const trace = Buffer.alloc(32, 0xa5 ^ 0x36);
  const hmac = new ErasableHmac(Buffer.alloc(32, 0xa5));
  hmac.digest(Buffer.from('kiezer'));
  expect(shared().includes(trace)).toBe(false);
  // what looks for it finds it
  const left = Buffer.concat([trace, Buffer.from('kiezer')]);
  expect(Buffer.from(left.buffer).includes(trace)).toBe(true);
});
