import { Component, computed, input } from '@angular/core';
import { useDates, useTexts } from '@wijkspoor/platform/web';
import type { CommentList } from '@wijkspoor/proposals/domain';
import { whoOf } from './idea-words';
import { pageTexts } from './page-texts';
import { SaidWords } from './said-words';

/** What people say about an idea, with replies. */
@Component({
  selector: 'ws-said-list',
  imports: [SaidWords],
  template: `
    <section class="ws-stack" aria-labelledby="reacties">
      <h2 id="reacties">{{ t('said.title') }}</h2>
      <ul class="ws-said">
        @for (one of items(); track one.id) {
          <li class="ws-stack-tight" [id]="one.id">
            <ws-said-words class="ws-stack-tight" [said]="one" [base]="base()" />
            @if (open() && !one.withdrawn) {
              <p>
                <a class="ws-pill" [href]="base() + '/reageren?op=' + one.id"
                  >{{ t('said.reply') }} <span class="ws-vh">{{ one.who }}</span></a
                >
              </p>
            }
            @if (one.replies.length > 0) {
              <ul class="ws-said">
                @for (reply of one.replies; track reply.id) {
                  <li class="ws-stack-tight">
                    <ws-said-words class="ws-stack-tight" [said]="reply" [base]="base()" />
                  </li>
                }
              </ul>
            }
          </li>
        } @empty {
          <li>{{ t('said.none') }}</li>
        }
      </ul>
      @if (next(); as href) {
        <p>
          <a [href]="href">{{ t('said.next') }}</a>
        </p>
      }
      @if (open()) {
        <div class="ws-actions ws-actions--fill">
          <a class="nl-button nl-button--secondary" [href]="base() + '/reageren'">
            <span class="nl-button__label">{{ t('said.add') }}</span>
          </a>
        </div>
      }
    </section>
  `,
})
export class SaidList {
  readonly comments = input.required<CommentList>();
  readonly base = input.required<string>();
  readonly open = input.required<boolean>();
  protected readonly t = useTexts(pageTexts);
  private readonly dates = useDates();
  protected readonly items = computed(() =>
    this.comments().items.map((one) => ({ ...this.line(one), replies: one.replies.map((reply) => this.line(reply)) })),
  );
  protected readonly next = computed(() => {
    const { next } = this.comments();
    return next === null ? null : `${this.base()}?na=${next}#reacties`;
  });

  private readonly line = ({ on, by, versions, ...one }: CommentList['items'][number]['replies'][number]) => ({
    ...one,
    ...{ day: this.dates.day(on), who: whoOf(this.t, by) },
    before: versions.map((version) => ({ text: version.text, day: this.dates.day(version.on) })),
  });
}
