import type { Renderer } from '@wijkspoor/platform/web';
import { match, noncePlace, render } from './main.server';

/** The pages, for the front door. */
export const renderer: Renderer = { match, noncePlace, render };
