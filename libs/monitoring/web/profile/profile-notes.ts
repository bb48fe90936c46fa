import { Component, input } from '@angular/core';
import type { WijkProfile } from '@wijkspoor/monitoring/domain';
import { useDates, useTexts } from '@wijkspoor/platform/web';
import { profileTexts } from './texts';

/** What people say beside the figures: what goes well, what professionals see, what residents say. */
@Component({
  selector: 'ws-profile-notes',
  template: `
    @for (part of parts; track part) {
      <section class="ws-stack" [attr.aria-labelledby]="part">
        <h2 [id]="part">{{ t(part) }}</h2>
        @for (note of profile()[part]; track $index) {
          <div class="ws-note">
            @for (
              line of note.text.split(
                '
'
              );
              track $index
            ) {
              <p dir="auto">{{ line }}</p>
            }
            <p class="ws-small ws-muted">
              {{ t('writtenBy', { author: note.author, date: dates.day(note.writtenOn) }) }}
            </p>
          </div>
        } @empty {
          <p class="ws-prose">{{ t(part === 'strengths' ? 'strengthsNone' : 'duidingNone') }}</p>
        }
      </section>
    }
    <section class="ws-stack" aria-labelledby="bewoners-zeggen">
      <h2 id="bewoners-zeggen">{{ t('residents') }}</h2>
      <p class="ws-prose">{{ t('residentsNone') }}</p>
    </section>
  `,
})
export class ProfileNotes {
  readonly profile = input.required<WijkProfile>();
  protected readonly t = useTexts(profileTexts);
  protected readonly dates = useDates();
  protected readonly parts = ['strengths', 'duiding'] as const;
}
