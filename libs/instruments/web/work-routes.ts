import type { Routes } from '@angular/router';

/** Work pages of instruments and rounds; below `/<gemeente>/werk`. */
export const instrumentsWorkPages: Routes = [];
