import type { Routes } from '@angular/router';
import { partPages } from './part/part-routes';
import { resultPages } from './results/routes';

/** Public pages of rounds: taking part, and what came of it. */
export const instrumentsPages: Routes = [...partPages, ...resultPages];
