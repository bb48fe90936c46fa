import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ReportView } from '@wijkspoor/action-plan/domain';
import { Alert, ErrorSummary, Outcome, problemOf, useApiForm, useSaid, useTexts } from '@wijkspoor/platform/web';
import { reportTexts } from './report-texts';

/** Files beside a report: to download, and to add and take away while it is being written. */
@Component({
  selector: 'ws-report-files',
  imports: [Alert, ErrorSummary, Outcome],
  template: `
    <section class="ws-stack" aria-labelledby="bijlagen">
      <h2 class="ws-h3" id="bijlagen">{{ t('files.title') }}</h2>
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <ws-outcome [words]="said.words()" />
      @if (report().attachments.length > 0) {
        <ul class="ws-list">
          @for (file of report().attachments; track file.id) {
            <li>
              <a [href]="path() + '/attachments/' + file.id" [attr.download]="file.name" dir="auto">{{ file.name }}</a>
              @if (writes()) {
                <button class="ws-link" type="button" (click)="remove(file.id)">
                  {{ t('row.remove') }} <span class="ws-vh">{{ file.name }}</span>
                </button>
              }
            </li>
          }
        </ul>
      } @else {
        <p class="ws-muted">{{ t('files.none') }}</p>
      }
      @if (writes()) {
        <div class="ws-stack-tight">
          <label class="utrecht-form-label" for="bijlage">{{ t('files.add') }}</label>
          <p class="ws-muted" id="bijlage-uitleg">{{ t('files.help') }}</p>
          <input
            id="bijlage"
            type="file"
            accept="image/jpeg,image/png,image/webp,application/pdf"
            aria-describedby="bijlage-uitleg"
            [disabled]="busy()"
            (change)="add($event)"
          />
          @if (wrong(); as words) {
            <ws-alert kind="error" [live]="true">
              <p>{{ words }}</p>
            </ws-alert>
          }
        </div>
      }
    </section>
  `,
})
export class ReportFiles {
  readonly report = input.required<ReportView>();
  readonly path = input.required<string>();
  readonly writes = input.required<boolean>();
  readonly changed = output();
  protected readonly t = useTexts(reportTexts);
  protected readonly api = useApiForm('bijlage', {}, this.t('failed.load'));
  protected readonly said = useSaid();
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);
  private readonly http = inject(HttpClient);

  protected async add(event: Event): Promise<void> {
    const control = event.target as HTMLInputElement;
    const [file] = control.files ?? [];
    if (file === undefined) return;
    const body = new FormData();
    body.set('file', file);
    this.wrong.set('');
    this.busy.set(true);
    try {
      await firstValueFrom(this.http.post(`${this.path()}/attachments`, body));
      this.said.say(this.t('files.added'));
      this.changed.emit();
    } catch (error) {
      const problem = problemOf(error);
      this.wrong.set(problem?.code.startsWith('action-plan.') === true ? problem.detail : this.t('files.failed'));
    }
    control.value = '';
    this.busy.set(false);
  }

  protected async remove(id: string): Promise<void> {
    if (!(await this.api.send({ method: 'DELETE', path: `${this.path()}/attachments/${id}` }, ''))) return;
    this.said.say(this.t('files.removed'));
    this.changed.emit();
  }
}
