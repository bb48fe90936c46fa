import type { HttpResourceRef } from '@angular/common/http';
import { DestroyRef, inject } from '@angular/core';
import type { Said } from '../http/api-form';

/** How often a page asks how far it is, while something is being made. */
const everyMs = 2_000;

/**
 * Reads again and again while there is something to wait for and the page is looked at; never before the last answer came. Call it where
 * `inject` works.
 * @param said that it is being made: that goes once there is nothing to wait for any more.
 */
export function reloadWhile(busy: () => boolean, read: HttpResourceRef<unknown>, said?: Said): void {
  // only in a browser: a page that is rendered asks once
  if (typeof window === 'undefined') return;
  let waited = false;
  const timer = setInterval(() => {
    if (waited && !busy() && read.hasValue() && said?.words()) said.say('');
    waited = busy();
    if (waited && !document.hidden && !read.isLoading()) read.reload();
  }, everyMs);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
}
