import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A message as it came over the wire. */
export type Received = { readonly raw: string; readonly to: readonly string[]; readonly mail: Email };
/** A real mail server for one test file; `refuse` makes it say "later" until it is false again. */
export type TestSmtp = {
  readonly url: string;
  readonly received: Received[];
  refuse: boolean;
  delay: number;
  /** Addresses that are refused, with what is answered: `550 5.1.1 no such user`. */
  readonly refused: Map<string, string>;
  stop(): Promise<void>;
};

export async function startSmtp(): Promise<TestSmtp> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address: to }, _, done) => {
      const [, code, words] = /^(\d{3}) (.*)$/.exec(smtp.refused.get(to) ?? '') ?? [];
      done(code === undefined ? null : Object.assign(new Error(words), { responseCode: Number(code) }));
    },
    onData: (stream, session, done) => {
      text(stream)
        .then(async (raw) => {
          await new Promise((resolve) => setTimeout(resolve, smtp.delay));
          if (smtp.refuse) {
            done(Object.assign(new Error('try later'), { responseCode: 451 }));
            return;
          }
          smtp.received.push({
            raw,
            to: session.envelope.rcptTo.map((one) => one.address),
            mail: await PostalMime.parse(raw),
          });
          done();
        })
        .catch(done);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const smtp: TestSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    refuse: false,
    delay: 0,
    refused: new Map(),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return smtp;
}
