import type { Routes } from '@angular/router';

/** Public pages of rounds: taking part, and what came of it. */
export const instrumentsPages: Routes = [];
