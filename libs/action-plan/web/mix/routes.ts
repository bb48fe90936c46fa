import type { Routes } from '@angular/router';

/** Pages of mix for everybody. */
export const mixPages: Routes = [];
