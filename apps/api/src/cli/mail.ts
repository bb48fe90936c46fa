import { NestFactory } from '@nestjs/core';
import {
  type Bounced,
  isAway,
  longestReport,
  MailRefusals,
  PinoLogger,
  PlatformModule,
  readEnv,
} from '@wijkspoor/platform/api';
import { catalogues } from '../catalogues';
import { sayWhy } from './say-why';

const said: Readonly<Record<Bounced, string>> = {
  counted: 'counted',
  known: 'counted before',
  notOurs: 'not about a message of ours and the address it was sent to; nothing was counted',
  noRefusal: 'not a report of delivery that refuses something; nothing was counted',
};
/** A mail server keeps what it pipes, and tries again. */
const tryAgain = 75;

/** @param input a message; what is longer than a report is read to its end and not kept, so that who writes it is not cut off. */
export async function mailBounced(input: AsyncIterable<Uint8Array> = process.stdin): Promise<void> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    length += chunk.byteLength;
    if (length <= longestReport) chunks.push(chunk);
  }
  if (length > longestReport) {
    console.log(said.noRefusal);
    return;
  }
  try {
    console.log(said[await withRefusals((refusals) => refusals.bounced(Buffer.concat(chunks)))]);
  } catch (error) {
    if (!isAway(error)) throw error;
    console.error(sayWhy(error));
    process.exitCode = tryAgain;
  }
}

export async function mailRefused(): Promise<void> {
  const { byStatus, closed } = await withRefusals((refusals) => refusals.counts());
  for (const { status, n } of byStatus) console.log(`${status}: ${n}`);
  console.log(`addresses that get no mail now: ${closed}`);
}

async function withRefusals<T>(work: (refusals: MailRefusals) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(PlatformModule.forRoot(readEnv(), catalogues), {
    logger: new PinoLogger({ LOG_LEVEL: 'error' }),
    abortOnError: false,
  });
  try {
    return await work(app.get(MailRefusals));
  } finally {
    await app.close();
  }
}
