import { Component, computed, effect, inject, input } from '@angular/core';
import { Alert, Breadcrumb, frameTexts, Icon, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { workTexts } from './work-texts';

const parts = [
  ['', 'part.overview'],
  ['/cijfers', 'part.figures'],
  ['/sterk', 'part.strengths'],
  ['/duiding', 'part.duiding'],
  ['/profiel', 'part.profile'],
  ['/ronden', 'part.rounds'],
  ['/ideeen', 'part.ideas'],
  ['/stemmingen', 'part.votes'],
  ['/plan', 'part.plan'],
  ['/prioriteiten', 'part.priorities'],
  ['/voortgang', 'part.progress'],
  ['/visie', 'part.vision'],
  ['/doelen', 'part.goals'],
  ['/team', 'part.team'],
  ['/instellingen', 'part.settings'],
] as const;

/** Top of a page of a project: where it is, its title, and the other pages of the project. */
@Component({
  selector: 'ws-project-head',
  imports: [Alert, Breadcrumb, Icon],
  template: `
    <div class="ws-stack">
      <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
      <div class="ws-stack-tight">
        <h1>{{ heading() }}</h1>
        @if (lead()) {
          <p class="ws-muted ws-prose">{{ lead() }}</p>
        }
      </div>
      @if (failed()) {
        <ws-alert kind="error">
          <p>{{ t('failed.project') }}</p>
        </ws-alert>
      }
      <nav [attr.aria-label]="t('part.label')">
        <details class="ws-parts">
          <summary class="ws-pill"><ws-icon name="menu" /> {{ t('part.label') }}</summary>
          <ul class="ws-chips">
            @for (link of links(); track link.href) {
              <li>
                <a class="ws-pill" [href]="link.href" [attr.aria-current]="link.current ? 'page' : null">{{
                  link.text
                }}</a>
              </li>
            }
          </ul>
        </details>
      </nav>
    </div>
  `,
})
export class ProjectHead {
  readonly gemeente = input.required<string>();
  readonly project = input.required<string>();
  /** Its name, once it is read. */
  readonly name = input('');
  readonly heading = input.required<string>();
  readonly lead = input('');
  /** The page of this one among those of the project; a step is none of them. */
  readonly part = input<(typeof parts)[number][0] | null>(null);
  readonly failed = input(false);
  protected readonly t = useTexts(workTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly to = useLinks();
  private readonly root = computed(() => this.to.gemeente(this.gemeente(), `/werk/projecten/${this.project()}`));
  protected readonly links = computed(() =>
    parts.map(([path, text]) => ({ text: this.t(text), href: this.root() + path, current: path === this.part() })),
  );
  protected readonly crumbs = computed(() => [
    { text: this.t('list.title'), href: this.to.gemeente(this.gemeente(), '/werk/projecten') },
    ...(this.part() === ''
      ? [{ text: this.name() || this.t('list.one') }]
      : [{ text: this.name() || this.t('list.one'), href: this.root() }, { text: this.heading() }]),
  ]);

  constructor() {
    const page = inject(Page);
    effect(() => {
      const [name, heading] = [this.name(), this.heading()];
      if (name !== '') page.title([...(heading === name ? [] : [heading]), name, 'Wijkspoor'].join(' | '));
    });
  }
}
