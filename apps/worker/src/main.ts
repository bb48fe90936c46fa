import { startTelemetry } from '@wijkspoor/platform/api/telemetry';

const stopTelemetry = await startTelemetry('wijkspoor-worker');
// everything else is loaded after, so that it is seen
const { startWorker } = await import('./start');
await startWorker(stopTelemetry);
