import { Component, inject, input, type OnInit, output, signal } from '@angular/core';
import {
  accessAnswers,
  accessAspects,
  type InterventionView,
  type PlanOptions,
} from '@wijkspoor/action-plan/domain/mix';
import { ErrorSummary, FieldControl, FormField, Outcome, useSaid } from '@wijkspoor/platform/web';
import { Bind } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { AccessDraft } from './access-draft';
import { interventionPath, MixApi } from './mix-api';
import type { AboutRow } from './mix-words';
import { OtherText } from './other-text';

/** The four questions of 4xToegang, each with room for words; a weak answer asks for an action. */
@Component({
  selector: 'ws-access-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField, OptionGroup, OtherText, Outcome],
  providers: [AccessDraft],
  template: `
    <form class="ws-form" method="post" (submit)="send($event)">
      <ws-error-summary [heading]="draft.api.heading()" [errors]="draft.api.errors()" />
      <ws-outcome [words]="said.words()" />
      @if (other(); as other) {
        <ws-other-text [rows]="other.rows" (mine)="useMine()" (theirs)="useTheirs()" />
      }
      @for (aspect of aspects; track aspect) {
        <section class="ws-stack" [attr.aria-labelledby]="'aspect-' + aspect">
          <h2 class="ws-h3" [id]="'aspect-' + aspect">{{ t(nameKey(aspect)) }}</h2>
          <ws-option-group
            [fieldId]="id(aspect, 'answer')"
            [legend]="t(askKey(aspect))"
            [error]="error(aspect, 'answer')"
            [options]="answers"
            [several]="false"
            [chosen]="[draft.model()[aspect].answer]"
            (chosenChange)="draft.set(aspect, 'answer', $event[0] ?? '')"
          />
          <ws-form-field
            [fieldId]="id(aspect, 'words')"
            [label]="t('access.words')"
            [optional]="t('optional')"
            [error]="error(aspect, 'words')"
          >
            <textarea wsControl rows="2" maxlength="1000" dir="auto" [wsBind]="draft.edit(aspect, 'words')"></textarea>
          </ws-form-field>
          @if (draft.model()[aspect].answer === 'weak') {
            <div class="ws-panel ws-panel--plain ws-form">
              <h3 class="ws-label">{{ t('action.title') }}</h3>
              <ws-form-field
                [fieldId]="id(aspect, 'action.what')"
                [label]="t('action.what')"
                [error]="error(aspect, 'action.what')"
              >
                <input
                  wsControl
                  type="text"
                  autocomplete="off"
                  maxlength="300"
                  dir="auto"
                  [wsBind]="draft.edit(aspect, 'what')"
                />
              </ws-form-field>
              <ws-form-field
                [fieldId]="id(aspect, 'action.ownerOrganisation')"
                [label]="t('action.owner')"
                [error]="error(aspect, 'action.ownerOrganisation')"
                size="medium"
              >
                <select wsControl [wsBind]="draft.edit(aspect, 'owner')">
                  <option value="">{{ t('gemeente') }}</option>
                  @for (partner of options().partners; track partner.id) {
                    <option [value]="partner.id">{{ partner.name }}</option>
                  }
                </select>
              </ws-form-field>
              <ws-form-field
                [fieldId]="id(aspect, 'action.ownerRole')"
                [label]="t('action.role')"
                [description]="t('action.roleHelp')"
                [error]="error(aspect, 'action.ownerRole')"
                size="medium"
              >
                <input
                  wsControl
                  type="text"
                  autocomplete="off"
                  maxlength="100"
                  dir="auto"
                  [wsBind]="draft.edit(aspect, 'role')"
                />
              </ws-form-field>
              <ws-form-field
                [fieldId]="id(aspect, 'action.dueOn')"
                [label]="t('action.due')"
                [error]="error(aspect, 'action.dueOn')"
                size="short"
              >
                <input wsControl type="date" [wsBind]="draft.edit(aspect, 'dueOn')" />
              </ws-form-field>
            </div>
          }
        </section>
      }
      <div class="ws-actions">
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t('access.go') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class AccessForm implements OnInit {
  readonly gemeente = input.required<string>();
  readonly intervention = input.required<InterventionView>();
  readonly options = input.required<PlanOptions>();
  readonly saved = output();
  protected readonly draft = inject(AccessDraft);
  protected readonly t = this.draft.t;
  private readonly reads = inject(MixApi);
  protected readonly said = useSaid();
  protected readonly aspects = accessAspects;
  protected readonly answers = accessAnswers.map((value) => ({ value, label: this.t(`answer.${value}`) }));
  protected readonly nameKey = (aspect: Aspect) => `access.${aspect}` as const;
  protected readonly askKey = (aspect: Aspect) => `access.${aspect}.ask` as const;
  /** What somebody else answered meanwhile. */
  protected readonly other = signal<{ readonly now: InterventionView; readonly rows: readonly AboutRow[] } | null>(
    null,
  );

  ngOnInit(): void {
    this.draft.base.set(this.intervention());
  }

  protected id(aspect: Aspect, field: string): string {
    return this.draft.api.id(this.draft.path(aspect, field));
  }

  protected error(aspect: Aspect, field: string): string | undefined {
    return this.draft.api.error(this.draft.path(aspect, field));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.other.set(null);
    const { number } = this.intervention();
    const path = `${interventionPath(this.gemeente(), number)}/access`;
    const [body, version] = [this.draft.body(), this.draft.version()];
    if (await this.draft.api.send({ method: 'PUT', path, body, version }, '')) {
      this.saved.emit();
      return;
    }
    const now = await this.reads.now(this.gemeente(), number);
    if (now !== undefined && now.version !== version) this.other.set({ now, rows: this.differences(now) });
  }

  protected useMine(): void {
    this.draft.version.set(this.other()?.now.version ?? 0);
    this.other.set(null);
    this.said.say(this.t('other.kept'));
  }

  protected useTheirs(): void {
    this.draft.base.set(this.other()?.now);
    this.other.set(null);
    this.said.say('');
  }

  private differences(now: InterventionView): readonly AboutRow[] {
    return accessAspects.flatMap((aspect) => {
      const theirs = now.access.find((one) => one.aspect === aspect);
      const action = now.actions.find((one) => one.aspect === aspect);
      const typed = this.draft.model()[aspect];
      const same =
        (theirs?.answer ?? '') === typed.answer &&
        (theirs?.words ?? '') === typed.words &&
        (typed.answer !== 'weak' || (action?.what === typed.what && action.ownerRole === typed.role));
      if (same) return [];
      const answer = theirs === undefined ? '' : this.t(`answer.${theirs.answer}`);
      const text = [answer, theirs?.words ?? '', theirs?.answer === 'weak' ? (action?.what ?? '') : ''];
      return [{ name: this.t(`access.${aspect}`), text: text.filter((one) => one !== '').join('. ') }];
    });
  }
}

type Aspect = (typeof accessAspects)[number];
