import type { Routes } from '@angular/router';
import { operatorPages, workPages } from '@wijkspoor/identity/web/work';
import { monitoringWorkPages } from '@wijkspoor/monitoring/web/work';
import { addressesOf, inOperatorFrame, inWorkFrame } from './frames/frame-routes';

/** The pages that come alive in a browser. Document pages stay out of its script: they are only ever loaded as a whole. */
export const workRoutes: Routes = addressesOf({
  platform: [inOperatorFrame(operatorPages)],
  gemeente: [inWorkFrame([...monitoringWorkPages, ...workPages])],
});
