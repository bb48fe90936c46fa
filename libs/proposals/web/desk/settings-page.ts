import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  Choice,
  Choices,
  ErrorSummary,
  FieldControl,
  FormField,
  Outcome,
  useApiForm,
  useTexts,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { ProjectHead } from '@wijkspoor/project/web';
import { IdeasApi, projectPath } from './ideas-api';
import { workTexts } from './work-texts';

const ways = ['before', 'after'] as const;
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether a project takes ideas, and who reads them first. */
@Component({
  selector: 'ws-idea-settings-page',
  imports: [Bind, Choice, Choices, ErrorSummary, FieldControl, FormField, Outcome, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="settings()?.project?.name ?? ''"
        [heading]="t('settings.title')"
        [lead]="t('settings.lead')"
        [failed]="!!read.error()"
      />
      @if (settings(); as now) {
        @if (!may()) {
          <p class="ws-panel">{{ t('settings.readOnly') }}</p>
        }
        <form class="ws-form" method="post" novalidate (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-choice for="open" [label]="t('settings.open')">
            <input type="checkbox" id="open" [disabled]="!may()" [checked]="open()" (change)="open.set(!open())" />
          </ws-choice>
          <ws-choices fieldId="lezen" [legend]="t('settings.moderation')" [error]="api.error('moderation')">
            @for (way of ways; track way) {
              <ws-choice
                [for]="'lezen-' + way"
                [label]="t(wayKey(way))"
                [help]="way === 'after' ? t('settings.afterHelp') : undefined"
              >
                <input
                  type="radio"
                  name="moderation"
                  [id]="'lezen-' + way"
                  [disabled]="!may()"
                  [checked]="moderation() === way"
                  (change)="moderation.set(way)"
                />
              </ws-choice>
            }
          </ws-choices>
          <ws-form-field
            [fieldId]="api.id('themes')"
            [label]="t('settings.themes')"
            [description]="t('settings.themesHelp')"
            [error]="api.error('themes')"
            size="medium"
          >
            <textarea wsControl rows="5" dir="auto" [readonly]="!may()" [wsBind]="edit('themes')"></textarea>
          </ws-form-field>
          <ws-form-field
            [fieldId]="api.id('words')"
            [label]="t('settings.words')"
            [description]="t('settings.wordsHelp')"
            [error]="api.error('words')"
            size="medium"
          >
            <textarea wsControl rows="5" dir="auto" [readonly]="!may()" [wsBind]="edit('words')"></textarea>
          </ws-form-field>
          @if (may()) {
            <div class="ws-actions">
              <button class="nl-button nl-button--primary" type="submit">
                <span class="nl-button__label">{{ t('settings.save') }}</span>
              </button>
            </div>
          }
          <ws-outcome [words]="api.done()" />
        </form>
      }
    </div>
  `,
})
export class IdeaSettingsPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly ways = ways;
  protected readonly wayKey = (way: (typeof ways)[number]) => `settings.${way}` as const;
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(IdeasApi).settings({ gemeente: this.slug, project: this.project });
  protected readonly settings = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly may = computed(() => this.settings()?.may.settle === 'yes');
  protected readonly open = linkedSignal(() => this.settings()?.open ?? false);
  protected readonly moderation = linkedSignal(() => this.settings()?.moderation ?? 'before');
  private readonly model = linkedSignal(() => ({
    themes: (this.settings()?.themes ?? []).join('\n'),
    words: (this.settings()?.words ?? []).join('\n'),
  }));
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm(
    'ideeen',
    { themes: this.t('settings.themes'), words: this.t('settings.words') },
    this.t('failed.load'),
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { themes, words } = this.model();
    const body = {
      ...{ open: this.open(), moderation: this.moderation() },
      ...{ themes: linesOf(themes), words: linesOf(words) },
    };
    const path = `${projectPath(this.slug(), this.project())}/idea-settings`;
    const version = this.settings()?.version ?? 0;
    if (await this.api.send({ method: 'PUT', path, body, version }, this.t('settings.saved'))) this.read.reload();
  }
}
