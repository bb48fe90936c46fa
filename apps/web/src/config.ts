import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, mergeApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  provideClientHydration,
  withHttpTransferCacheOptions,
  withNoIncrementalHydration,
} from '@angular/platform-browser';
import {
  provideRouter,
  type Routes,
  TitleStrategy,
  withComponentInputBinding,
  withEnabledBlockingInitialNavigation,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { inPageLanguage, PageTitles, refusedPage, showFailure } from '@wijkspoor/platform/web';

/** What both kinds of pages have. No `<base>`: our CSP forbids it. */
export const documentConfig = (routes: Routes): ApplicationConfig => ({
  providers: [
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: TitleStrategy, useClass: PageTitles },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withEnabledBlockingInitialNavigation(),
      withNavigationErrorHandler(showFailure),
      withRouterConfig({ paramsInheritanceStrategy: 'always', resolveNavigationPromiseOnError: true }),
    ),
    provideHttpClient(withInterceptors([inPageLanguage, refusedPage])),
  ],
});

/** Work pages come alive in the browser, with the data they were rendered with. */
export const workConfig = (routes: Routes): ApplicationConfig =>
  mergeApplicationConfig(documentConfig(routes), {
    providers: [
      provideBrowserGlobalErrorListeners(),
      provideClientHydration(
        withNoIncrementalHydration(),
        withHttpTransferCacheOptions({ includeNonCacheableRequests: true }),
      ),
    ],
  });
