import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, useTexts } from '@wijkspoor/platform/web';
import { DecisionSheet } from '../../decision/decision-sheet';
import { DecisionHead } from './decision-head';
import { DecisionsApi } from './decisions-api';
import { workDecisionTexts } from './work-decision-texts';

/** A decision as residents will read it. */
@Component({
  selector: 'ws-decision-preview-page',
  imports: [Alert, DecisionHead, DecisionSheet],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-decision-head
        [gemeente]="slug()"
        [project]="decision()?.project"
        [decision]="decision()"
        [heading]="t('preview.title')"
        [lead]="decision()?.state === 'draft' ? t('preview.text') : ''"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.one') }}</p>
        </ws-alert>
      }
      @if (decision(); as seen) {
        <p class="ws-h3" dir="auto">{{ seen.title }}</p>
        @if (seen.intro) {
          <p class="ws-lead" dir="auto">{{ seen.intro }}</p>
        }
        <ws-decision-sheet [gemeente]="slug()" [decision]="seen" />
      }
    </div>
  `,
})
export class DecisionPreviewPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly number = input.required<string>();
  protected readonly t = useTexts(workDecisionTexts);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(DecisionsApi).one(this.slug, this.number);
  protected readonly decision = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
}
