import type { Routes } from '@angular/router';
import { page } from '@wijkspoor/platform/web';
import { archiveTexts as texts } from './texts';

/** Work pages of archives; below `/<gemeente>/werk`. */
export const archiveWorkPages: Routes = [
  page('archief', {
    ...{ kind: 'work', texts, title: 'title' },
    load: async () => (await import('./archive-page')).ArchivePage,
  }),
];
