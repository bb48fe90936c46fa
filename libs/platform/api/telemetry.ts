import type { Telemetry } from 'bullmq';
import type { Env } from './env';

type Source = Readonly<Record<string, string | undefined>>;
const wanted = (source: Source): boolean => Boolean(source['OTEL_EXPORTER_OTLP_ENDPOINT']);

/**
 * Starts metrics and traces (OTLP) when `OTEL_EXPORTER_OTLP_ENDPOINT` is set; loads nothing when it is not.
 * Call it before anything else is imported: what is loaded earlier is not seen.
 * @returns what is to be called at the end, so that the last spans leave.
 */
export async function startTelemetry(serviceName: string, source: Source = process.env): Promise<() => Promise<void>> {
  if (!wanted(source)) return async () => undefined;
  const [
    { NodeSDK },
    { OTLPTraceExporter },
    { OTLPMetricExporter },
    { PeriodicExportingMetricReader },
    { HttpInstrumentation },
    { PgInstrumentation },
  ] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/exporter-metrics-otlp-http'),
    import('@opentelemetry/sdk-metrics'),
    import('@opentelemetry/instrumentation-http'),
    import('@opentelemetry/instrumentation-pg'),
  ]);
  const sdk = new NodeSDK({
    serviceName,
    traceExporter: new OTLPTraceExporter(),
    metricReaders: [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() })],
    // the statement's text is ours; its values may be personal and are not sent. Sweeps, which belong to no request, are left out
    instrumentations: [
      new HttpInstrumentation({
        startIncomingSpanHook: (request) => withoutCodes('url' in request ? request.url : undefined),
      }),
      new PgInstrumentation({ enhancedDatabaseReporting: false, requireParentSpan: true }),
    ],
  });
  sdk.start();
  return () => sdk.shutdown();
}

/** What a span says of an address: a code in it opens something, so it is left out. */
function withoutCodes(address = ''): Readonly<Record<string, string>> {
  const said = address.replace(/[\w-]{40,}/g, ':code');
  const [path = '', query] = said.split('?');
  return {
    'url.path': path,
    'http.target': said,
    'http.url': said,
    ...(query === undefined ? {} : { 'url.query': query }),
  };
}

/** The queue's part of it, when it is on. */
export async function queueTelemetry(env: Pick<Env, 'OTEL_EXPORTER_OTLP_ENDPOINT'>): Promise<Telemetry | undefined> {
  if (!wanted(env)) return undefined;
  const { BullMQOtel } = await import('bullmq-otel');
  return new BullMQOtel({ tracerName: 'jobs', enableMetrics: true });
}
