import { inject } from '@angular/core';
import { frameTexts, page, PAGE_REQUEST } from '@wijkspoor/platform/web';
import { loadKitPage } from '@wijkspoor/platform/web/kit-page';

/** Every piece of the kit on one page, to look at while developing; in production there is no such page. */
export const kitPage = {
  ...page('kit', { kind: 'document', workStyles: true, texts: frameTexts, load: loadKitPage }),
  canMatch: [() => inject(PAGE_REQUEST)?.development === true],
};
