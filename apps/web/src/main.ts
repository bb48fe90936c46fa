import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { workConfig } from './config';

await bootstrapApplication(App, workConfig);
