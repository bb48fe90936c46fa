import type { Routes } from '@angular/router';
import { editorWorkPages } from './editor/work-routes';
import { answerWorkPages } from './moderation/work-routes';
import { limitWorkPages } from './limits/work-routes';
import { paperWorkPages } from './paper/work-routes';
import { resultWorkPages } from './results/work-routes';
import { roundWorkPages } from './rounds/work-routes';

/** Work pages of instruments and rounds; below `/<gemeente>/werk`. */
export const instrumentsWorkPages: Routes = [
  ...answerWorkPages,
  ...editorWorkPages,
  ...limitWorkPages,
  ...paperWorkPages,
  ...resultWorkPages,
  ...roundWorkPages,
];
