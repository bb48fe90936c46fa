import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { invitedOf, openBuurt, openPaper, sealBuurt, sealPaper } from './seals';
import { type VoteKey, VoteKeys } from './vote-keys';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-seals-'));
const keys = new VoteKeys({ voteKeyDir: path.join(dir, 'keys'), hostKeyFile: path.join(dir, 'host') });
const newKey = () => keys.make({ gemeenteId: randomUUID(), roundId: randomUUID() });
let key: VoteKey;
let other: VoteKey;

beforeAll(async () => {
  [key, other] = [await newKey(), await newKey()];
});
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }));

describe('the buurt of a voter', () => {
  it('comes back with the key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(200), (bytes, place) => {
        const pseudonym = Buffer.from(bytes);
        expect(openBuurt(key, pseudonym, sealBuurt(key, pseudonym, place))).toBe(place);
      }),
    );
    expect(openBuurt(key, randomBytes(32), null)).toBe(0);
  });

  it('is as long and as different for who said nothing, and each time anew', () => {
    const pseudonym = randomBytes(32);
    const seals = [0, 0, 1, 1].map((place) => sealBuurt(key, pseudonym, place));
    expect(new Set(seals.map((one) => one.length))).toEqual(new Set([9]));
    expect(new Set(seals.map((one) => one.toString('hex'))).size).toBe(4);
  });

  it('says nothing without the key: a byte falls anywhere, whatever the buurt is', () => {
    const last = (place: number) => Array.from({ length: 2_000 }, () => sealBuurt(key, randomBytes(32), place)[8]!);
    for (const place of [0, 1]) {
      const mean = last(place).reduce((sum, one) => sum + one, 0) / 2_000;
      // 127.5 on average; six times the deviation of that mean
      expect(Math.abs(mean - 127.5)).toBeLessThan(10);
    }
  });
});

describe('a paper that waits', () => {
  it('comes back with its key and its number only', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 200 }), fc.nat(99_999), (choices, number) => {
        const sealed = sealPaper(key, number, choices, 200);
        expect(openPaper(key, number, sealed)).toEqual(choices);
        expect(() => openPaper(key, number + 1, sealed)).toThrow();
        expect(() => openPaper(other, number, sealed)).toThrow();
      }),
    );
  });

  it('is as long for an empty ballot as for a full one', () => {
    expect(sealPaper(key, 1, [], 3)).toHaveLength(sealPaper(key, 2, [1, 2, 3], 3).length);
  });
});

it('an address that is invited is that address in that vote', () => {
  const mark = invitedOf(key, 'iemand@test.invalid');
  expect(invitedOf(key, ' Iemand@TEST.invalid')).toEqual(mark);
  expect(invitedOf(key, 'iemand+stem@test.invalid')).not.toEqual(mark);
  expect(invitedOf(other, 'iemand@test.invalid')).not.toEqual(mark);
});
