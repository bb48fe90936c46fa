import type { Routes } from '@angular/router';
import { goalsWorkPages } from './goals/routes';
import { mixWorkPages } from './mix/routes';
import { reportingWorkPages } from './reporting/routes';

/** Work pages of the plan; below `/<gemeente>/werk`. */
export const actionPlanWorkPages: Routes = [...goalsWorkPages, ...mixWorkPages, ...reportingWorkPages];
