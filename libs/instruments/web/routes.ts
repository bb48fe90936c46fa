import type { Routes } from '@angular/router';
import { resultPages } from './results/routes';

/** Public pages of rounds: taking part, and what came of it. */
export const instrumentsPages: Routes = [...resultPages];
