import { Component, computed, input, type OnInit } from '@angular/core';
import { Alert, ErrorSummary, useHasCode, usePlainForm } from '@wijkspoor/platform/web';
import { IdeasParts } from './idea-parts';

/** What a link in a mail is for. */
export type LinkKind = 'confirm' | 'support' | 'comment' | 'follow' | 'leave';

/** Behind the link of a mail: a person presses the button, a program that looks at links does not. */
@Component({
  selector: 'ws-idea-link-page',
  imports: [Alert, ErrorSummary],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      @if (kind() === 'leave' && done() === 'afgemeld') {
        <ws-alert kind="ok">
          <p>{{ t('link.leave.done') }}</p>
        </ws-alert>
      } @else if (there()) {
        <div class="ws-stack">
          <h1>{{ t(key('title')) }}</h1>
          <p class="ws-lead">{{ t(key('lead')) }}</p>
        </div>
        <form method="post">
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="use">
              <span class="nl-button__label">{{ t(key('go')) }}</span>
            </button>
          </div>
        </form>
      } @else {
        <div class="ws-stack">
          <h1>{{ t('link.none') }}</h1>
          <p class="ws-lead">{{ t('link.noneText') }}</p>
        </div>
      }
      <p>
        <a [href]="listOf(wijk())">{{ t('idea.toList') }}</a>
      </p>
    </div>
  `,
})
export class IdeaLinkPage extends IdeasParts implements OnInit {
  readonly kind = input.required<LinkKind>();
  readonly done = input.required<string>();
  /** Slug of the wijk in the address. */
  readonly wijk = input.required<string>();
  protected readonly given = usePlainForm('use', {});
  private readonly waiting: Readonly<Record<LinkKind, boolean>> = {
    confirm: useHasCode('idea-link'),
    support: useHasCode('idea-support'),
    comment: useHasCode('idea-comment'),
    follow: useHasCode('idea-follow'),
    leave: useHasCode('idea-leave'),
  };
  protected readonly there = computed(() => this.waiting[this.kind()]);
  protected readonly key = <P extends 'title' | 'lead' | 'go'>(part: P) => `link.${this.kind()}.${part}` as const;

  ngOnInit(): void {
    this.page.title(`${this.t(this.key('title'))} | Wijkspoor`);
  }
}
