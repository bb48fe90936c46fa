import { afterNextRender, Component, computed, DOCUMENT, inject, Injector, signal } from '@angular/core';
import { FieldControl, FormField, Icon } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { isGreedy } from '../../domain/round/more-rules';
import { mostCategories } from '../../domain/round/option-contract';
import type { TypedCategory } from '../../domain/round/option-fields';
import { VoteDraft } from './vote-draft';

/** Categories, money per category and a threshold: closed until somebody needs them. */
@Component({
  selector: 'ws-plan-more-rules',
  imports: [Bind, FieldControl, FormField, Icon],
  template: `
    <details class="ws-more" [open]="open" #box>
      <summary>{{ t('more.title') }}</summary>
      <div class="ws-form">
        <p class="ws-muted">{{ t('more.text') }}</p>
        <section class="ws-stack" tabindex="-1" aria-labelledby="soorten" [id]="draft.api.id('categories')">
          <h3 class="ws-h3" id="soorten" tabindex="-1">{{ t('more.categories') }}</h3>
          <p class="ws-muted">{{ t('more.categoriesHelp') }}</p>
          @if (draft.api.error('categories'); as error) {
            <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
          }
          <p class="ws-vh" aria-live="polite">{{ said() }}</p>
          @for (category of draft.categories(); track category.id) {
            <div class="ws-panel ws-panel--plain ws-form">
              <ws-form-field
                [fieldId]="idOf($index, 'name')"
                [label]="t('more.categoryName', { n: $index + 1 })"
                [error]="draft.api.error('categories.' + $index + '.name')"
              >
                <input
                  wsControl
                  type="text"
                  autocomplete="off"
                  maxlength="60"
                  dir="auto"
                  [wsBind]="edit(category.id, 'name')"
                />
              </ws-form-field>
              @if (greedy()) {
                <ws-form-field
                  [fieldId]="idOf($index, 'budgetCents')"
                  [label]="t('more.categoryBudget', { n: $index + 1 })"
                  [description]="t('more.categoryBudgetHelp')"
                  [error]="draft.api.error('categories.' + $index + '.budgetCents')"
                  size="short"
                >
                  <input
                    wsControl
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    dir="ltr"
                    [wsBind]="edit(category.id, 'budget')"
                  />
                </ws-form-field>
              }
              <div class="ws-chips">
                <button class="ws-pill" type="button" (click)="remove(category, $index)">
                  {{ t('more.remove') }} <span class="ws-vh">{{ nameOf(category, $index) }}</span>
                </button>
              </div>
            </div>
          }
          @if (draft.categories().length < most) {
            <div class="ws-actions">
              <button class="nl-button nl-button--secondary" type="button" (click)="add()">
                <span class="nl-button__label">{{ t('more.add') }}</span>
              </button>
            </div>
          }
        </section>
        @if (greedy()) {
          <ws-form-field
            [fieldId]="draft.api.id('threshold')"
            [label]="t('more.threshold')"
            [description]="t(draft.way() === 'points' ? 'more.thresholdHelpPoints' : 'more.thresholdHelp')"
            [error]="draft.api.error('threshold')"
            size="short"
          >
            <input
              wsControl
              type="text"
              inputmode="numeric"
              autocomplete="off"
              dir="ltr"
              [wsBind]="draft.edit('threshold')"
            />
          </ws-form-field>
        }
      </div>
    </details>
  `,
})
export class PlanMoreRules {
  protected readonly draft = inject(VoteDraft);
  protected readonly t = this.draft.t;
  protected readonly most = mostCategories;
  protected readonly said = signal('');
  protected readonly greedy = computed(() => isGreedy(this.draft.count()));
  /** What was filled in before is seen at once. */
  protected readonly open = this.draft.categories().length > 0 || this.draft.model().threshold !== '';
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly known = new Map<string, BoundField>();

  protected readonly idOf = (index: number, field: string): string => this.draft.api.id(`categories.${index}.${field}`);

  protected edit(id: number, field: 'name' | 'budget'): BoundField {
    const name = `${id} ${field}`;
    const bound = this.known.get(name) ?? {
      value: () => this.draft.categories().find((one) => one.id === id)?.[field] ?? '',
      set: (value: string) =>
        this.draft.categories.update((all) => all.map((one) => (one.id === id ? { ...one, [field]: value } : one))),
    };
    this.known.set(name, bound);
    return bound;
  }

  protected nameOf({ name }: TypedCategory, index: number): string {
    return name.trim() || this.t('more.category', { n: index + 1 });
  }

  protected add(): void {
    const id = Math.max(0, ...this.draft.categories().map((one) => one.id)) + 1;
    this.draft.categories.update((all) => [...all, { id, name: '', budget: '' }]);
    const n = this.draft.categories().length;
    this.said.set(this.t('more.added', { n }));
    this.focus(this.idOf(n - 1, 'name'));
  }

  protected remove(category: TypedCategory, index: number): void {
    const { id } = category;
    this.draft.categories.update((all) => all.filter((one) => one.id !== id));
    this.draft.options.update((all) =>
      all.map((one) => (one.category === String(id) ? { ...one, category: '' } : one)),
    );
    this.said.set(this.t('more.removed', { name: this.nameOf(category, index) }));
    this.focus('soorten');
  }

  private focus(id: string): void {
    afterNextRender(() => this.document.getElementById(id)?.focus(), { injector: this.injector });
  }
}
