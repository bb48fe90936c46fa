import { afterNextRender, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { type PartKey, partKeys } from '@wijkspoor/action-plan/domain';
import type { GemeenteView, SessionView } from '@wijkspoor/identity/domain';
import { Alert, Outcome, useSaid } from '@wijkspoor/platform/web';
import { boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { PartDraft } from './part-draft';
import { groupsOf } from './part-fields';
import { PartForm } from './part-form';
import { ReportFiles } from './report-files';
import { ReportHead } from './report-head';
import { ReportMoves } from './report-moves';
import { ReportRead } from './report-read';
import { ReportStory } from './report-story';
import { ReportVersions } from './report-versions';
import { useReportWords } from './report-words';
import { reportPath, ReportsApi } from './reports-api';

const noRemarks = Object.fromEntries(partKeys.map((part) => [part, ''])) as Record<PartKey, string>;

/** One report: to write for who carries out the intervention, to read and to judge for the gemeente. */
@Component({
  selector: 'ws-report-page',
  imports: [Alert, Outcome, PartForm, ReportFiles, ReportHead, ReportMoves, ReportRead, ReportStory, ReportVersions],
  template: `
    <div class="ws-wrap ws-narrow ws-section--top ws-stack-wide">
      <ws-report-head [gemeente]="slug()" [report]="shown()" [failed]="!!read.error()" />
      <ws-outcome [words]="said.words()" />
      @if (shown(); as report) {
        @if (writes()) {
          @for (draft of drafts; track draft.part) {
            <section class="ws-stack" [attr.aria-labelledby]="'deel-' + draft.part">
              <div class="ws-stack-tight">
                <h2 class="ws-h3" [id]="'deel-' + draft.part">{{ t(title(draft.part)) }}</h2>
                <p class="ws-muted">{{ t(help(draft.part)) }}</p>
              </div>
              @for (remark of remarksOf(draft.part); track $index) {
                <ws-alert kind="warning">
                  <p>
                    <strong>{{ t('one.remark') }}:</strong> <span dir="auto">{{ remark }}</span>
                  </p>
                </ws-alert>
              }
              <ws-part-form [draft]="draft" [goals]="report.goals" />
            </section>
          }
        } @else if (report.content; as content) {
          <ws-report-read [content]="content" [goals]="report.goals" [remark]="judges() ? remark : undefined" />
          <ws-report-story [report]="report" [path]="path()" (changed)="reload($event)" />
        } @else {
          <p class="ws-panel">{{ t('one.notYet') }}</p>
        }
        @if (report.content) {
          <ws-report-files [report]="report" [path]="path()" [writes]="writes()" (changed)="again()" />
        }
        <ws-report-moves
          [report]="report"
          [path]="path()"
          [fields]="names()"
          [remarks]="written()"
          [before]="keepAll"
          (moved)="reload($event)"
        />
        <ws-report-versions [gemeente]="slug()" [report]="report" />
      }
    </div>
  `,
})
export class ReportPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly session = input.required<SessionView>();
  readonly report = input.required<string>();
  private readonly words = useReportWords();
  protected readonly t = this.words.t;
  private readonly reads = inject(ReportsApi);
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly path = computed(() => reportPath(this.slug(), this.report()));
  protected readonly read = this.reads.report(this.slug, this.report);
  protected readonly shown = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly drafts = partKeys.map((part) => new PartDraft(part));
  protected readonly writes = computed(() => {
    const report = this.shown();
    return report?.may.write === 'yes' && report.content !== null;
  });
  protected readonly judges = computed(() =>
    (this.shown()?.moves ?? []).some(({ move, may }) => move === 'return' && may === 'yes'),
  );
  private readonly remarksModel = signal(noRemarks);
  protected readonly remark = boundFields(this.remarksModel);
  protected readonly written = computed(() =>
    partKeys.flatMap((part) => {
      const words = this.remarksModel()[part].trim();
      return words === '' ? [] : [{ part, words }];
    }),
  );
  /** What the api may name when it refuses, with the words of its field. */
  protected readonly names = computed(() =>
    Object.fromEntries(
      this.drafts.flatMap((draft) =>
        groupsOf(
          draft.part,
          { fields: draft.model(), began: draft.began(), goals: this.shown()?.goals ?? [] },
          this.words,
        ).flatMap(({ fields }) => fields.map(({ path, label }) => [`${draft.part}.${path}`, label])),
      ),
    ),
  );
  protected readonly title = (part: PartKey) => `part.${part}` as const;
  protected readonly help = (part: PartKey) => `part.${part}.help` as const;
  private readonly inBrowser = signal(false);
  private begun = '';

  constructor() {
    afterNextRender(() => this.inBrowser.set(true));
    effect(() => {
      const report = this.shown();
      const browser = this.inBrowser();
      if (report === undefined || !this.writes()) return;
      untracked(() => this.begin(`${report.id} ${report.state} ${browser}`, browser));
    });
  }

  /** Fills the form once for every time that the report comes back to its writers. */
  private begin(what: string, browser: boolean): void {
    const report = this.shown();
    // the first save makes a draft of it: what is being typed stays
    const key = what.replace(' open ', ' draft ');
    if (report === undefined || this.begun === key) return;
    this.begun = key;
    const device = this.session().account?.email ?? '';
    for (const draft of this.drafts) {
      draft.begin(report, { path: this.path(), device });
      if (browser) draft.recover();
    }
  }

  protected remarksOf(part: PartKey): readonly string[] {
    return (this.shown()?.remarks ?? []).filter((one) => one.current && one.part === part).map(({ words }) => words);
  }

  /** Everything that was typed is kept before the report moves. */
  protected readonly keepAll = async (): Promise<number | null> => {
    if (!this.writes()) return null;
    for (const draft of this.drafts) await draft.save();
    return (await this.reads.now(this.path()))?.version ?? null;
  };

  protected reload(words: string): void {
    this.begun = '';
    this.remarksModel.set(noRemarks);
    this.read.reload();
    this.said.say(words);
  }

  /** Only what stands beside the words changed: what is being typed stays. */
  protected again(): void {
    this.read.reload();
  }
}
