import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  type OnInit,
  output,
  signal,
} from '@angular/core';
import { type InterventionView, mixPillars, type PlanOptions, sporen } from '@wijkspoor/action-plan/domain/mix';
import { ErrorSummary, FieldControl, FormField, newId, Outcome, useSaid } from '@wijkspoor/platform/web';
import { Bind } from '@wijkspoor/platform/web/kit/bound-fields';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { type CatalogueEntry, CataloguePicker } from './catalogue-picker';
import { InterventionDraft } from './intervention-draft';
import { interventionPath, MixApi, planPath } from './mix-api';
import type { AboutRow } from './mix-words';
import { OtherText } from './other-text';

/** An intervention: what it is, for whom, by whom and when. A new one can come from the catalogue. */
@Component({
  selector: 'ws-intervention-form',
  imports: [Bind, CataloguePicker, ErrorSummary, FieldControl, FormField, OptionGroup, OtherText, Outcome],
  providers: [InterventionDraft],
  template: `
    @if (intervention() === undefined) {
      <ws-catalogue-picker [gemeente]="gemeente()" [chosen]="entry()" (taken)="take($event)" />
    }
    <form class="ws-form" method="post" (submit)="send($event)">
      <ws-error-summary [heading]="draft.api.heading()" [errors]="draft.api.errors()" />
      <ws-outcome [words]="said.words()" />
      @if (other(); as other) {
        <ws-other-text [rows]="other.rows" (mine)="useMine()" (theirs)="useTheirs()" />
      }
      <ws-form-field [fieldId]="draft.api.id('title')" [label]="t('form.title')" [error]="draft.api.error('title')">
        <input wsControl type="text" autocomplete="off" maxlength="200" dir="auto" [wsBind]="draft.edit('title')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="draft.api.id('words')"
        [label]="t('form.words')"
        [description]="t('form.wordsHelp')"
        [error]="draft.api.error('words')"
      >
        <textarea wsControl rows="4" maxlength="4000" dir="auto" [wsBind]="draft.edit('words')"></textarea>
      </ws-form-field>
      <ws-option-group
        [fieldId]="draft.api.id('pillar')"
        [legend]="t('form.pillar')"
        [error]="draft.api.error('pillar')"
        [options]="pillarOptions"
        [several]="false"
        [(chosen)]="draft.pillar"
      />
      <ws-option-group
        [fieldId]="draft.api.id('sporen')"
        [legend]="t('form.sporen')"
        [error]="draft.api.error('sporen')"
        [options]="spoorOptions"
        [(chosen)]="draft.sporen"
      />
      <ws-form-field
        [fieldId]="draft.api.id('targetGroup')"
        [label]="t('form.targetGroup')"
        [error]="draft.api.error('targetGroup')"
      >
        <input
          wsControl
          type="text"
          autocomplete="off"
          maxlength="300"
          dir="auto"
          [wsBind]="draft.edit('targetGroup')"
        />
      </ws-form-field>
      <ws-form-field
        [fieldId]="draft.api.id('setting')"
        [label]="t('form.setting')"
        [description]="t('form.settingHelp')"
        [error]="draft.api.error('setting')"
      >
        <input wsControl type="text" autocomplete="off" maxlength="200" dir="auto" [wsBind]="draft.edit('setting')" />
      </ws-form-field>
      @if (options().goals.length > 0) {
        <ws-option-group
          [fieldId]="draft.api.id('goals')"
          [legend]="t('form.goals')"
          [error]="draft.api.error('goals')"
          [options]="goalOptions()"
          [(chosen)]="draft.goals"
        />
      } @else {
        <p class="ws-panel" [id]="draft.api.id('goals')" tabindex="-1">{{ t('form.noGoals') }}</p>
      }
      <ws-form-field
        [fieldId]="draft.api.id('organisationId')"
        [label]="t('form.partner')"
        [description]="t('form.partnerHelp')"
        [error]="draft.api.error('organisationId')"
        size="medium"
      >
        <select wsControl [wsBind]="draft.edit('partner')">
          <option value="">{{ t('nobody') }}</option>
          <option value="gemeente">{{ t('gemeente') }}</option>
          @for (partner of partners(); track partner.id) {
            <option [value]="partner.id">{{ partner.name }}</option>
          }
        </select>
      </ws-form-field>
      <ws-form-field
        [fieldId]="draft.api.id('startsOn')"
        [label]="t('form.startsOn')"
        [error]="draft.api.error('startsOn')"
        size="short"
      >
        <input wsControl type="date" [wsBind]="draft.edit('startsOn')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="draft.api.id('endsOn')"
        [label]="t('form.endsOn')"
        [error]="draft.api.error('endsOn')"
        size="short"
      >
        <input wsControl type="date" [wsBind]="draft.edit('endsOn')" />
      </ws-form-field>
      <ws-form-field
        [fieldId]="draft.api.id('agreements')"
        [label]="t('form.agreements')"
        [error]="draft.api.error('agreements')"
      >
        <textarea wsControl rows="4" maxlength="4000" dir="auto" [wsBind]="draft.edit('agreements')"></textarea>
      </ws-form-field>
      <ws-form-field
        [fieldId]="draft.api.id('reportsPerYear')"
        [label]="t('form.reports')"
        [error]="draft.api.error('reportsPerYear')"
        size="short"
      >
        <select wsControl [wsBind]="draft.edit('reports')">
          <option value="0">{{ t('form.reportsNone') }}</option>
          @for (n of ['1', '2', '3', '4']; track n) {
            <option [value]="n">{{ n }}</option>
          }
        </select>
      </ws-form-field>
      <ws-option-group
        [fieldId]="draft.api.id('sharedWithTeam')"
        [legend]="t('form.shared')"
        [options]="sharedOptions"
        [(chosen)]="draft.shared"
      />
      <div class="ws-actions">
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t('form.save') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class InterventionForm implements OnInit {
  readonly gemeente = input.required<string>();
  readonly options = input.required<PlanOptions>();
  /** The intervention to change; a new one without. */
  readonly intervention = input<InterventionView>();
  /** The number of the intervention that was saved. */
  readonly saved = output<number>();
  protected readonly draft = inject(InterventionDraft);
  protected readonly t = this.draft.t;
  private readonly reads = inject(MixApi);
  protected readonly said = useSaid();
  protected readonly entry = signal<CatalogueEntry | null>(null);
  /** What somebody else saved meanwhile. */
  protected readonly other = signal<{ readonly now: InterventionView; readonly rows: readonly AboutRow[] } | null>(
    null,
  );
  /** Sending twice makes one. */
  private readonly id = newId();
  protected readonly pillarOptions = mixPillars.map((value) => ({ value, label: this.t(`pillar.${value}`) }));
  protected readonly spoorOptions = sporen.map((value) => ({ value, label: this.t(`spoor.${value}`) }));
  protected readonly sharedOptions = [{ value: 'team', label: this.t('form.sharedYes') }];
  protected readonly goalOptions = computed(() =>
    this.options().goals.map(({ id: value, title: label }) => ({ value, label })),
  );
  /** With the partner it has, also when nobody works for that one here any more. */
  protected readonly partners = computed(() => {
    const [all, own] = [this.options().partners, this.draft.base()?.organisation];
    return own == null || all.some(({ id }) => id === own.id) ? all : [...all, own];
  });

  constructor() {
    const document = inject(DOCUMENT);
    // from the list of what an intervention lacks somebody comes for one field
    afterNextRender(() => {
      const place = document.getElementById(document.location.hash.slice(1));
      place?.scrollIntoView();
      (place?.matches('fieldset') ? place.querySelector('input') : place)?.focus();
    });
  }

  ngOnInit(): void {
    this.draft.base.set(this.intervention());
    this.draft.seen.set(this.intervention());
  }

  protected take(entry: CatalogueEntry | null): void {
    this.entry.set(entry);
    if (entry !== null) this.draft.model.update((fields) => ({ ...fields, title: entry.name }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.other.set(null);
    const seen = this.draft.seen();
    const typed = this.draft.body();
    const change =
      seen === undefined
        ? ({
            method: 'POST',
            path: `${planPath(this.gemeente(), this.options().project.id)}/interventions`,
            body: { id: this.id, entry: this.entry()?.id ?? null, ...typed },
          } as const)
        : ({
            method: 'PUT',
            path: interventionPath(this.gemeente(), seen.number),
            body: typed,
            version: seen.version,
          } as const);
    let number = seen?.number ?? 0;
    const sent = await this.draft.api.send(change, (answer) => {
      number = (answer as InterventionView).number;
      return '';
    });
    if (sent) this.saved.emit(number);
    else if (seen !== undefined) await this.compare(seen, typed);
  }

  /** It was refused: perhaps because somebody else was first. */
  private async compare(seen: InterventionView, typed: ReturnType<InterventionDraft['body']>): Promise<void> {
    const now = await this.reads.now(this.gemeente(), seen.number);
    if (now !== undefined && now.version !== seen.version)
      this.other.set({ now, rows: this.draft.differences(now, typed) });
  }

  protected useMine(): void {
    this.draft.seen.set(this.other()?.now);
    this.other.set(null);
    this.said.say(this.t('other.kept'));
  }

  protected useTheirs(): void {
    const now = this.other()?.now;
    this.draft.seen.set(now);
    this.draft.base.set(now);
    this.other.set(null);
    // what was refused is not there any more
    this.said.say('');
  }
}
