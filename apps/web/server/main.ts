import { startTelemetry } from '@wijkspoor/platform/api/telemetry';

const stopTelemetry = await startTelemetry('wijkspoor-web');
// everything else is loaded after, so that it is seen
const { startWeb } = await import('./start');
await startWeb(stopTelemetry);
