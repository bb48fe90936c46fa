import type { Routes } from '@angular/router';

/** Work pages that are made of several domains; below `/<gemeente>/werk`. */
export const monitoringWorkPages: Routes = [];
