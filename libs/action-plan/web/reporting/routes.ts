import type { Routes } from '@angular/router';

/** Pages of reporting for everybody. */
export const reportingPages: Routes = [];
