import { Component, computed, inject, input } from '@angular/core';
import type { Permissions } from '@wijkspoor/identity/domain';
import { type Role, roles } from '@wijkspoor/platform/domain';
import { Page, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

type Who = Role | 'anyone' | 'signedIn' | 'operator' | 'system';
const known: readonly string[] = [...roles, 'anyone', 'signedIn', 'operator', 'system'];
const isWho = (who: string): who is Who => known.includes(who);

/** Who may see and do what, made of the sentences that decide; the operator included. */
@Component({
  selector: 'ws-permissions-page',
  template: `
    <div class="ws-wrap ws-section ws-stack-wide">
      <div class="ws-stack">
        <h1 id="rechten">{{ t('permissions.title') }}</h1>
        <p class="ws-lead">{{ t('permissions.lead') }}</p>
      </div>
      <table class="ws-table" aria-labelledby="rechten">
        <thead>
          <tr>
            <th scope="col">{{ t('permissions.what') }}</th>
            <th scope="col">{{ t('permissions.who') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <th scope="row">{{ row.text }}</th>
              <td>{{ row.who }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class PermissionsPage {
  readonly permissions = input.required<Permissions>();
  protected readonly t = useTexts(pageTexts);
  protected readonly rows = computed(() =>
    this.permissions().items.map(({ domain, verb, text, who }) => ({
      id: `${domain}.${verb}`,
      text,
      who: who
        .filter(isWho)
        .map((one) => this.t(`role.${one}`))
        .join(', '),
    })),
  );

  constructor() {
    inject(Page).description(this.t('permissions.description'));
  }
}
