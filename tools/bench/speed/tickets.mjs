// Requests of people who never came before: a new ballot or a new form each. The secret that each has is made here as the api makes it
// (voter-secrets.ts, form-secrets.ts), since asking for so many of them would take longer than the measurement.
import { createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { handIn } from '../round-world.mjs';
import { ballotOf } from '../vote-world.mjs';

const secret = 'x'.repeat(32);
const keyOf = (what) => Buffer.from(hkdfSync('sha256', secret, '', `wijkspoor ${what} 1`, 32));
const voterKey = keyOf('vote voter');
const formKey = keyOf('form');

const macOf = (key, says, id) => createHmac('sha256', key).update(`${says} `).update(id).digest();
/** The place of `address` in the list of checks. */
const address = Buffer.of(2);

/** Ballots of so many voters who stated their address. @param base address of the vote */
export function ballots({ gemeente, vote }, base, count) {
  return Array.from({ length: count }, (_, index) => {
    const id = randomBytes(20);
    const secret = Buffer.concat([id, address, macOf(voterKey, `${gemeente} ${vote} address`, id).subarray(0, 11)]);
    return {
      ...{ method: 'PUT', path: `${new URL(base).pathname}/my-ballot`, body: JSON.stringify(ballotOf(index)) },
      headers: headersOf(`ws-vote=${secret.toString('base64url')}`),
    };
  });
}

/** Forms that are handed in at the open link. @param base address of the round */
export function forms({ gemeente, round }, base, count) {
  return Array.from({ length: count }, (_, index) => {
    const id = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
    const secret = Buffer.concat([id, macOf(formKey, `${gemeente} ${round} link`, id).subarray(0, 16)]);
    return {
      ...{ method: 'PUT', path: `${new URL(base).pathname}/form`, body: JSON.stringify(handIn(index)) },
      headers: headersOf(`ws-form=${secret.toString('base64url')}`),
    };
  });
}

/** Each from an address of the network of their own, as people have. */
const headersOf = (cookie) => ({
  ...{ origin: 'http://bench.invalid', 'content-type': 'application/json', cookie },
  'x-forwarded-for': `10.${[...randomBytes(3)].join('.')}`,
});
