import type { Routes } from '@angular/router';
import { actionPlanPages } from '@wijkspoor/action-plan/web';
import { identityPages, papersPages } from '@wijkspoor/identity/web';
import { asked, instrumentsPages } from '@wijkspoor/instruments/web';
import { monitoringPages } from '@wijkspoor/monitoring/web';
import { notificationsPages } from '@wijkspoor/notifications/web';
import { tracePages } from '@wijkspoor/project/web';
import { ideaPages, openIdeas } from '@wijkspoor/proposals/web';
import { storyPages } from '@wijkspoor/reports/web';
import { toldVote, votingPages } from '@wijkspoor/voting/web';
import { wijkPages } from '@wijkspoor/wijk/web';
import { addressesOf, inGemeenteFrame, inPlatformFrame } from './frames/frame-routes';
import { kitPage } from './kit-route';
import { work } from './work-routes';

/** All pages, for the server. */
export const routes: Routes = addressesOf({
  platform: [kitPage, ...work.platform, inPlatformFrame([...identityPages, ...notificationsPages])],
  gemeente: [
    ...work.gemeente,
    inGemeenteFrame([
      ...papersPages,
      ...wijkPages(asked, openIdeas, toldVote),
      ...instrumentsPages,
      ...ideaPages,
      ...votingPages,
      ...tracePages,
      ...actionPlanPages,
      ...monitoringPages,
      ...storyPages,
    ]),
  ],
});
