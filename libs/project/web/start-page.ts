import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  Alert,
  ErrorSummary,
  FieldControl,
  FormField,
  newId,
  useApiForm,
  useLinks,
  useTexts,
  WorkHead,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { ProjectApi, projectPath } from './project-api';
import { ProjectFields } from './project-fields';
import { typedDate } from './words';
import { workTexts } from './work-texts';

const empty = { name: '', starts: '', ends: '', regisseurId: '', contactId: '' };

/** Begins a project; with a project in the address it takes over the structure of that one. */
@Component({
  selector: 'ws-start-page',
  imports: [Alert, Bind, ErrorSummary, FieldControl, FormField, ProjectFields, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t(copies() ? 'copy.title' : 'start.title')"
        [lead]="t(copies() ? 'copy.lead' : 'start.lead')"
        [failed]="candidates.error() || wijken.error() ? t('failed.load') : ''"
      />
      @if (original.hasValue()) {
        <ws-alert kind="info">
          <p>{{ t('copy.from', { name: original.value().project.name }) }}</p>
        </ws-alert>
      }
      <form class="ws-form" method="post" (submit)="send($event)">
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        <ws-project-fields
          [api]="api"
          [field]="start"
          [nameHelp]="t('start.nameHelp')"
          [wijken]="wijkItems()"
          [(chosen)]="chosen"
        />
        <ws-form-field
          [fieldId]="api.id('regisseurId')"
          [label]="t('regie.regisseur')"
          [description]="t('regie.regisseurHelp')"
          [error]="api.error('regisseurId')"
          size="medium"
        >
          <select wsControl [wsBind]="start('regisseurId')">
            <option value="">{{ t('choose') }}</option>
            @for (one of regisseurs(); track one.memberId) {
              <option [value]="one.accountId">{{ one.label }}</option>
            }
          </select>
        </ws-form-field>
        <ws-form-field
          [fieldId]="api.id('contactId')"
          [label]="t('regie.contact')"
          [description]="t('regie.contactHelp')"
          [error]="api.error('contactId')"
          size="medium"
        >
          <select wsControl [wsBind]="start('contactId')">
            <option value="">{{ t('choose') }}</option>
            @for (one of contacts(); track one.memberId) {
              <option [value]="one.accountId">{{ one.label }}</option>
            }
          </select>
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t(copies() ? 'copy.go' : 'start.go') }}</span>
          </button>
        </div>
      </form>
    </div>
  `,
})
export class StartPage {
  readonly gemeente = input.required<GemeenteView>();
  /** The project whose structure is taken over. */
  readonly project = input<string>();
  protected readonly t = useTexts(workTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  private readonly reads = inject(ProjectApi);
  private readonly slug = computed(() => this.gemeente().slug);
  private readonly copied = computed(() => this.project() ?? '');
  protected readonly copies = computed(() => this.copied() !== '');
  protected readonly original = this.reads.picture({ gemeente: this.slug, project: this.copied }, signal(null));
  protected readonly candidates = this.reads.candidates(this.slug);
  protected readonly wijken = this.reads.wijken(this.slug);
  protected readonly wijkItems = computed(() => (this.wijken.hasValue() ? this.wijken.value().items : []));
  protected readonly regisseurs = computed(() =>
    labelled(this.candidates.hasValue() ? this.candidates.value().regisseurs : []),
  );
  protected readonly contacts = computed(() =>
    labelled(this.candidates.hasValue() ? this.candidates.value().contacts : []),
  );
  protected readonly api = useApiForm(
    'project',
    {
      name: this.t('start.name'),
      wijken: this.t('start.wijken'),
      starts: this.t('start.starts'),
      ends: this.t('start.ends'),
      regisseurId: this.t('regie.regisseur'),
      contactId: this.t('regie.contact'),
    },
    this.t('failed.load'),
  );
  /** With one wijk there is nothing to choose. */
  protected readonly chosen = linkedSignal<readonly string[]>(() => {
    const all = this.wijkItems();
    return all.length === 1 ? all.map(({ slug }) => slug) : [];
  });
  private readonly model = signal(empty);
  protected readonly start = boundFields(this.model);
  /** Sending twice makes one project. */
  private readonly id = newId();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { name, starts, ends, regisseurId, contactId } = this.model();
    const body = {
      ...{ id: this.id, name, wijken: this.chosen(), starts: typedDate(starts), ends: typedDate(ends) },
      ...(regisseurId === '' ? {} : { regisseurId }),
      ...(contactId === '' ? {} : { contactId }),
    };
    const path = this.copies() ? `${projectPath(this.slug(), this.copied())}/copies` : projectPath(this.slug());
    if (await this.api.send({ method: 'POST', path, body }, ''))
      await this.router.navigateByUrl(this.links.gemeente(this.slug(), `/werk/projecten/${this.id}`));
  }
}

const labelled = <T extends { readonly name: string; readonly organisation: string | null }>(people: readonly T[]) =>
  people.map((one) => ({ ...one, label: one.organisation === null ? one.name : `${one.name} (${one.organisation})` }));
