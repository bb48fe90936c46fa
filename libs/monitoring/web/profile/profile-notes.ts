import { Component, computed, input } from '@angular/core';
import type { ProfileRound, WijkProfile } from '@wijkspoor/monitoring/domain';
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
      @for (round of rounds(); track round.number) {
        <div class="ws-note">
          <p>
            <strong dir="auto">{{ round.title }}</strong>
          </p>
          <p>{{ round.when }}</p>
          @if (round.link; as link) {
            <p>
              <a [href]="link.href"
                >{{ link.words }}<span class="ws-vh"> ({{ round.title }})</span></a
              >
            </p>
          }
        </div>
      } @empty {
        <p class="ws-prose">{{ t('residentsNone') }}</p>
      }
    </section>
  `,
})
export class ProfileNotes {
  readonly profile = input.required<WijkProfile>();
  /** Address of the wijk. */
  readonly wijk = input.required<string>();
  protected readonly t = useTexts(profileTexts);
  protected readonly dates = useDates();
  protected readonly parts = ['strengths', 'duiding'] as const;
  protected readonly rounds = computed(() => this.profile().residents.rounds.map((round) => this.told(round)));

  private told({ number, title, state, closesOn, results }: ProfileRound) {
    const day = { day: this.dates.day(closesOn) };
    const [open, t] = [state === 'open', this.t];
    const read = { href: `${this.wijk()}/uitkomsten/${number}`, words: t('residentsResults') };
    const takePart = { href: `${this.wijk()}/meedoen/${number}`, words: t('residentsTakePart') };
    return {
      ...{ number, title },
      when: [t(open ? 'residentsOpen' : 'residentsClosed', day), ...(open || results ? [] : [t('residentsWait')])].join(
        ' ',
      ),
      link: results ? read : open ? takePart : null,
    };
  }
}
