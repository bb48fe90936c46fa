import type { HttpResourceRef } from '@angular/common/http';
import { DestroyRef, inject } from '@angular/core';

/** How often a page asks how far it is, while something is being made. */
const everyMs = 2_000;

/**
 * Reads again and again while there is something to wait for and the page is looked at; never before the last answer came. Call it where
 * `inject` works.
 */
export function reloadWhile(busy: () => boolean, read: HttpResourceRef<unknown>): void {
  // only in a browser: a page that is rendered asks once
  if (typeof window === 'undefined') return;
  const timer = setInterval(() => {
    if (busy() && !document.hidden && !read.isLoading()) read.reload();
  }, everyMs);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
}
