import type { Routes } from '@angular/router';
export const knowledgeWorkPages: Routes = [];
