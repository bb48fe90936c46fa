import type { Logger } from 'pino';
import type { Renderer } from '@wijkspoor/platform/web';
import type { CodeLink, PlainForm } from '@wijkspoor/platform/web/forms';
import type { Assets } from './assets';
import type { Settings } from './settings';

/** What the front door is made of; the process and the tests fill it in. */
export type FrontDoorParts = {
  readonly settings: Settings;
  readonly renderer: Renderer;
  readonly assets: Assets;
  readonly forms: readonly PlainForm[];
  readonly codeLinks: readonly CodeLink[];
  readonly log: Logger;
};
