import type { Routes } from '@angular/router';

/** Public pages of a wijk that are made of several domains. */
export const monitoringPages: Routes = [];
