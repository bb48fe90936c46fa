import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, useLinks, useTexts } from '@wijkspoor/platform/web';
import { InterventionForm } from './intervention-form';
import { MixApi } from './mix-api';
import { MixHead } from './mix-head';
import { mixTexts } from './mix-texts';

/** Makes an intervention of a project, or changes one. */
@Component({
  selector: 'ws-intervention-form-page',
  imports: [Alert, InterventionForm, MixHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-mix-head
        [gemeente]="slug()"
        [project]="options()?.project"
        [intervention]="one()"
        [heading]="t(number() === '' ? 'form.addTitle' : 'form.changeTitle')"
        [lead]="number() === '' ? t('form.lead') : ''"
      />
      @if (choices.error() || read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.plan') }}</p>
        </ws-alert>
      }
      @if (options(); as options) {
        @if (over()) {
          <p class="ws-panel">{{ t('form.over') }}</p>
        } @else {
          <ws-intervention-form [gemeente]="slug()" [options]="options" [intervention]="one()" (saved)="goTo($event)" />
        }
      }
    </div>
  `,
})
export class InterventionFormPage {
  readonly gemeente = input.required<GemeenteView>();
  /** The project of a new intervention. */
  readonly project = input<string>();
  /** The number of the one to change. */
  readonly changed = input<string>();
  protected readonly t = useTexts(mixTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  private readonly reads = inject(MixApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly number = computed(() => this.changed() ?? '');
  protected readonly read = this.reads.intervention(this.slug, this.number);
  protected readonly one = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly choices = this.reads.options(
    this.slug,
    computed(() => this.project() ?? this.one()?.project.id ?? ''),
  );
  protected readonly options = computed(() => (this.choices.hasValue() ? this.choices.value() : undefined));
  protected readonly over = computed(() => ['ended', 'dropped'].includes(this.one()?.state ?? ''));

  protected goTo(number: number): Promise<boolean> {
    return this.router.navigateByUrl(
      `${this.links.gemeente(this.slug(), `/werk/interventies/${number}`)}?gelukt=bewaard`,
    );
  }
}
