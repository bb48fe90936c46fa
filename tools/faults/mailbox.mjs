// A mail server that keeps what it gets.
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** @returns its address, what it was given, and `stop()`. A message that was given twice has one id. */
export async function openMailbox() {
  const given = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then(({ messageId, text }) => {
          given.push({ id: messageId, to: envelope.rcptTo[0].address, text });
          done();
        }, done);
    },
  });
  // a worker that is killed leaves its connection in the middle
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    /** Each message once. */
    messages: () => [...new Map(given.map((one) => [one.id, one])).values()],
    given,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
