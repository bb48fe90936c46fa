import type { Routes } from '@angular/router';
import { identityPages } from '@wijkspoor/identity/web';
import { operatorPages, workPages } from '@wijkspoor/identity/web/work';
import { monitoringPages } from '@wijkspoor/monitoring/web';
import { monitoringWorkPages } from '@wijkspoor/monitoring/web/work';
import { wijkPages } from '@wijkspoor/wijk/web';
import { addressesOf, inGemeenteFrame, inOperatorFrame, inPlatformFrame, inWorkFrame } from './frames/frame-routes';
import { kitPage } from './kit-route';

/** All pages, for the server. */
export const routes: Routes = addressesOf({
  platform: [kitPage, inOperatorFrame(operatorPages), inPlatformFrame(identityPages)],
  gemeente: [inWorkFrame([...monitoringWorkPages, ...workPages]), inGemeenteFrame([...wijkPages, ...monitoringPages])],
});
