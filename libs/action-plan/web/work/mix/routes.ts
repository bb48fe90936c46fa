import type { Routes } from '@angular/router';

/** Work pages of mix; below `/<gemeente>/werk`. */
export const mixWorkPages: Routes = [];
