import type { Routes } from '@angular/router';
import { actionPlanWorkPages } from '@wijkspoor/action-plan/web/work';
import { archiveWorkPages } from '@wijkspoor/archive/web/work';
import { operatorPages, workPages } from '@wijkspoor/identity/web/work';
import { instrumentsWorkPages } from '@wijkspoor/instruments/web/work';
import { knowledgeWorkPages } from '@wijkspoor/knowledge/web/work';
import { monitoringWorkPages } from '@wijkspoor/monitoring/web/work';
import { projectWorkPages } from '@wijkspoor/project/web/work';
import { proposalsWorkPages } from '@wijkspoor/proposals/web/work';
import { reportsWorkPages } from '@wijkspoor/reports/web/work';
import { votingWorkPages } from '@wijkspoor/voting/web/work';
import { wijkOperatorPages, wijkWorkPages } from '@wijkspoor/wijk/web/work';
import { addressesOf, inOperatorFrame, inWorkFrame } from './frames/frame-routes';

/** The work pages, of the operator and of a gemeente. A new one is added here, and so reaches the server and the browser. */
export const work = {
  platform: [inOperatorFrame([...wijkOperatorPages, ...operatorPages])],
  gemeente: [
    inWorkFrame([
      ...[...monitoringWorkPages, ...wijkWorkPages, ...projectWorkPages],
      ...actionPlanWorkPages,
      ...knowledgeWorkPages,
      ...[...reportsWorkPages, ...archiveWorkPages],
      ...[...instrumentsWorkPages, ...proposalsWorkPages, ...votingWorkPages, ...workPages],
    ]),
  ],
};

/** The pages that come alive in a browser. Document pages stay out of its script: they are only ever loaded as a whole. */
export const workRoutes: Routes = addressesOf(work);
