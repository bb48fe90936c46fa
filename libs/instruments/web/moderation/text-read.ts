import { Component, computed, inject, input } from '@angular/core';
import type { TextView } from '@wijkspoor/instruments/domain';
import { ADDRESS, Badge, useTexts } from '@wijkspoor/platform/web';
import { languageName } from '@wijkspoor/platform/domain';
import { partsOf } from '../../domain/answers/text-parts';
import { answerTexts } from './answer-texts';

/** So few days left to choose is late. */
const lateDays = 3;

/** One open answer with its question; what may point at a person is marked and named. */
@Component({
  selector: 'ws-text-read',
  imports: [Badge],
  template: `
    <div class="ws-stack">
      <div class="ws-stack-tight">
        <h2 class="ws-label" id="vraag">{{ t('text.about') }}</h2>
        <p dir="auto">{{ text().question }}</p>
      </div>
      <div class="ws-stack-tight">
        <h2 class="ws-label" id="antwoord">{{ t('text.answer') }}</h2>
        <blockquote class="ws-quote" dir="auto" [attr.lang]="text().language">
          @for (part of parts(); track $index) {
            @if (part.kind; as kind) {
              <mark class="ws-found">
                <span [textContent]="part.text"></span>
                <span class="ws-found__kind" [attr.lang]="page" [textContent]="name(kind)"></span>
              </mark>
            } @else {
              <span [textContent]="part.text"></span>
            }
          }
        </blockquote>
        @if (text().state === 'redacted') {
          <p class="ws-muted">
            <ws-badge>{{ t('text.redacted') }}</ws-badge> {{ t('text.redactedHelp') }}
          </p>
        } @else {
          <p class="ws-muted">{{ found() }}</p>
        }
        @if (text().language !== 'nl') {
          <p class="ws-muted">{{ t('text.language', { language: language() }) }}</p>
        }
        @if (text().daysLeft !== null) {
          <p>
            <ws-badge [kind]="isLate() ? 'late' : 'plain'">{{ t('pile.held') }}</ws-badge>
            {{ t('text.daysLeft', { n: text().daysLeft ?? 0 }) }}
          </p>
        }
      </div>
    </div>
  `,
})
export class TextRead {
  readonly text = input.required<TextView>();
  protected readonly t = useTexts(answerTexts);
  /** What was found is named in the language of the page, inside a text in another one. */
  protected readonly page = inject(ADDRESS).language;
  protected readonly parts = computed(() => partsOf(this.text().text, this.text().found));

  protected readonly found = computed(() => {
    const { length: n } = this.text().found;
    return n === 0 ? this.t('found.none') : this.t('found.some', { n });
  });
  protected readonly language = computed(() => languageName(this.text().language));
  protected readonly isLate = computed(() => (this.text().daysLeft ?? lateDays) < lateDays);

  protected name(kind: TextView['found'][number]['kind']): string {
    return this.t(`found.${kind}`);
  }
}
