import type { Routes } from '@angular/router';
import { page } from '@wijkspoor/platform/web';
const t = { nl: async () => ({ a: 'Hallo' }), en: async () => ({ a: 'Hello' }), ar: async () => ({}) };
export const routes: Routes = [
  page('', { kind: 'document', texts: t, title: 'a', load: async () => (await import('./tmp/home')).Tmp }),
  page('werk', { kind: 'work', texts: t, title: 'a', load: async () => (await import('./tmp/home')).Tmp }),
];
