import { Component, computed, input, type OnInit } from '@angular/core';
import { Alert, useDates } from '@wijkspoor/platform/web';
import { FormWays } from './form-ways';
import { MailForm } from './mail-form';
import { FormParts } from './round-parts';

/** Thanks: what happens now, and mail for who wants it. Nobody under 16 is asked for an address. */
@Component({
  selector: 'ws-done-page',
  imports: [Alert, FormWays, MailForm],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        @if (said(); as words) {
          <ws-alert kind="ok">
            <p>{{ words }}</p>
          </ws-alert>
        }
        <h1>{{ t('done.title') }}</h1>
        <p class="ws-lead">{{ t('done.lead') }}</p>
        @if (due(); as day) {
          <p class="ws-prose">{{ t('about.due', { day }) }}</p>
        }
      </div>
      <div class="ws-stack">
        <h2>{{ t('done.change') }}</h2>
        <p class="ws-prose">{{ t('done.changeText', { day: closes() }) }}</p>
        <p>
          <a [href]="base() + '/inleveren'">{{ t('done.look') }}</a>
        </p>
      </div>
      @if (form().age !== '0-14') {
        <ws-mail-form action="mail" />
        <ws-mail-form action="follow" />
      }
      @if (form().assisted) {
        <p class="ws-prose">
          {{ t('done.assisted') }}
          <a [href]="links.gemeente(gemeente().slug, '/werk/samen')">{{ t('done.together') }}</a>
        </p>
      }
      <ws-form-ways [base]="base()" />
    </div>
  `,
})
export class DonePage extends FormParts implements OnInit {
  readonly done = input.required<string | null>();
  private readonly dates = useDates();
  protected readonly closes = computed(() => this.day(this.asked().closesAt));
  protected readonly due = computed(() => this.day(this.asked().feedbackDue));
  protected readonly said = computed(() => {
    const done = this.done();
    return done === 'mail' || done === 'follow' ? this.t(`${done}.done`) : '';
  });

  private day(moment: string | null): string {
    return moment === null ? '' : this.dates.day(moment);
  }

  ngOnInit(): void {
    this.page.title(`${this.t('done.title')} | Wijkspoor`);
  }
}
