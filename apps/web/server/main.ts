import { setSourceMapsSupport } from 'node:module';
import { startTelemetry } from '@wijkspoor/platform/api/telemetry';

const stopTelemetry = await startTelemetry('wijkspoor-web');
// not with the flag of node: then starting reads the map of the whole program, which takes 45 MB; now the first fault does
setSourceMapsSupport(true);
// everything else is loaded after, so that it is seen
const { startWeb } = await import('./start');
await startWeb(stopTelemetry);
