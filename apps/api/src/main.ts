import { startTelemetry } from '@wijkspoor/platform/api/telemetry';

const stopTelemetry = await startTelemetry('wijkspoor-api');
// everything else is loaded after, so that it is seen
const { startApi } = await import('./start');
await startApi(stopTelemetry);
