import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ErrorSummary, FieldControl, FormField, newId, useApiForm, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { ProjectHead } from '@wijkspoor/project/web';
import { WorkIdea } from '@wijkspoor/proposals/domain';
import { IdeasApi, projectPath } from './ideas-api';
import { workTexts } from './work-texts';

/** Writing down an idea of somebody who tells it on paper or in a talk. */
@Component({
  selector: 'ws-bring-idea-page',
  imports: [Bind, ErrorSummary, FieldControl, FormField, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="list()?.project?.name ?? ''"
        [heading]="t('bring.title')"
        [lead]="t('bring.lead')"
        [failed]="!!read.error()"
      />
      <form class="ws-form" method="post" novalidate (submit)="send($event)">
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        <ws-form-field [fieldId]="api.id('wijk')" [label]="t('bring.wijk')" [error]="api.error('wijk')" size="medium">
          <select wsControl [wsBind]="edit('wijk')">
            @for (wijk of list()?.project?.wijken ?? []; track wijk.slug) {
              <option [value]="wijk.slug">{{ wijk.name }}</option>
            }
          </select>
        </ws-form-field>
        <ws-form-field [fieldId]="api.id('title')" [label]="t('bring.idea')" [error]="api.error('title')">
          <input wsControl type="text" maxlength="120" dir="auto" [wsBind]="edit('title')" />
        </ws-form-field>
        <ws-form-field [fieldId]="api.id('text')" [label]="t('bring.text')" [error]="api.error('text')">
          <textarea wsControl rows="7" dir="auto" [wsBind]="edit('text')"></textarea>
        </ws-form-field>
        <ws-form-field
          [fieldId]="api.id('street')"
          [label]="t('bring.street')"
          [description]="t('bring.streetHelp')"
          [optional]="t('bring.optional')"
          [error]="api.error('street')"
          size="medium"
        >
          <input wsControl type="text" maxlength="80" dir="auto" [wsBind]="edit('street')" />
        </ws-form-field>
        @if (themes().length > 0) {
          <ws-form-field
            [fieldId]="api.id('theme')"
            [label]="t('bring.theme')"
            [optional]="t('bring.optional')"
            [error]="api.error('theme')"
            size="medium"
          >
            <select wsControl [wsBind]="edit('theme')">
              <option value="">{{ t('bring.none') }}</option>
              @for (theme of themes(); track theme) {
                <option [value]="theme">{{ theme }}</option>
              }
            </select>
          </ws-form-field>
        }
        <ws-form-field
          [fieldId]="api.id('name')"
          [label]="t('bring.name')"
          [description]="t('bring.nameHelp')"
          [optional]="t('bring.optional')"
          [error]="api.error('name')"
          size="medium"
        >
          <input wsControl type="text" maxlength="40" autocomplete="off" dir="auto" [wsBind]="edit('name')" />
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t('bring.go') }}</span>
          </button>
        </div>
      </form>
    </div>
  `,
})
export class BringForOtherPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  private readonly reads = inject(IdeasApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  private readonly where = { gemeente: this.slug, project: this.project };
  protected readonly read = this.reads.list(this.where, signal(''));
  private readonly settings = this.reads.settings(this.where);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly themes = computed(() => (this.settings.hasValue() ? this.settings.value().themes : []));
  /** Made with the page, so that sending twice makes one. */
  private readonly id = newId();
  /** What was typed while the wijken were still on their way stays. */
  private readonly model = linkedSignal<
    string,
    Record<'wijk' | 'title' | 'text' | 'street' | 'theme' | 'name', string>
  >({
    source: () => this.list()?.project.wijken[0]?.slug ?? '',
    computation: (wijk, before) => ({
      ...(before?.value ?? { title: '', text: '', street: '', theme: '', name: '' }),
      wijk,
    }),
  });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm(
    'idee',
    {
      ...{ wijk: this.t('bring.wijk'), title: this.t('bring.idea'), text: this.t('bring.text') },
      ...{ street: this.t('bring.street'), theme: this.t('bring.theme'), name: this.t('bring.name') },
    },
    this.t('failed.load'),
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    let number = 0;
    const body = { id: this.id, ...this.model(), buurt: null, spoor: null };
    const path = `${projectPath(this.slug(), this.project())}/ideeen`;
    const sent = await this.api.send({ method: 'POST', path, body }, (answer) => {
      ({ number } = WorkIdea.parse(answer));
      return '';
    });
    if (sent) await this.router.navigateByUrl(this.links.gemeente(this.slug(), `/werk/ideeen/${number}`));
  }
}
