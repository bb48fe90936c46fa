import { Component } from '@angular/core';
import { useTexts } from '@wijkspoor/platform/web';
import { partTexts } from './part-texts';

/** What became of an answer, said by the script of the page; without it nothing is said. */
@Component({
  selector: 'ws-kept-words',
  template: `<p
    class="ws-kept"
    role="status"
    [attr.data-saved]="t('kept.saved')"
    [attr.data-waits]="t('kept.waits')"
  ></p>`,
})
export class KeptWords {
  protected readonly t = useTexts(partTexts);
}
