import { Component, computed, inject, input } from '@angular/core';
import type { Permissions } from '@wijkspoor/identity/domain';
import { type Role, roles } from '@wijkspoor/platform/domain';
import { Page, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

type Who = Role | 'anyone' | 'signedIn' | 'operator' | 'system';
/** From who may least to who may most, and then the machine. */
const known: readonly Who[] = ['anyone', 'signedIn', ...roles, 'operator', 'system'];
const isWho = (who: string): who is Who => known.some((one) => one === who);
const named = [
  'platform',
  'identity',
  'notifications',
  'wijk',
  'knowledge',
  'project',
  'instruments',
  'proposals',
  'voting',
  'action-plan',
  'monitoring',
  'reports',
  'archive',
] as const;

type Item = Permissions['items'][number];
type Group = { readonly who: readonly Who[]; readonly texts: readonly string[] };

/** Who may see and do what, made of the sentences that decide; the operator included. By part, and in it by who. */
@Component({
  selector: 'ws-permissions-page',
  template: `
    <div class="ws-wrap ws-section ws-stack-wide">
      <div class="ws-stack">
        <h1>{{ t('permissions.title') }}</h1>
        <p class="ws-lead">{{ t('permissions.lead') }}</p>
        <nav [attr.aria-label]="t('permissions.index')">
          <ul class="ws-stack-tight">
            @for (part of parts(); track part.id) {
              <li>
                <a [href]="'#' + part.id">{{ part.name }}</a>
              </li>
            }
          </ul>
        </nav>
      </div>
      @for (part of parts(); track part.id) {
        <section class="ws-stack" [attr.aria-labelledby]="part.id">
          <h2 [id]="part.id">{{ part.name }}</h2>
          @for (group of part.groups; track group.who) {
            <div class="ws-stack-tight">
              <h3>{{ group.who }}</h3>
              <ul class="ws-list">
                @for (text of group.texts; track text) {
                  <li>{{ text }}</li>
                }
              </ul>
            </div>
          }
        </section>
      }
    </div>
  `,
})
export class PermissionsPage {
  readonly permissions = input.required<Permissions>();
  protected readonly t = useTexts(pageTexts);
  protected readonly parts = computed(() =>
    [...grouped(this.permissions().items, ({ domain }) => domain)].map(([domain, items]) => ({
      id: `deel-${domain}`,
      name: this.t(`permissions.${named.find((one) => one === domain) ?? 'other'}`),
      groups: byWho(items).map(({ who, texts }) => ({ who: this.names(who), texts })),
    })),
  );

  constructor() {
    inject(Page).description(this.t('permissions.description'));
  }

  /** "Coördinator, beheerder": one heading, with a capital. */
  private names(who: readonly Who[]): string {
    const text = who.map((one) => this.t(`role.${one}`)).join(', ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}

/** What the same people may do, together; what most people may do comes first. */
function byWho(items: readonly Item[]): readonly Group[] {
  const order = (who: readonly Who[]): number => Math.min(...who.map((one) => known.indexOf(one)));
  return [...grouped(items, ({ who }) => [...who].sort().join(' ')).values()]
    .map((same) => ({
      who: known.filter((one) => same[0]?.who.filter(isWho).includes(one)),
      texts: same.map(({ text }) => text),
    }))
    .sort((a, b) => order(a.who) - order(b.who) || b.who.length - a.who.length);
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
