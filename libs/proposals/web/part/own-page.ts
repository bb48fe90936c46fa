import { Component, computed, input, type OnInit } from '@angular/core';
import { Alert, Badge, ErrorSummary, FieldControl, FormField, useHasCode, usePlainForm } from '@wijkspoor/platform/web';
import type { OwnIdea } from '@wijkspoor/proposals/domain';
import { IdeasParts } from './idea-parts';
import { kindOf } from './idea-words';

/** One's own idea, with the link from a mail: how it stands, and its words, to change. */
@Component({
  selector: 'ws-own-idea-page',
  imports: [Alert, Badge, ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      @if (waits) {
        <ws-error-summary [heading]="opens.heading" [errors]="opens.errors" />
        <div class="ws-stack">
          <h1>{{ t('link.open.title') }}</h1>
          <p class="ws-lead">{{ t('link.open.lead') }}</p>
        </div>
        <form method="post">
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="open">
              <span class="nl-button__label">{{ t('link.open.go') }}</span>
            </button>
          </div>
        </form>
      } @else if (own(); as idea) {
        <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
        <div class="ws-stack">
          @if (done() === 'bewaard') {
            <ws-alert kind="ok">
              <p>{{ t('own.saved') }}</p>
            </ws-alert>
          }
          <ws-badge [kind]="kind(idea.state)">{{ t(state(idea)) }}</ws-badge>
          <h1>{{ t('own.title') }}</h1>
          @if (idea.reason) {
            <ws-alert kind="warning">
              <p>{{ t('handin.reason') }}</p>
              <p dir="auto">{{ idea.reason }}</p>
            </ws-alert>
          } @else {
            <p>{{ t(idea.readFirst ? 'own.lead' : 'own.leadAfter') }}</p>
          }
        </div>
        <form class="ws-form" method="post" novalidate>
          <ws-form-field [fieldId]="given.id('title')" [label]="t('begin.short')" [error]="given.error('title')">
            <input
              wsControl
              type="text"
              name="title"
              maxlength="120"
              dir="auto"
              required
              [value]="given.value('title', idea.title)"
            />
          </ws-form-field>
          <ws-form-field
            [fieldId]="given.id('text')"
            [label]="t('begin.text')"
            [description]="t('begin.textHelp')"
            [error]="given.error('text')"
          >
            <textarea wsControl name="text" rows="7" maxlength="4000" dir="auto" required>{{
              given.value('text', idea.text)
            }}</textarea>
          </ws-form-field>
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="save">
              <span class="nl-button__label">{{ t('own.save') }}</span>
            </button>
            @if (idea.state === 'draft') {
              <a [href]="listOf(idea.wijk.slug, '/nieuw/insturen')">{{ t('own.again') }}</a>
            }
          </div>
        </form>
      } @else {
        <div class="ws-stack">
          <h1>{{ t('link.none') }}</h1>
          <p class="ws-lead">{{ t('link.noneText') }}</p>
        </div>
      }
      <p>
        <a [href]="address()">{{ t('idea.toList') }}</a>
      </p>
    </div>
  `,
})
export class OwnIdeaPage extends IdeasParts implements OnInit {
  readonly own = input.required<OwnIdea | null>();
  readonly done = input.required<string>();
  readonly wijk = input.required<string>();
  /** A link from a mail waits for a person to press the button. */
  protected readonly waits = useHasCode('idea-own');
  protected readonly opens = usePlainForm('open', {});
  protected readonly given = usePlainForm('save', { title: this.t('begin.short'), text: this.t('begin.text') });
  protected readonly kind = kindOf;
  protected readonly state = ({ state }: OwnIdea) => `state.${state}` as const;
  protected readonly address = computed(() => this.listOf(this.wijk()));

  ngOnInit(): void {
    this.page.title(`${this.t('own.title')} | Wijkspoor`);
  }
}
