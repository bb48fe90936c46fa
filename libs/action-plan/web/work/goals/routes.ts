import type { Routes } from '@angular/router';

/** Work pages of goals; below `/<gemeente>/werk`. */
export const goalsWorkPages: Routes = [];
