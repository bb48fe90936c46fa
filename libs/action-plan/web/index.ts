import type { Routes } from '@angular/router';
import { goalsPages } from './goals/routes';
import { mixPages } from './mix/routes';
import { reportingPages } from './reporting/routes';

/** Pages of the plan for everybody. */
export const actionPlanPages: Routes = [...goalsPages, ...mixPages, ...reportingPages];
