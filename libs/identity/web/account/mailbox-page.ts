import { Component, computed, input } from '@angular/core';
import type { DemoCodes } from '@wijkspoor/identity/domain';
import type { Mailbox } from '@wijkspoor/platform/domain';
import { useDates, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

type Part = { readonly text: string; readonly href: string | null };
const links = /(https?:\/\/[^\s]+)/;

/** Where mail ends up on a system without a mail server: never in production. */
@Component({
  selector: 'ws-mailbox-page',
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <div class="ws-stack">
        <h1>{{ t('mailbox.title') }}</h1>
        <p class="ws-lead">{{ t('mailbox.lead') }}</p>
      </div>
      @if (codes(); as codes) {
        <section class="ws-stack" aria-labelledby="codes">
          <h2 id="codes">{{ t('mailbox.codes') }}</h2>
          <p>{{ t('mailbox.codesText') }}</p>
          <table class="ws-table" aria-labelledby="codes">
            <thead>
              <tr>
                <th scope="col">{{ t('mailbox.account') }}</th>
                <th scope="col">{{ t('mailbox.code') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (item of codes.items; track item.email) {
                <tr>
                  <th scope="row">
                    <bdi>{{ item.email }}</bdi>
                  </th>
                  <td>
                    <bdi class="ws-shown-code">{{ item.code }}</bdi>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </section>
      }
      @for (message of messages(); track message.id) {
        <article class="ws-panel ws-panel--plain">
          <h2 class="ws-h3">{{ message.subject }}</h2>
          <p class="ws-small ws-muted">
            {{ t('mailbox.to', { address: message.to }) }} ·
            <time [attr.datetime]="message.at">{{ message.when }}</time>
          </p>
          @for (line of message.lines; track $index) {
            <p>
              @for (part of line; track $index) {
                @if (part.href) {
                  <a [href]="part.href">{{ part.text }}</a>
                } @else {
                  {{ part.text }}
                }
              }
            </p>
          }
        </article>
      } @empty {
        <p>{{ t('mailbox.none') }}</p>
      }
    </div>
  `,
})
export class MailboxPage {
  readonly mailbox = input.required<Mailbox>();
  readonly codes = input<DemoCodes | null>();
  protected readonly t = useTexts(pageTexts);
  private readonly dates = useDates();
  protected readonly messages = computed(() =>
    this.mailbox().items.map((message) => ({
      ...message,
      when: this.dates.dayAndTime(message.at),
      lines: message.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): Part[] => line.split(links).map((text) => ({ text, href: links.test(text) ? text : null }))),
    })),
  );
}
