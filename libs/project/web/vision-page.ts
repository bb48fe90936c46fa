import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ErrorSummary, FieldControl, FormField, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { AgreementList } from './agreement-list';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { ProjectApi, projectPath } from './project-api';
import { ProjectHead } from './project-head';
import { todayHere } from './words';
import { workTexts } from './work-texts';

/** What the partners want to reach together, their leading principles, and who agreed to them. */
@Component({
  selector: 'ws-vision-page',
  imports: [AgreementList, Bind, ErrorSummary, FieldControl, FormField, Outcome, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="picture()?.project?.name ?? ''"
        [heading]="t('vision.title')"
        [lead]="t('vision.lead')"
        part="/visie"
        [failed]="!!read.error()"
      />
      @if (picture(); as seen) {
        <section class="ws-stack" aria-labelledby="visie">
          <h2 class="ws-h3" id="visie">{{ t('vision.text') }}</h2>
          <ws-outcome [words]="writeApi.done()" />
          @if (seen.vision) {
            <p class="ws-prose" dir="auto">{{ seen.vision }}</p>
          } @else {
            <p class="ws-panel">{{ t('vision.none') }}</p>
          }
          @if (seen.principles.length > 0) {
            <h3 class="ws-label">{{ t('vision.principles') }}</h3>
            <ul class="ws-list">
              @for (principle of seen.principles; track $index) {
                <li dir="auto">{{ principle }}</li>
              }
            </ul>
          }
          @if (mayRun()) {
            <details class="ws-more" [open]="writeApi.heading() !== ''">
              <summary class="ws-pill">{{ t('vision.change') }}</summary>
              <form class="ws-form" method="post" (submit)="sendVision($event)">
                @if (seen.agreements.length > 0) {
                  <p>{{ t('vision.changeText') }}</p>
                }
                <ws-error-summary [heading]="writeApi.heading()" [errors]="writeApi.errors()" />
                <ws-form-field
                  [fieldId]="writeApi.id('vision')"
                  [label]="t('vision.text')"
                  [error]="writeApi.error('vision')"
                >
                  <textarea wsControl rows="6" dir="auto" [wsBind]="write('vision')"></textarea>
                </ws-form-field>
                <ws-form-field
                  [fieldId]="writeApi.id('principles')"
                  [label]="t('vision.principles')"
                  [description]="t('vision.principlesHelp')"
                  [error]="writeApi.error('principles')"
                >
                  <textarea wsControl rows="6" dir="auto" [wsBind]="write('principles')"></textarea>
                </ws-form-field>
                <div class="ws-actions">
                  <button class="nl-button nl-button--primary" type="submit">
                    <span class="nl-button__label">{{ t('vision.go') }}</span>
                  </button>
                </div>
              </form>
            </details>
          }
        </section>
        <section class="ws-stack" aria-labelledby="akkoord">
          <h2 class="ws-h3" id="akkoord">{{ t('agree.title') }}</h2>
          <ws-outcome [words]="agreeApi.done()" />
          <ws-agreement-list [agreements]="seen.agreements" />
          @if (!mayRun() && seen.canAgree.length > 0) {
            <p>{{ t('agree.ownText') }}</p>
            <ws-error-summary [heading]="agreeApi.heading()" [errors]="agreeApi.errors()" />
            <div class="ws-actions">
              @for (one of seen.canAgree; track one.id) {
                <button class="nl-button nl-button--primary" type="button" (click)="sendAgreement(one.id, today())">
                  <span class="nl-button__label">{{ t('agree.own', { organisation: one.name }) }}</span>
                </button>
              }
            </div>
          }
          @if (mayRun() && (seen.vision || seen.principles.length > 0) && organisations().length > 0) {
            <details class="ws-more" [open]="agreeApi.heading() !== ''">
              <summary class="ws-pill">{{ t('agree.add') }}</summary>
              <form class="ws-form" method="post" (submit)="submitAgreement($event)">
                <ws-error-summary [heading]="agreeApi.heading()" [errors]="agreeApi.errors()" />
                <ws-form-field
                  [fieldId]="agreeApi.id('organisationId')"
                  [label]="t('agree.organisation')"
                  [error]="agreeApi.error('organisationId')"
                  size="medium"
                >
                  <select wsControl [wsBind]="agree('organisationId')">
                    <option value="">{{ t('choose') }}</option>
                    @for (one of organisations(); track one.id) {
                      <option [value]="one.id">{{ one.name }}</option>
                    }
                  </select>
                </ws-form-field>
                <ws-form-field
                  [fieldId]="agreeApi.id('agreedOn')"
                  [label]="t('agree.on')"
                  [error]="agreeApi.error('agreedOn')"
                  size="short"
                >
                  <input wsControl type="date" [wsBind]="agree('agreedOn')" />
                </ws-form-field>
                <div class="ws-actions">
                  <button class="nl-button nl-button--primary" type="submit">
                    <span class="nl-button__label">{{ t('agree.go') }}</span>
                  </button>
                </div>
              </form>
            </details>
          }
        </section>
      }
    </div>
  `,
})
export class VisionPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly today = todayHere;
  private readonly reads = inject(ProjectApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  private readonly where = { gemeente: this.slug, project: this.project };
  protected readonly read = this.reads.picture(this.where, signal(null));
  private readonly team = this.reads.team(this.where);
  protected readonly picture = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly mayRun = computed(
    () => this.picture()?.may.run === 'yes' && this.picture()?.project.state !== 'ended',
  );
  protected readonly organisations = computed(() => (this.team.hasValue() ? this.team.value().organisations : []));
  protected readonly writeApi = useApiForm(
    'visie',
    { vision: this.t('vision.text'), principles: this.t('vision.principles') },
    this.t('failed.load'),
  );
  protected readonly agreeApi = useApiForm(
    'akkoord',
    { organisationId: this.t('agree.organisation'), agreedOn: this.t('agree.on') },
    this.t('failed.load'),
  );
  private readonly visionModel = linkedSignal(() => ({
    vision: this.picture()?.vision ?? '',
    principles: (this.picture()?.principles ?? []).join('\n'),
  }));
  protected readonly write = boundFields(this.visionModel);
  private readonly agreeModel = signal({ organisationId: '', agreedOn: todayHere() });
  protected readonly agree = boundFields(this.agreeModel);

  protected async sendVision(event: Event): Promise<void> {
    event.preventDefault();
    const { vision, principles } = this.visionModel();
    const body = { vision, principles: principles.split('\n').flatMap((line) => line.trim() || []) };
    const path = `${projectPath(this.slug(), this.project())}/vision`;
    const version = this.picture()?.visionVersion ?? 0;
    if (await this.writeApi.send({ method: 'PUT', path, body, version }, this.t('vision.done'))) this.read.reload();
  }

  protected async submitAgreement(event: Event): Promise<void> {
    event.preventDefault();
    const { organisationId, agreedOn } = this.agreeModel();
    await this.sendAgreement(organisationId, agreedOn);
  }

  protected async sendAgreement(organisationId: string, agreedOn: string): Promise<void> {
    const body = organisationId === '' ? { agreedOn } : { organisationId, agreedOn };
    const path = `${projectPath(this.slug(), this.project())}/agreements`;
    if (!(await this.agreeApi.send({ method: 'POST', path, body }, this.t('agree.done')))) return;
    this.agreeModel.update((model) => ({ ...model, organisationId: '' }));
    this.read.reload();
  }
}
