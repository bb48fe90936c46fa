import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { CataloguePage as Found, type EntryView } from '@wijkspoor/knowledge/domain';
import { FieldControl, FormField, Outcome, useLinks, useSaid, useTexts, WorkHead } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { catalogueTexts } from './catalogue-texts';
import { EntryForm } from './entry-form';
import { EntryTable } from './entry-table';

/** The catalogue of interventions: looking for one, and adding what the gemeente itself has. */
@Component({
  selector: 'ws-catalogue-page',
  imports: [Bind, EntryForm, EntryTable, FieldControl, FormField, Outcome, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head [heading]="t('title')" [lead]="t('lead')" [failed]="read.error() ? t('failed') : ''" />
      <form class="ws-form" role="search" (submit)="look($event)">
        <ws-form-field fieldId="zoek" [label]="t('search')" size="medium">
          <input wsControl type="search" maxlength="100" dir="auto" [wsBind]="edit('words')" />
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--secondary" type="submit">
            <span class="nl-button__label">{{ t('search.go') }}</span>
          </button>
        </div>
      </form>
      <ws-outcome [words]="said.words()" />
      @if (found(); as page) {
        @if (page.items.length > 0) {
          <ws-entry-table [items]="page.items" [mayWrite]="mayWrite()" (edited)="edited.set($event)" />
          <p class="ws-small ws-muted">{{ t('note') }}</p>
        } @else {
          <p class="ws-panel">{{ t(noneKey()) }}</p>
        }
        @if (page.next; as next) {
          <p>
            <a [href]="here(words(), next)">{{ t('more') }}</a>
          </p>
        }
        @if (mayWrite()) {
          <ws-entry-form [gemeente]="slug()" [entry]="edited()" (saved)="tell($event)" (stopped)="edited.set(null)" />
        }
      }
    </div>
  `,
})
export class CataloguePage {
  readonly gemeente = input.required<GemeenteView>();
  /** What is looked for, and after which entry the page begins. */
  readonly words = input('');
  readonly after = input<string | null>(null);
  protected readonly t = useTexts(catalogueTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  private readonly model = linkedSignal(() => ({ words: this.words() }));
  protected readonly edit = boundFields(this.model);
  protected readonly edited = signal<EntryView | null>(null);
  protected readonly read = httpResource(
    () =>
      `/v1/gemeenten/${this.slug()}/catalogue-entries?limit=50&q=${encodeURIComponent(this.words())}${
        this.after() === null ? '' : `&after=${encodeURIComponent(this.after() ?? '')}`
      }`,
    { parse: (answer) => Found.parse(answer) },
  );
  protected readonly found = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly mayWrite = computed(() => this.found()?.may.write === 'yes');
  protected readonly noneKey = computed(() => {
    if (this.words() !== '') return 'none';
    return this.mayWrite() ? 'empty' : 'emptyRead';
  });

  protected look(event: Event): Promise<boolean> {
    event.preventDefault();
    return this.router.navigateByUrl(this.here(this.model().words));
  }

  protected tell({ name }: EntryView): void {
    this.edited.set(null);
    this.said.say(this.t('done', { name }));
    this.read.reload();
  }

  protected here(words: string, after?: string): string {
    const query = new URLSearchParams({
      ...(words === '' ? {} : { zoek: words }),
      ...(after === undefined ? {} : { na: after }),
    }).toString();
    return this.links.gemeente(this.slug(), '/werk/catalogus') + (query === '' ? '' : `?${query}`);
  }
}
