import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, useLinks, useTexts } from '@wijkspoor/platform/web';
import { AccessForm } from './access-form';
import { MixApi } from './mix-api';
import { MixHead } from './mix-head';
import { mixTexts } from './mix-texts';

/** Answers 4xToegang for one intervention. */
@Component({
  selector: 'ws-access-page',
  imports: [AccessForm, Alert, MixHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-mix-head
        [gemeente]="slug()"
        [project]="one()?.project"
        [intervention]="one()"
        [heading]="t('access.title')"
        [lead]="t('access.lead')"
      />
      @if (read.error() || choices.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.one') }}</p>
        </ws-alert>
      }
      @if (one(); as intervention) {
        @if (intervention.may.answer !== 'yes' || over()) {
          <p class="ws-panel">{{ t(over() ? 'form.over' : 'one.readOnly') }}</p>
        } @else if (options(); as options) {
          <ws-access-form [gemeente]="slug()" [intervention]="intervention" [options]="options" (saved)="goBack()" />
        }
      }
    </div>
  `,
})
export class AccessPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly number = input.required<string>();
  protected readonly t = useTexts(mixTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  private readonly reads = inject(MixApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = this.reads.intervention(this.slug, this.number);
  protected readonly one = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly choices = this.reads.options(
    this.slug,
    computed(() => this.one()?.project.id ?? ''),
  );
  protected readonly options = computed(() => (this.choices.hasValue() ? this.choices.value() : undefined));
  protected readonly over = computed(() => ['ended', 'dropped'].includes(this.one()?.state ?? ''));

  protected goBack(): Promise<boolean> {
    return this.router.navigateByUrl(
      `${this.links.gemeente(this.slug(), `/werk/interventies/${this.number()}`)}?gelukt=bewaard`,
    );
  }
}
