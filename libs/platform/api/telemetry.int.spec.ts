import { once } from 'node:events';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import {
  buildProcess,
  freePort,
  startSmtp,
  testDatabase,
  type TestDatabase,
  type TestProcess,
  type TestSmtp,
  until,
} from '@wijkspoor/platform/testing';

/** Says at the end which packages of telemetry the process has loaded. */
const listLoaded = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  let count = 0;
  registerHooks({ load: (url, context, next) => {
    if (/@opentelemetry\\/(sdk|exporter|instrumentation)/.test(url)) count++;
    return next(url, context);
  } });
  process.on('exit', () => console.log('loaded ' + count));
`)}`;
const everyQuarterSecond = {
  OTEL_BSP_SCHEDULE_DELAY: '250',
  OTEL_METRIC_EXPORT_INTERVAL: '250',
  OTEL_METRIC_EXPORT_TIMEOUT: '250',
};

describe('telemetry', () => {
  let db: TestDatabase;
  let smtp: TestSmtp;
  let receiver: http.Server;
  let origin: string;
  const received: { path: string; body: string }[] = [];
  let worker: TestProcess;
  let api: TestProcess;

  beforeAll(async () => {
    [worker, api] = await Promise.all([buildProcess('worker'), buildProcess('api')]);
    [db, smtp] = await Promise.all([testDatabase(), startSmtp()]);
    receiver = http.createServer((request, reply) => {
      void text(request).then((body) => {
        received.push({ path: request.url ?? '', body });
        reply.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const address = receiver.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  });
  afterAll(async () => {
    worker?.remove();
    api?.remove();
    receiver?.close();
    await smtp?.stop();
    await db?.close();
  });

  /** Runs a worker that sends one message, and gives back what it said. */
  const work = async (settings: Readonly<Record<string, string>>): Promise<string> => {
    smtp.received.splice(0);
    const running = worker.start({ DATABASE_URL: db.appUrl, SMTP_URL: smtp.url, ...settings }, [
      '--import',
      listLoaded,
    ]);
    const said = text(running.stdout!);
    await db.query(
      `with mail as (insert into mail_message (to_address, subject, body_text, body_html, language) values ('jansen@example.org', 'bericht', 'tekst', '<p>tekst</p>', 'nl') returning id)
       insert into outbox (name, payload, request_id, language) select 'platform.send-mail', jsonb_build_object('messageId', id), 'r', 'nl' from mail`,
    );
    await until(() => smtp.received.length === 1);
    await until(async () => (await db.query(`select from outbox where name = 'platform.send-mail'`)).length === 0);
    running.kill('SIGTERM');
    await once(running, 'exit');
    return said;
  };

  it('sends traces and metrics of the worker where the setting says, without what they are about', async () => {
    expect(
      await work({
        OTEL_EXPORTER_OTLP_ENDPOINT: origin,
        OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
        ...everyQuarterSecond,
      }),
    ).toMatch(/loaded [1-9]/);
    const traces = received.filter((one) => one.path === '/v1/traces').map((one) => one.body);
    expect(traces.join()).toContain('wijkspoor-worker');
    expect(traces.join()).toContain('platform.send-mail');
    expect(traces.join()).toContain('pg.query');
    expect(traces.join()).not.toContain('jansen@example.org');
    expect(received.some((one) => one.path === '/v1/metrics')).toBe(true);
  });

  it('sees requests of the api with the queries they make', async () => {
    received.splice(0);
    const port = await freePort();
    const running = api.start({
      DATABASE_URL: db.appUrl,
      API_PORT: String(port),
      OTEL_EXPORTER_OTLP_ENDPOINT: origin,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      ...everyQuarterSecond,
    });
    await until(async () => (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.ok ?? false);
    const code = 'Geheim-'.repeat(7);
    await fetch(`http://127.0.0.1:${port}/v1/niets/${code}?x=${code}`);
    running.kill('SIGTERM');
    await once(running, 'exit');
    const traces = received
      .filter((one) => one.path === '/v1/traces')
      .map((one) => one.body)
      .join();
    expect(traces).toContain('wijkspoor-api');
    expect(traces).toContain('/health/ready');
    expect(traces).toContain('/v1/niets/:code');
    expect(traces).not.toContain(code);
    expect(traces).toContain('pg.query');
  });

  it('sends nothing and loads nothing without the setting', async () => {
    received.splice(0);
    expect(await work({})).toContain('loaded 0');
    expect(received).toHaveLength(0);
  });
});
