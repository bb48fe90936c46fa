import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Alert, ErrorSummary, Outcome, problemOf, useApiForm, useSaid, useTexts } from '@wijkspoor/platform/web';
import { workTexts } from '../work-texts';

/** The logo of a gemeente: seen, chosen and taken away. */
@Component({
  selector: 'ws-logo-section',
  imports: [Alert, ErrorSummary, Outcome],
  template: `
    <section class="ws-panel ws-panel--plain ws-stack" aria-labelledby="logo">
      <h2 class="ws-h3" id="logo">{{ t('logo.title') }}</h2>
      <p>{{ t('logo.lead') }}</p>
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <ws-outcome [words]="said.words()" />
      @if (shown()) {
        <p><img height="64" [src]="address()" [alt]="t('logo.alt')" /></p>
        <div>
          <button class="ws-link" type="button" (click)="remove()">{{ t('logo.remove') }}</button>
        </div>
      }
      <div class="ws-stack-tight">
        <label class="utrecht-form-label" for="logo-bestand">{{ t('logo.choose') }}</label>
        <p class="ws-muted" id="logo-uitleg">{{ t('logo.help') }}</p>
        <input
          id="logo-bestand"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-describedby="logo-uitleg"
          [disabled]="busy()"
          (change)="send($event)"
        />
        @if (wrong(); as words) {
          <ws-alert kind="error" [live]="true">
            <p>{{ words }}</p>
          </ws-alert>
        }
      </div>
    </section>
  `,
})
export class LogoSection {
  readonly gemeente = input.required<string>();
  readonly has = input.required<boolean>();
  protected readonly t = useTexts(workTexts);
  protected readonly api = useApiForm('logo', {}, this.t('failed.load'));
  protected readonly said = useSaid();
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);
  protected readonly shown = linkedSignal(() => this.has());
  private readonly time = signal(0);
  private readonly http = inject(HttpClient);
  private readonly path = computed(() => `/v1/gemeenten/${this.gemeente()}/logo`);
  protected readonly address = computed(() => `${this.path()}?keer=${this.time()}`);

  protected async send(event: Event): Promise<void> {
    const control = event.target as HTMLInputElement;
    const [file] = control.files ?? [];
    if (file === undefined) return;
    const body = new FormData();
    body.set('file', file);
    this.wrong.set('');
    this.busy.set(true);
    try {
      await firstValueFrom(this.http.put(this.path(), body));
      this.time.update((time) => time + 1);
      this.shown.set(true);
      this.said.say(this.t('logo.done'));
    } catch (error) {
      this.wrong.set(problemOf(error)?.detail ?? this.t('logo.failed'));
    }
    control.value = '';
    this.busy.set(false);
  }

  protected async remove(): Promise<void> {
    if (!(await this.api.send({ method: 'DELETE', path: this.path() }, ''))) return;
    this.shown.set(false);
    this.said.say(this.t('logo.gone'));
  }
}
