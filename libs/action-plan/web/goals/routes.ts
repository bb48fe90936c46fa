import type { Routes } from '@angular/router';

/** Pages of goals for everybody. */
export const goalsPages: Routes = [];
