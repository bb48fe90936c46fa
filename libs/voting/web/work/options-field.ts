import { afterNextRender, Component, DOCUMENT, inject, Injector, input, model, signal } from '@angular/core';
import { FieldControl, FormField, Icon, useTexts } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import type { TypedOption } from '../../domain/round/plan-fields';
import { workVoteTexts } from './work-vote-texts';

type Field = 'title' | 'text' | 'cost' | 'buurt';

/** The options of a vote, in the order of the ballot: adding, taking away, and moving by buttons. */
@Component({
  selector: 'ws-options-field',
  imports: [Bind, FieldControl, FormField, Icon],
  template: `
    <section class="ws-stack" aria-labelledby="keuzes">
      <div class="ws-stack-tight">
        <h2 id="keuzes" tabindex="-1">{{ t('plan.options') }}</h2>
        <p class="ws-muted">{{ t('plan.optionsHelp') }}</p>
        @if (error()('options'); as error) {
          <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
        }
      </div>
      <p class="ws-vh" aria-live="polite">{{ said() }}</p>
      <ol class="ws-stack">
        @for (option of options(); track option.id) {
          <li class="ws-panel ws-panel--plain ws-form">
            <h3 class="ws-label">{{ t('option.one', { n: $index + 1 }) }}</h3>
            <ws-form-field
              [fieldId]="id()('options.' + $index + '.title')"
              [label]="t('option.title')"
              [error]="error()('options.' + $index + '.title')"
            >
              <input
                wsControl
                type="text"
                autocomplete="off"
                maxlength="150"
                dir="auto"
                [wsBind]="edit(option.id, 'title')"
              />
            </ws-form-field>
            <ws-form-field
              [fieldId]="id()('options.' + $index + '.text')"
              [label]="t('option.text')"
              [optional]="t('option.optional')"
              [error]="error()('options.' + $index + '.text')"
            >
              <textarea wsControl rows="2" maxlength="2000" dir="auto" [wsBind]="edit(option.id, 'text')"></textarea>
            </ws-form-field>
            @if (money()) {
              <ws-form-field
                [fieldId]="id()('options.' + $index + '.costCents')"
                [label]="t('option.cost')"
                [error]="error()('options.' + $index + '.costCents')"
                size="short"
              >
                <input
                  wsControl
                  type="text"
                  inputmode="decimal"
                  autocomplete="off"
                  dir="ltr"
                  [wsBind]="edit(option.id, 'cost')"
                />
              </ws-form-field>
            }
            @if (buurten().length > 1) {
              <ws-form-field
                [fieldId]="id()('options.' + $index + '.buurt')"
                [label]="t('option.buurt')"
                [error]="error()('options.' + $index + '.buurt')"
                size="medium"
              >
                <select wsControl [wsBind]="edit(option.id, 'buurt')">
                  <option value="">{{ t('option.wholeWijk') }}</option>
                  @for (buurt of buurten(); track buurt.code) {
                    <option [value]="buurt.code">{{ buurt.name }}</option>
                  }
                </select>
              </ws-form-field>
            }
            <div class="ws-chips">
              @if (!$first) {
                <button class="ws-pill" type="button" [id]="'omhoog-' + option.id" (click)="move(option, -1)">
                  {{ t('option.up') }} <span class="ws-vh">{{ nameOf(option, $index) }}</span>
                </button>
              }
              @if (!$last) {
                <button class="ws-pill" type="button" [id]="'omlaag-' + option.id" (click)="move(option, 1)">
                  {{ t('option.down') }} <span class="ws-vh">{{ nameOf(option, $index) }}</span>
                </button>
              }
              <button class="ws-pill" type="button" (click)="remove(option, $index)">
                {{ t('option.remove') }} <span class="ws-vh">{{ nameOf(option, $index) }}</span>
              </button>
            </div>
          </li>
        } @empty {
          <li class="ws-panel">{{ t('plan.noOptions') }}</li>
        }
      </ol>
      @if (options().length < 200) {
        <div class="ws-actions">
          <button class="nl-button nl-button--secondary" type="button" (click)="add()">
            <span class="nl-button__label">{{ t('option.add') }}</span>
          </button>
        </div>
      }
    </section>
  `,
})
export class OptionsField {
  readonly options = model.required<readonly TypedOption[]>();
  /** Money is divided, so that options have a cost. */
  readonly money = input.required<boolean>();
  /** Buurten of the wijk, in one of which an option can be. */
  readonly buurten = input<readonly { readonly code: string; readonly name: string }[]>([]);
  /** What is wrong with a field of the plan, in words, by its path. */
  readonly error = input.required<(path: string) => string | undefined>();
  /** Id of the control of a field. */
  readonly id = input.required<(path: string) => string>();
  protected readonly t = useTexts(workVoteTexts);
  /** Said aloud: what became of an option. */
  protected readonly said = signal('');
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly known = new Map<string, BoundField>();

  protected edit(id: number, field: Field): BoundField {
    const name = `${id} ${field}`;
    const bound = this.known.get(name) ?? {
      value: () => this.options().find((one) => one.id === id)?.[field] ?? '',
      set: (value: string) =>
        this.options.update((all) => all.map((one) => (one.id === id ? { ...one, [field]: value } : one))),
    };
    this.known.set(name, bound);
    return bound;
  }

  protected nameOf({ title }: TypedOption, index: number): string {
    return title.trim() || this.t('option.one', { n: index + 1 });
  }

  protected add(): void {
    const id = Math.max(0, ...this.options().map((one) => one.id)) + 1;
    this.options.update((all) => [...all, { id, title: '', text: '', cost: '' }]);
    const n = this.options().length;
    this.said.set(this.t('option.added', { n }));
    this.focus(this.id()(`options.${n - 1}.title`));
  }

  protected move(option: TypedOption, by: -1 | 1): void {
    const from = this.options().findIndex(({ id }) => id === option.id);
    const rest = this.options().filter(({ id }) => id !== option.id);
    this.options.set(rest.toSpliced(from + by, 0, option));
    this.said.set(this.t('option.moved', { name: this.nameOf(option, from), n: from + by + 1 }));
    // moved in the page the button lost the focus, and at either end it is not there any more
    const [same, other] = by === -1 ? ['omhoog', 'omlaag'] : ['omlaag', 'omhoog'];
    this.focus(`${same}-${option.id}`, `${other}-${option.id}`);
  }

  protected remove(option: TypedOption, index: number): void {
    this.options.update((all) => all.filter(({ id }) => id !== option.id));
    this.said.set(this.t('option.removed', { name: this.nameOf(option, index) }));
    this.focus('keuzes');
  }

  private focus(...ids: readonly string[]): void {
    afterNextRender(
      () =>
        ids
          .map((id) => this.document.getElementById(id))
          .find((one) => one !== null)
          ?.focus(),
      { injector: this.injector },
    );
  }
}
