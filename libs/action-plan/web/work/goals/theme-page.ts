import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ThemeList } from '@wijkspoor/action-plan/domain';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ErrorSummary, newId, useApiForm, useLinks, useTexts } from '@wijkspoor/platform/web';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { ProjectHead } from '@wijkspoor/project/web';
import { GoalsApi, projectPath } from './goals-api';
import { workTexts } from './work-texts';

/** Beginning from a theme: what somebody ticks becomes drafts. */
@Component({
  selector: 'ws-theme-page',
  imports: [ErrorSummary, OptionGroup, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="list()?.project?.name ?? ''"
        [heading]="t('theme.title')"
        [lead]="t('theme.lead')"
        [failed]="!!read.error()"
      />
      @if (list(); as found) {
        <form class="ws-form" method="post" novalidate (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-option-group
            [fieldId]="api.id('theme')"
            [legend]="t('theme.choose')"
            [options]="options()"
            [several]="false"
            [(chosen)]="chosen"
          />
          @if (theme(); as one) {
            <div class="ws-panel ws-stack-tight">
              <h2 class="ws-h3">{{ t('theme.note') }}</h2>
              <p>{{ one.note }}</p>
            </div>
            <ws-option-group
              [fieldId]="api.id('goals')"
              [legend]="t('theme.goals')"
              [error]="api.error('goals')"
              [options]="goals()"
              [(chosen)]="goalsChosen"
            />
            <ws-option-group
              [fieldId]="api.id('interventions')"
              [legend]="t('theme.interventions')"
              [error]="api.error('interventions')"
              [options]="interventions()"
              [(chosen)]="interventionsChosen"
            />
            @if (found.may.run === 'yes') {
              <div class="ws-actions">
                <button class="nl-button nl-button--primary" type="submit">
                  <span class="nl-button__label">{{ t('theme.go') }}</span>
                </button>
              </div>
            }
          }
        </form>
      }
    </div>
  `,
})
export class ThemePage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(GoalsApi).themes({ gemeente: this.slug, project: this.project });
  protected readonly list = computed((): ThemeList | undefined =>
    this.read.hasValue() ? this.read.value() : undefined,
  );
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly theme = computed(() => this.list()?.items.find(({ key }) => this.chosen().includes(key)));
  protected readonly goalsChosen = linkedSignal({
    source: this.theme,
    computation: (): readonly string[] => [],
  });
  protected readonly interventionsChosen = linkedSignal({
    source: this.theme,
    computation: (): readonly string[] => [],
  });
  protected readonly options = computed(() =>
    (this.list()?.items ?? []).map(({ key, title, about }) => ({ value: key, label: title, help: about })),
  );
  protected readonly goals = computed(() =>
    (this.theme()?.goals ?? []).map(({ key, main, title, indicator, unit }) => ({
      value: key,
      label: main ? this.t('theme.main', { title }) : title,
      help: this.t('theme.measured', { indicator, unit }),
    })),
  );
  protected readonly interventions = computed(() =>
    (this.theme()?.interventions ?? []).map(({ key, title, words }) => ({ value: key, label: title, help: words })),
  );
  protected readonly api = useApiForm(
    'thema',
    { theme: this.t('theme.choose'), goals: this.t('theme.goals'), interventions: this.t('theme.interventions') },
    this.t('failed.load'),
  );
  /** One id per thing, so that sending twice makes one. */
  private readonly ids = new Map<string, string>();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const theme = this.theme()?.key ?? '';
    const withId = (kind: string) => (key: string) => ({ key, id: this.idOf(`${theme} ${kind} ${key}`) });
    const body = {
      theme,
      goals: this.goalsChosen().map(withId('goal')),
      interventions: this.interventionsChosen().map(withId('intervention')),
    };
    const path = `${projectPath(this.slug(), this.project())}/goal-themes`;
    if (!(await this.api.send({ method: 'POST', path, body }, ''))) return;
    await this.router.navigateByUrl(this.links.gemeente(this.slug(), `/werk/projecten/${this.project()}/doelen`));
  }

  private idOf(what: string): string {
    const id = this.ids.get(what) ?? newId();
    this.ids.set(what, id);
    return id;
  }
}
