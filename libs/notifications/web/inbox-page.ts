import { Component, computed, input } from '@angular/core';
import { Alert, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { Inbox } from '../domain';
import { pageTexts } from './page-texts';

/** What somebody was told in all their gemeenten: what was not read first, with a button that says it was. */
@Component({
  selector: 'ws-inbox-page',
  imports: [Alert],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      @if (done()) {
        <ws-alert kind="ok">
          <p>{{ t('inbox.done') }}</p>
        </ws-alert>
      }
      <div class="ws-stack">
        <h1>{{ t('inbox.title') }}</h1>
        <p class="ws-lead">{{ t('inbox.lead') }}</p>
        <p>
          <a [href]="links.platform('/account/berichten')">{{ t('inbox.choose') }}</a>
        </p>
      </div>
      @for (part of parts(); track part.key) {
        <section class="ws-stack" [attr.aria-labelledby]="part.key">
          <h2 [id]="part.key">{{ t(part.heading) }}</h2>
          @for (item of part.items; track item.id) {
            <article class="ws-panel ws-panel--plain">
              <p dir="auto" [id]="'bericht-' + item.id">{{ item.text }}</p>
              <p class="ws-small ws-muted">
                {{ item.gemeente.name }} ·
                <time [attr.datetime]="item.at">{{ item.when }}</time>
              </p>
              <form class="ws-actions" method="post" [action]="here">
                <a [href]="item.href">{{ t('inbox.open') }}</a>
                @if (!item.read) {
                  <input type="hidden" name="id" [value]="item.id" />
                  <button
                    class="nl-button nl-button--secondary"
                    type="submit"
                    name="do"
                    value="read"
                    [attr.aria-describedby]="'bericht-' + item.id"
                  >
                    <span class="nl-button__label">
                      {{ t('inbox.markRead') }}
                    </span>
                  </button>
                }
              </form>
            </article>
          }
          @if (part.newest; as newest) {
            <form class="ws-actions" method="post" [action]="here">
              <input type="hidden" name="id" [value]="newest" />
              <button class="nl-button nl-button--secondary" type="submit" name="do" value="readAll">
                <span class="nl-button__label">{{ t('inbox.markAll') }}</span>
              </button>
            </form>
          }
        </section>
      } @empty {
        <p>{{ t(first() ? 'inbox.none' : 'inbox.noMore') }}</p>
      }
      @if (older() || !first()) {
        <p class="ws-actions">
          @if (older(); as older) {
            <a [href]="older">{{ t('inbox.more') }}</a>
          }
          @if (!first()) {
            <a [href]="here">{{ t('inbox.newest') }}</a>
          }
        </p>
      }
    </div>
  `,
})
export class InboxPage {
  readonly inbox = input.required<Inbox>();
  /** Whether this is where the list begins. */
  readonly first = input.required<boolean>();
  readonly done = input.required<boolean>();
  protected readonly t = useTexts(pageTexts);
  protected readonly links = useLinks();
  private readonly dates = useDates();
  protected readonly here = this.links.platform('/berichten');
  private readonly items = computed(() =>
    this.inbox().items.map((item) => ({
      ...item,
      when: this.dates.dayAndTime(item.at),
      href: this.links.gemeente(item.gemeente.slug, item.path),
    })),
  );
  protected readonly parts = computed(() => {
    const unread = this.items().filter(({ read }) => !read);
    const read = this.items().filter((item) => item.read);
    return [
      { key: 'ongelezen', heading: 'inbox.unread', items: unread, newest: this.first() ? unread[0]?.id : undefined },
      { key: 'gelezen', heading: 'inbox.read', items: read, newest: undefined },
    ].flatMap((part) => (part.items.length > 0 ? [{ ...part, heading: part.heading as Heading }] : []));
  });
  protected readonly older = computed(() => {
    const { next } = this.inbox();
    return next === null ? null : `${this.here}?na=${next.after}&deel=${next.part}`;
  });
}

type Heading = 'inbox.unread' | 'inbox.read';
