import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { workConfig } from './config';
import { workRoutes } from './work-routes';

await bootstrapApplication(App, workConfig(workRoutes));
// what was typed before would be lost, so the server closed them (document.ts)
for (const form of document.querySelectorAll('form[inert]')) form.removeAttribute('inert');
