import { Component, computed, input, type OnInit } from '@angular/core';
import { Breadcrumb, ErrorSummary, FieldControl, FormField, Icon, usePlainForm } from '@wijkspoor/platform/web';
import type { IdeaList, OwnIdea } from '@wijkspoor/proposals/domain';
import { IdeasParts } from './idea-parts';

/** The first of four steps: what the idea is. Going back to it shows what was written. */
@Component({
  selector: 'ws-begin-idea-page',
  imports: [Breadcrumb, ErrorSummary, FieldControl, FormField, Icon],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
      <ws-error-summary [heading]="given().heading" [errors]="given().errors" />
      @if (list().open.length > 0) {
        <div class="ws-stack">
          <p class="ws-label">{{ t('step.of', { at: 1 }) }}</p>
          <h1>{{ t('begin.title') }}</h1>
          <p class="ws-lead">{{ t('begin.lead') }}</p>
        </div>
        <form class="ws-form" method="post" novalidate>
          @if (list().open.length > 1 && draft() === null) {
            <ws-form-field
              [fieldId]="given().id('project')"
              [label]="t('begin.project')"
              [error]="given().error('project')"
            >
              <select wsControl name="project">
                <option value="">{{ t('step.choose') }}</option>
                @for (one of list().open; track one.id) {
                  <option dir="auto" [value]="one.id" [attr.selected]="one.id === given().value('project') ? '' : null">
                    {{ one.name }}
                  </option>
                }
              </select>
            </ws-form-field>
          }
          <ws-form-field
            [fieldId]="given().id('title')"
            [label]="t('begin.short')"
            [description]="t('begin.shortHelp')"
            [error]="given().error('title')"
          >
            <input
              wsControl
              type="text"
              name="title"
              maxlength="120"
              dir="auto"
              required
              [value]="given().value('title', draft()?.title)"
            />
          </ws-form-field>
          <ws-form-field
            [fieldId]="given().id('text')"
            [label]="t('begin.text')"
            [description]="t('begin.textHelp')"
            [error]="given().error('text')"
          >
            <textarea wsControl name="text" rows="7" maxlength="4000" dir="auto" required>{{
              given().value('text', draft()?.text)
            }}</textarea>
          </ws-form-field>
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" [value]="action()">
              <span class="nl-button__label">{{ t('step.next') }}</span>
              <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
            </button>
          </div>
        </form>
      } @else {
        <h1>{{ t('list.closed') }}</h1>
      }
    </div>
  `,
})
export class BeginIdeaPage extends IdeasParts implements OnInit {
  readonly list = input.required<IdeaList>();
  readonly own = input.required<OwnIdea | null>();
  private readonly labels = {
    project: this.t('begin.project'),
    title: this.t('begin.short'),
    text: this.t('begin.text'),
  };
  private readonly begins = usePlainForm('begin', this.labels);
  private readonly changes = usePlainForm('words', this.labels);
  /** The draft of this browser in this wijk: it is changed, not begun anew. */
  protected readonly draft = computed(() => {
    const own = this.own();
    return own?.state === 'draft' && own.wijk.slug === this.list().wijk.slug ? own : null;
  });
  protected readonly action = computed(() => (this.draft() === null ? 'begin' : 'words'));
  protected readonly given = computed(() => (this.draft() === null ? this.begins : this.changes));
  protected readonly crumbs = computed(() => this.crumbsOf(this.list().wijk, this.t('list.bring')));

  ngOnInit(): void {
    this.page.title(`${this.t('begin.title')} | ${this.list().wijk.name} | Wijkspoor`);
  }
}
