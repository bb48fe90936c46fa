import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, useLinks, useTexts } from '@wijkspoor/platform/web';
import { DecisionForm } from './decision-form';
import { DecisionHead } from './decision-head';
import { DecisionsApi } from './decisions-api';
import { workDecisionTexts } from './work-decision-texts';

/** Fills in a decision that is a draft. */
@Component({
  selector: 'ws-decision-edit-page',
  imports: [Alert, DecisionForm, DecisionHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-decision-head
        [gemeente]="slug()"
        [project]="decision()?.project"
        [decision]="decision()"
        [heading]="t('edit.title')"
        [lead]="t('edit.lead')"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.one') }}</p>
        </ws-alert>
      }
      @if (decision(); as seen) {
        @if (seen.state === 'draft') {
          <ws-decision-form [gemeente]="slug()" [decision]="seen" (saved)="back()" />
        } @else {
          <p class="ws-panel">{{ t('edit.over') }}</p>
        }
      }
    </div>
  `,
})
export class DecisionEditPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly number = input.required<string>();
  protected readonly t = useTexts(workDecisionTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(DecisionsApi).one(this.slug, this.number);
  protected readonly decision = computed(() => (this.read.hasValue() ? this.read.value() : undefined));

  protected back(): Promise<boolean> {
    const page = this.links.gemeente(this.slug(), `/werk/prioriteiten/${this.number()}`);
    return this.router.navigateByUrl(`${page}?gelukt=bewaard`);
  }
}
