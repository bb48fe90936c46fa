import { Component, computed, input } from '@angular/core';
import type { WijkProfile } from '@wijkspoor/monitoring/domain';
import { Breadcrumb, frameTexts, useTexts } from '@wijkspoor/platform/web';
import { StreetPicture } from '@wijkspoor/platform/web/kit/street-picture';
import { AreaMap, type MapPlace } from '@wijkspoor/wijk/web';
import { profileTexts } from './texts';

/** The beginning of the profile: what it is about, and where that lies. */
@Component({
  selector: 'ws-profile-hero',
  imports: [AreaMap, Breadcrumb, StreetPicture],
  template: `
    <section class="ws-hero">
      <div class="ws-wrap ws-hero__in">
        <div class="ws-hero__text">
          <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
          <h1>{{ title() }}</h1>
          <p class="ws-lead">{{ lead() }}</p>
          @if (profile() !== null) {
            <p>{{ t('leadMore') }}</p>
          }
        </div>
        @if (profile()?.map; as map) {
          <figure>
            <ws-area-map [map]="map" [places]="places()" [label]="t('map', names())" />
            <figcaption class="ws-small">{{ t('mapHere', names()) }}</figcaption>
          </figure>
        } @else {
          <ws-street-picture />
        }
      </div>
    </section>
  `,
})
export class ProfileHero {
  readonly profile = input.required<WijkProfile | null>();
  readonly title = input.required<string>();
  readonly crumbs = input.required<readonly { readonly text: string; readonly href?: string }[]>();
  /** Name of the wijk and of the gemeente. */
  readonly names = input.required<{ readonly wijk: string; readonly gemeente: string }>();
  protected readonly t = useTexts(profileTexts);
  protected readonly frame = useTexts(frameTexts);
  protected readonly lead = computed(() => this.t(this.profile() === null ? 'hidden' : 'lead', this.names()));
  protected readonly places = computed(() =>
    (this.profile()?.here ?? []).map((key): MapPlace => ({ key, text: this.names().wijk, current: true })),
  );
}
