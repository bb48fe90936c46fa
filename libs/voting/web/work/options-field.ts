import { afterNextRender, Component, DOCUMENT, inject, Injector, input, model, signal } from '@angular/core';
import { FieldControl, FormField, Icon, useTexts } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { emptyOption, isEmpty, type TypedCategory, type TypedOption } from '../../domain/round/option-fields';
import { BallotPicker } from './ballot-picker';
import { OptionMore } from './option-more';
import { workVoteTexts } from './work-vote-texts';

/** `title.en` is the title in English. */
type Field = 'title' | 'text' | 'cost' | 'category' | 'buurt' | `${'title' | 'text'}.${string}`;

/** The options of a vote, in the order of the ballot: adding, taking away, and moving by buttons. */
@Component({
  selector: 'ws-options-field',
  imports: [BallotPicker, Bind, FieldControl, FormField, Icon, OptionMore],
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
            @defer (on immediate) {
              <ws-option-more
                [gemeente]="gemeente()"
                [option]="option"
                [index]="$index"
                [categories]="categories()"
                [languages]="languages()"
                [edit]="editOf(option.id)"
                [error]="error()"
                [id]="id()"
              />
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
        @defer (on immediate) {
          <ws-ballot-picker
            [gemeente]="gemeente()"
            [project]="project()"
            [options]="options()"
            (taken)="take($event)"
          />
        }
      }
    </section>
  `,
})
export class OptionsField {
  readonly options = model.required<readonly TypedOption[]>();
  /** Money is divided, so that options have a cost. */
  readonly money = input.required<boolean>();
  readonly gemeente = input.required<string>();
  /** The project whose ideas and themes can be taken. */
  readonly project = input.required<string>();
  readonly categories = input.required<readonly TypedCategory[]>();
  /** Of the vote, the first one first. */
  readonly languages = input.required<readonly string[]>();
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
  private readonly editors = new Map<number, (name: string) => BoundField>();

  protected edit(id: number, field: Field): BoundField {
    const name = `${id} ${field}`;
    const bound = this.known.get(name) ?? {
      value: () =>
        valueOf(
          this.options().find((one) => one.id === id),
          field,
        ),
      set: (value: string) =>
        this.options.update((all) => all.map((one) => (one.id === id ? withValue(one, field, value) : one))),
    };
    this.known.set(name, bound);
    return bound;
  }

  protected editOf(id: number): (name: string) => BoundField {
    const edit = this.editors.get(id) ?? ((name: string) => this.edit(id, name as Field));
    this.editors.set(id, edit);
    return edit;
  }

  protected nameOf({ title }: TypedOption, index: number): string {
    return title.trim() || this.t('option.one', { n: index + 1 });
  }

  protected add(): void {
    this.options.update((all) => [...all, emptyOption(this.nextId())]);
    const n = this.options().length;
    this.said.set(this.t('option.added', { n }));
    this.focus(this.id()(`options.${n - 1}.title`));
  }

  /** Options that were taken come below what was typed; those of which nothing was typed make room. */
  protected take(taken: readonly TypedOption[]): void {
    const first = this.nextId();
    const kept = this.options().filter((one) => !isEmpty(one));
    this.options.set([...kept, ...taken.map((one, index) => ({ ...one, id: first + index }))]);
    this.said.set(this.t('pick.taken', { n: taken.length }));
    this.focus(this.id()(`options.${kept.length}.title`));
  }

  private nextId(): number {
    return Math.max(0, ...this.options().map((one) => one.id)) + 1;
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

function valueOf(option: TypedOption | undefined, field: Field): string {
  if (option === undefined) return '';
  return field.includes('.') ? (option.translated[field] ?? '') : option[field as 'title'];
}

const withValue = (option: TypedOption, field: Field, value: string): TypedOption =>
  field.includes('.')
    ? { ...option, translated: { ...option.translated, [field]: value } }
    : { ...option, [field]: value };
