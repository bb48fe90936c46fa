import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { workConfig } from './config';
import { workRoutes } from './work-routes';

await bootstrapApplication(App, workConfig(workRoutes));
