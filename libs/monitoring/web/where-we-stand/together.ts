import { Component, computed, input } from '@angular/core';
import type { Standing } from '@wijkspoor/monitoring/domain';
import { useStandingWords } from './words';

/** Who does it together, and what they work towards. */
@Component({
  selector: 'ws-together',
  template: `
    <section class="ws-stack" aria-labelledby="partners">
      <h2 id="partners" tabindex="-1">{{ words.t('partners') }}</h2>
      <ul class="ws-stand__nodes">
        @for (partner of partners(); track partner.id) {
          <li [id]="'partner-' + partner.id" tabindex="-1">
            <h3 class="ws-stand__node">
              <bdi>{{ partner.name }}</bdi>
            </h3>
            @if (partner.about.length > 0) {
              <p class="ws-small ws-muted">{{ partner.about.join(', ') }}</p>
            }
          </li>
        }
      </ul>
      @if (partners().length === 1) {
        <p class="ws-muted">{{ words.t('partners.none') }}</p>
      }
    </section>
    <section class="ws-stack" aria-labelledby="visie">
      <h2 id="visie">{{ words.t('vision') }}</h2>
      @for (line of vision(); track $index) {
        <p class="ws-prose" dir="auto">{{ line }}</p>
      } @empty {
        <p class="ws-muted">{{ words.t('vision.none') }}</p>
      }
      @if (standing().principles.length > 0) {
        <h3>{{ words.t('principles') }}</h3>
        <ul class="ws-list">
          @for (principle of standing().principles; track $index) {
            <li>
              <bdi>{{ principle }}</bdi>
            </li>
          }
        </ul>
      }
    </section>
  `,
})
export class Together {
  readonly standing = input.required<Standing>();
  readonly gemeente = input.required<string>();
  protected readonly words = useStandingWords();
  protected readonly partners = computed(() => this.words.partners(this.standing(), this.gemeente()));
  protected readonly vision = computed(() =>
    this.standing()
      .vision.split('\n')
      .filter((line) => line.trim() !== ''),
  );
}
