import { Component, computed, type OnInit } from '@angular/core';
import { Alert, ErrorSummary, FieldControl, FormField, Icon, usePlainForm } from '@wijkspoor/platform/web';
import { DraftParts } from './idea-parts';

/** The third step: a photo, for who wants to add one, and what it shows. */
@Component({
  selector: 'ws-photo-of-idea-page',
  imports: [Alert, ErrorSummary, FieldControl, FormField, Icon],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <ws-error-summary [heading]="refused().heading" [errors]="refused().errors" />
      <div class="ws-stack">
        <p class="ws-label">{{ t('step.of', { at: 3 }) }}</p>
        <h1>{{ t('photo.title') }}</h1>
        <p class="ws-lead">{{ t('photo.lead') }}</p>
      </div>
      @if (own().photo) {
        <ws-alert kind="ok">
          <p>{{ t('photo.there') }}</p>
        </ws-alert>
        <img class="ws-photo" [src]="photo()" [alt]="own().photoAbout || t('idea.photo')" />
        <form class="ws-form" method="post" novalidate>
          <ws-form-field
            [fieldId]="about.id('photoAbout')"
            [label]="t('photo.about')"
            [description]="t('photo.aboutHelp')"
            [optional]="t('person.optional')"
            [error]="about.error('photoAbout')"
          >
            <input
              wsControl
              type="text"
              name="photoAbout"
              maxlength="150"
              dir="auto"
              [value]="about.value('photoAbout', own().photoAbout)"
            />
          </ws-form-field>
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="photo-about">
              <span class="nl-button__label">{{ t('step.next') }}</span>
              <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
            </button>
            <button class="nl-button nl-button--secondary" type="submit" name="do" value="photo-remove">
              <span class="nl-button__label">{{ t('photo.remove') }}</span>
            </button>
          </div>
        </form>
      } @else {
        <form class="ws-form" method="post" enctype="multipart/form-data" novalidate>
          <ws-form-field
            [fieldId]="sent.id('photo')"
            [label]="t('photo.file')"
            [description]="t('photo.fileHelp')"
            [error]="sent.error('photo')"
          >
            <input wsControl type="file" name="photo" accept="image/jpeg,image/png,image/webp" />
          </ws-form-field>
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--secondary" type="submit">
              <span class="nl-button__label">{{ t('photo.go') }}</span>
            </button>
          </div>
        </form>
        <div class="ws-actions ws-actions--fill">
          <a class="nl-button nl-button--primary" [href]="base() + '/insturen'">
            <span class="nl-button__label">{{ t('step.skip') }}</span>
            <span class="nl-button__icon-end"><ws-icon name="skip" /></span>
          </a>
        </div>
      }
      <p>
        <a [href]="base() + '/plek'">{{ t('step.back') }}</a>
      </p>
    </div>
  `,
})
export class PhotoOfIdeaPage extends DraftParts implements OnInit {
  protected readonly sent = usePlainForm('photo', { photo: this.t('photo.file') });
  protected readonly about = usePlainForm('photo-about', { photoAbout: this.t('photo.about') });
  protected readonly refused = computed(() => (this.sent.heading === '' ? this.about : this.sent));
  protected readonly photo = computed(() => `/v1/gemeenten/${this.gemeente().slug}/own-idea/photo`);

  ngOnInit(): void {
    this.page.title(`${this.t('photo.title')} | Wijkspoor`);
  }
}
