import type { Routes } from '@angular/router';

/** Work pages of reporting; below `/<gemeente>/werk`. */
export const reportingWorkPages: Routes = [];
