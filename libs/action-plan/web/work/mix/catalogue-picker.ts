import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { CataloguePage } from '@wijkspoor/knowledge/domain';
import { FieldControl, FormField, Outcome, useSaid } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { MixApi } from './mix-api';
import { useMixWords } from './mix-words';

export type CatalogueEntry = CataloguePage['items'][number];

/** Looks in the catalogue, and takes one over. */
@Component({
  selector: 'ws-catalogue-picker',
  imports: [Bind, FieldControl, FormField, Outcome],
  template: `
    <section class="ws-panel ws-panel--plain ws-stack" aria-labelledby="catalogus">
      <h2 class="ws-h3" id="catalogus">{{ t('pick.title') }}</h2>
      <ws-outcome [words]="said.words()" />
      @if (chosen(); as entry) {
        <p dir="auto">{{ t('pick.chosen', { name: entry.name }) }}</p>
        <p>
          <button class="ws-link" type="button" (click)="take(null)">{{ t('pick.other') }}</button>
        </p>
      } @else {
        <form class="ws-form" role="search" (submit)="look($event)">
          <ws-form-field fieldId="zoek-catalogus" [label]="t('pick.search')" size="medium">
            <input wsControl type="search" maxlength="100" dir="auto" [wsBind]="edit('words')" />
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--secondary" type="submit">
              <span class="nl-button__label">{{ t('pick.go') }}</span>
            </button>
          </div>
        </form>
        @if (read.hasValue()) {
          <ul class="ws-stack">
            @for (entry of found(); track entry.id) {
              <li class="ws-stack-tight">
                <p class="ws-label" dir="auto">{{ entry.name }}</p>
                <p class="ws-muted" dir="auto">{{ aboutOf(entry) }}</p>
                <p>
                  <button class="ws-link" type="button" (click)="take(entry)">
                    {{ t('pick.take') }} <span class="ws-vh">{{ entry.name }}</span>
                  </button>
                </p>
              </li>
            } @empty {
              <li>{{ t('pick.none') }}</li>
            }
          </ul>
        }
      }
    </section>
  `,
})
export class CataloguePicker {
  readonly gemeente = input.required<string>();
  readonly chosen = input.required<CatalogueEntry | null>();
  readonly taken = output<CatalogueEntry | null>();
  private readonly words = useMixWords();
  protected readonly t = this.words.t;
  protected readonly said = useSaid();
  private readonly model = signal({ words: '' });
  protected readonly edit = boundFields(this.model);
  private readonly asked = signal<string | null>(null);
  protected readonly read = inject(MixApi).catalogue(this.gemeente, this.asked);
  protected readonly found = computed(() => (this.read.hasValue() ? this.read.value().items : []));

  protected look(event: Event): void {
    event.preventDefault();
    this.asked.set(this.model().words);
  }

  protected take(entry: CatalogueEntry | null): void {
    this.taken.emit(entry);
    this.said.say(entry === null ? '' : this.t('pick.taken', { name: entry.name }));
  }

  protected aboutOf({ owner, theme, level, expired, local, cost }: CatalogueEntry): string {
    const parts = [
      ...[local ? this.t('level.local') : '', owner, theme, this.t(`level.${level}`)],
      ...[expired ? this.t('level.expired') : '', cost],
    ];
    return parts.filter((part) => part !== '').join(' · ');
  }
}
