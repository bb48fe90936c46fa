import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Choice, ErrorSummary, Outcome, useApiForm, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { ProjectVerb } from '@wijkspoor/project/domain';
import { boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { useApproximateDates } from './approximate-dates';
import { ProjectApi, projectPath } from './project-api';
import { ProjectFields } from './project-fields';
import { ProjectHead } from './project-head';
import { typedDate } from './words';
import { workTexts } from './work-texts';

/** Name, wijken and period of a project, whether residents see it, its next cycle, and its end. */
@Component({
  selector: 'ws-settings-page',
  imports: [Choice, ErrorSummary, Outcome, ProjectFields, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="picture()?.project?.name ?? ''"
        [heading]="t('settings.title')"
        [lead]="maySettle() ? t('settings.lead') : t('settings.notYou')"
        part="/instellingen"
        [failed]="!!read.error()"
      />
      @if (maySettle()) {
        <form class="ws-form" method="post" (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-project-fields [api]="api" [field]="change" [wijken]="wijkItems()" [(chosen)]="chosen" />
          <ws-choice for="project-published" [label]="t('settings.published')" [help]="t('settings.publishedHelp')">
            <input
              type="checkbox"
              id="project-published"
              [checked]="published()"
              (change)="published.set(!published())"
            />
          </ws-choice>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('settings.go') }}</span>
            </button>
          </div>
          <ws-outcome [words]="api.done()" />
        </form>
        <section class="ws-stack" aria-labelledby="verder">
          <h2 class="ws-h3" id="verder">{{ t('settings.more') }}</h2>
          <ws-outcome [words]="moveApi.done()" />
          <ws-error-summary [heading]="moveApi.heading()" [errors]="moveApi.errors()" />
          <div class="ws-actions">
            <a class="nl-button nl-button--secondary" [href]="copyHref()">
              <span class="nl-button__label">{{ t('settings.copy') }}</span>
            </a>
            @for (move of moves(); track move) {
              @if (move !== 'end') {
                <button class="nl-button nl-button--secondary" type="button" (click)="carryOut(move)">
                  <span class="nl-button__label">{{ t(moveKey(move)) }}</span>
                </button>
              }
            }
          </div>
          <details class="ws-more" #cycle>
            <summary class="ws-link">{{ t('settings.cycle') }}</summary>
            <div class="ws-stack-tight">
              <p class="ws-prose">{{ t('settings.cycleText') }}</p>
              <button class="nl-button nl-button--secondary" type="button" (click)="nextCycle(cycle)">
                <span class="nl-button__label">{{ t('settings.cycleGo') }}</span>
              </button>
            </div>
          </details>
          @if (moves().includes('end')) {
            <details class="ws-more">
              <summary class="ws-link">{{ t('settings.end') }}</summary>
              <div class="ws-stack-tight">
                <p class="ws-prose">{{ t('settings.endText') }}</p>
                <button class="nl-button nl-button--secondary" type="button" (click)="carryOut('end')">
                  <span class="nl-button__label">{{ t('settings.endGo') }}</span>
                </button>
              </div>
            </details>
          }
        </section>
      }
    </div>
  `,
})
export class SettingsPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  private readonly links = useLinks();
  private readonly date = useApproximateDates();
  private readonly reads = inject(ProjectApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = this.reads.picture({ gemeente: this.slug, project: this.project }, signal(null));
  private readonly wijken = this.reads.wijken(this.slug);
  protected readonly picture = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly maySettle = computed(() => this.picture()?.may.settle === 'yes');
  protected readonly moves = computed(() => this.picture()?.project.moves ?? []);
  protected readonly moveKey = (move: ProjectVerb) => `settings.${move}` as const;
  protected readonly wijkItems = computed(() => (this.wijken.hasValue() ? this.wijken.value().items : []));
  protected readonly copyHref = computed(() =>
    this.links.gemeente(this.slug(), `/werk/projecten/${this.project()}/overnemen`),
  );
  protected readonly api = useApiForm(
    'project',
    {
      name: this.t('start.name'),
      wijken: this.t('start.wijken'),
      starts: this.t('start.starts'),
      ends: this.t('start.ends'),
    },
    this.t('failed.load'),
  );
  protected readonly moveApi = useApiForm('verder', {}, this.t('failed.load'));
  protected readonly chosen = linkedSignal<readonly string[]>(() =>
    (this.picture()?.project.wijken ?? []).map(({ slug }) => slug),
  );
  private readonly model = linkedSignal(() => {
    const { name = '', starts = null, ends = null } = this.picture()?.project ?? {};
    const words = (date: string | null): string => (date === null ? '' : this.date(date));
    return { name, starts: words(starts), ends: words(ends) };
  });
  protected readonly published = linkedSignal(() => this.picture()?.project.published ?? false);
  protected readonly change = boundFields(this.model);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { name, starts, ends } = this.model();
    const published = this.published();
    const body = { name, wijken: this.chosen(), starts: typedDate(starts), ends: typedDate(ends), published };
    await this.after(
      this.api.send({ method: 'PUT', path: this.path(), body, version: this.version() }, this.t('settings.done')),
    );
  }

  protected carryOut(move: ProjectVerb): Promise<void> {
    const change = { method: 'POST', path: `${this.path()}/moves`, body: { move }, version: this.version() } as const;
    return this.after(this.moveApi.send(change, this.t('settings.moved')));
  }

  /** Pressed once more, the button would open yet another one. */
  protected async nextCycle(box: HTMLDetailsElement): Promise<void> {
    const version = this.picture()?.cycle.version ?? 0;
    const change = { method: 'POST', path: `${this.path()}/cycles`, version } as const;
    await this.after(this.moveApi.send(change, this.t('settings.cycleDone')));
    if (this.moveApi.done() !== '') box.open = false;
  }

  private async after(sent: Promise<boolean>): Promise<void> {
    if (await sent) this.read.reload();
  }

  private version(): number {
    return this.picture()?.project.version ?? 0;
  }

  private path(): string {
    return projectPath(this.slug(), this.project());
  }
}
