import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  Choice,
  Choices,
  ErrorSummary,
  Outcome,
  Page,
  useApiForm,
  useLinks,
  useTexts,
  WorkHead,
} from '@wijkspoor/platform/web';
import { boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import type { ChooseAreas } from '@wijkspoor/wijk/domain';
import { workTexts } from '../work-texts';
import { AreaChoice } from './area-choice';
import { areasWords } from './areas-words';
import { WijkApi } from './wijk-api';
import { WijkFields } from './wijk-fields';

/** Changes a wijk, and makes it public or takes it off the site. */
@Component({
  selector: 'ws-change-wijk-page',
  imports: [AreaChoice, Choice, Choices, ErrorSummary, Outcome, WijkFields, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <p>
        <a [href]="links.gemeente(gemeente().slug, '/werk/wijken')">{{ t('wijk.back') }}</a>
      </p>
      <ws-work-head
        [heading]="t('wijk.changeTitle', { wijk: name() })"
        [lead]="t('wijk.changeLead', { address: address() })"
        [failed]="wijk.error() ? t('failed.load') : ''"
      />
      @if (wijk.hasValue()) {
        @if (added() && wijk.value().version === 1 && api.done() === '') {
          <ws-outcome [words]="t('wijk.added', { wijk: name() })" />
        }
        <p>
          <a [href]="address()">{{ t('wijk.look', { wijk: name() }) }}</a>
        </p>
        <form class="ws-form" method="post" (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-choices [fieldId]="api.id('published')" [legend]="t('wijk.published')" [error]="api.error('published')">
            <ws-choice for="alleen-collega" [label]="t('wijk.isHidden')">
              <input
                type="radio"
                name="published"
                id="alleen-collega"
                [checked]="!published()"
                (change)="published.set(false)"
              />
            </ws-choice>
            <ws-choice for="iedereen" [label]="t('wijk.isPublic')">
              <input
                type="radio"
                name="published"
                id="iedereen"
                [checked]="published()"
                (change)="published.set(true)"
              />
            </ws-choice>
          </ws-choices>
          <ws-wijk-fields [api]="api" [field]="change" />
          <ws-area-choice
            [gemeente]="gemeente().slug"
            [fieldId]="api.id('areas')"
            [error]="lost() ?? api.error('areas')"
            [(choice)]="choice"
          />
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('wijk.save') }}</span>
            </button>
          </div>
          <ws-outcome [words]="api.done()" />
        </form>
      }
    </div>
  `,
})
export class ChangeWijkPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly slug = input.required<string>();
  /** Somebody comes here from adding it. */
  readonly added = input.required<boolean>();
  protected readonly t = useTexts(workTexts);
  protected readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly wijk = inject(WijkApi).wijk(
    computed(() => this.gemeente().slug),
    this.slug,
  );
  private readonly seen = computed(() => (this.wijk.hasValue() ? this.wijk.value() : null));
  protected readonly name = computed(() => this.seen()?.name ?? '');
  protected readonly address = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.slug()}`));
  protected readonly lost = computed(() => {
    const seen = this.seen();
    return seen?.areas === null || seen?.areas.missing.length === 0 || seen === null
      ? undefined
      : areasWords(this.t, seen);
  });
  protected readonly api = useApiForm(
    'wijk',
    {
      published: this.t('wijk.published'),
      name: this.t('wijk.name'),
      intro: this.t('wijk.intro'),
      areas: this.t('wijk.areas'),
    },
    this.t('failed.load'),
  );
  private readonly model = linkedSignal(() => {
    const { name = '', intro = '' } = this.seen() ?? {};
    return { name, intro };
  });
  protected readonly published = linkedSignal(() => this.seen()?.published ?? false);
  private readonly given = computed<ChooseAreas | null>(() => {
    const areas = this.seen()?.areas ?? null;
    return areas === null ? null : { year: areas.year, codes: areas.areas.map(({ code }) => code) };
  });
  protected readonly choice = linkedSignal(() => this.given());
  protected readonly change = boundFields(this.model);

  constructor() {
    effect(() => {
      this.page.title(`${this.t('wijk.changeTitle', { wijk: this.name() })} | Wijkspoor`);
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    // what nobody touched is not sent: areas that are gone from the borders stay until somebody chooses others
    const areas = this.choice() === this.given() ? {} : { areas: this.choice() };
    const done = await this.api.send(
      {
        method: 'PUT',
        path: `/v1/gemeenten/${this.gemeente().slug}/wijken/${this.slug()}`,
        body: { ...this.model(), published: this.published(), ...areas },
        version: this.seen()?.version ?? 0,
      },
      this.t('wijk.saved'),
    );
    if (done) this.wijk.reload();
  }
}
