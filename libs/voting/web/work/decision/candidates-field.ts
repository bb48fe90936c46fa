import { afterNextRender, Component, DOCUMENT, inject, Injector, signal } from '@angular/core';
import { Icon } from '@wijkspoor/platform/web';
import { mostPriorities } from '../../../domain/decision/contract';
import type { TypedCandidate } from '../../../domain/decision/decision-fields';
import { CandidateFields } from './candidate-fields';
import { DecisionDraft } from './decision-draft';

/** The candidates of a decision, in order: adding, taking away, and moving by buttons. */
@Component({
  selector: 'ws-candidates-field',
  imports: [CandidateFields, Icon],
  template: `
    <section class="ws-stack" aria-labelledby="besluit-priorities">
      <h2 id="besluit-priorities" tabindex="-1">{{ t('edit.candidates') }}</h2>
      @if (draft.api.error('priorities'); as error) {
        <p class="utrecht-form-field__error-message"><ws-icon name="error" />{{ error }}</p>
      }
      <p class="ws-vh" aria-live="polite">{{ said() }}</p>
      <ol class="ws-stack">
        @for (one of draft.candidates(); track one.id) {
          <li class="ws-panel ws-panel--plain ws-form">
            <h3 class="ws-label" dir="auto">{{ nameOf(one, $index) }}</h3>
            <ws-candidate-fields [candidate]="one" [index]="$index" />
            <div class="ws-chips">
              @if (!$first) {
                <button class="ws-pill" type="button" [id]="'omhoog-' + one.id" (click)="move(one, -1)">
                  {{ t('item.up') }} <span class="ws-vh">{{ nameOf(one, $index) }}</span>
                </button>
              }
              @if (!$last) {
                <button class="ws-pill" type="button" [id]="'omlaag-' + one.id" (click)="move(one, 1)">
                  {{ t('item.down') }} <span class="ws-vh">{{ nameOf(one, $index) }}</span>
                </button>
              }
              @if (one.option === null) {
                <button class="ws-pill" type="button" (click)="remove(one, $index)">
                  {{ t('item.remove') }} <span class="ws-vh">{{ nameOf(one, $index) }}</span>
                </button>
              }
            </div>
          </li>
        } @empty {
          <li class="ws-panel">{{ t('edit.none') }}</li>
        }
      </ol>
      @if (draft.candidates().length < most) {
        <div class="ws-actions">
          <button class="nl-button nl-button--secondary" type="button" (click)="add()">
            <span class="nl-button__label">{{ t('item.add') }}</span>
          </button>
        </div>
      }
    </section>
  `,
})
export class CandidatesField {
  protected readonly draft = inject(DecisionDraft);
  protected readonly t = this.draft.t;
  protected readonly most = mostPriorities;
  /** Said aloud: what became of a candidate. */
  protected readonly said = signal('');
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  protected nameOf({ fields }: TypedCandidate, index: number): string {
    return fields.title.trim() || this.t('item.one', { n: index + 1 });
  }

  protected add(): void {
    this.draft.add();
    const n = this.draft.candidates().length;
    this.said.set(this.t('item.added', { n }));
    this.focus(this.draft.api.id(`priorities.${n - 1}.title`));
  }

  protected move(one: TypedCandidate, by: -1 | 1): void {
    const from = this.draft.candidates().findIndex(({ id }) => id === one.id);
    const rest = this.draft.candidates().filter(({ id }) => id !== one.id);
    this.draft.candidates.set(rest.toSpliced(from + by, 0, one));
    this.said.set(this.t('item.moved', { name: this.nameOf(one, from), n: from + by + 1 }));
    // moved in the page the button lost the focus, and at either end it is not there any more
    const [same, other] = by === -1 ? ['omhoog', 'omlaag'] : ['omlaag', 'omhoog'];
    this.focus(`${same}-${one.id}`, `${other}-${one.id}`);
  }

  protected remove(one: TypedCandidate, index: number): void {
    this.draft.candidates.update((all) => all.filter(({ id }) => id !== one.id));
    this.said.set(this.t('item.removed', { name: this.nameOf(one, index) }));
    this.focus('besluit-priorities');
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
