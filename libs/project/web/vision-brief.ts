import { Component, computed, input } from '@angular/core';
import { useLinks, useTexts } from '@wijkspoor/platform/web';
import type { ProjectPicture } from '@wijkspoor/project/domain';
import { AgreementList } from './agreement-list';
import { workTexts } from './work-texts';

/** What the partners agreed to, where something is chosen or handed over: in short, with the way to the page that changes it. */
@Component({
  selector: 'ws-vision-brief',
  imports: [AgreementList],
  template: `
    <section class="ws-panel ws-panel--plain ws-stack-tight" aria-labelledby="visie">
      <h2 class="ws-h3" id="visie">{{ t('vision.title') }}</h2>
      @if (picture().vision) {
        <p class="ws-prose" dir="auto">{{ picture().vision }}</p>
      } @else {
        <p>{{ t('vision.noneYet') }}</p>
      }
      @if (picture().principles.length > 0) {
        <h3 class="ws-label">{{ t('vision.principles') }}</h3>
        <ul class="ws-list">
          @for (principle of picture().principles; track $index) {
            <li dir="auto">{{ principle }}</li>
          }
        </ul>
      }
      <h3 class="ws-label">{{ t('agree.title') }}</h3>
      <ws-agreement-list [agreements]="picture().agreements" />
      <p>
        <a [href]="page()">{{ t('vision.look') }}</a>
      </p>
    </section>
  `,
})
export class VisionBrief {
  readonly gemeente = input.required<string>();
  readonly picture = input.required<ProjectPicture>();
  protected readonly t = useTexts(workTexts);
  private readonly links = useLinks();
  protected readonly page = computed(() =>
    this.links.gemeente(this.gemeente(), `/werk/projecten/${this.picture().project.id}/visie`),
  );
}
