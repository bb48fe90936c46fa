import type { ResolveFn } from '@angular/router';
import type { OpenIdeas } from '@wijkspoor/wijk/web';
import { readIdeas } from './idea-data';

/** For the page of a wijk: whether an idea can be brought now, and how many there are; nothing when there are none and none can. */
export const openIdeas: ResolveFn<OpenIdeas | null> = async (route) => {
  const { open, found } = await readIdeas(route);
  if (open.length === 0 && found === 0) return null;
  return { open: open.length > 0, found, path: '/ideeen' };
};
