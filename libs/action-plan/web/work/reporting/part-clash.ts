import { Component, computed, input } from '@angular/core';
import { useTexts } from '@wijkspoor/platform/web';
import type { PartDraft } from './part-draft';
import type { FieldGroup } from './part-fields';
import { reportTexts } from './report-texts';

/** What somebody else wrote in the same field meanwhile: the reader decides what it will be, and nothing is lost until then. */
@Component({
  selector: 'ws-part-clash',
  template: `
    <section class="ws-panel ws-stack-tight" [attr.aria-label]="t('clash.title')">
      <h3 class="ws-h3">{{ t('clash.title') }}</h3>
      <p>{{ t('clash.text', { name: draft().clash()?.by ?? t('clash.somebody') }) }}</p>
      <dl class="ws-pairs">
        @for (row of rows(); track row.name) {
          <div>
            <dt>{{ row.name }}</dt>
            <dd class="ws-prose" dir="auto">{{ row.text }}</dd>
          </div>
        }
      </dl>
      <div class="ws-actions">
        <button class="nl-button nl-button--secondary" type="button" (click)="draft().choose('both')">
          <span class="nl-button__label">{{ t('clash.both') }}</span>
        </button>
        <button class="ws-link" type="button" (click)="draft().choose('mine')">{{ t('clash.mine') }}</button>
        <button class="ws-link" type="button" (click)="draft().choose('theirs')">{{ t('clash.theirs') }}</button>
      </div>
    </section>
  `,
})
export class PartClash {
  readonly draft = input.required<PartDraft>();
  readonly groups = input.required<readonly FieldGroup[]>();
  protected readonly t = useTexts(reportTexts);
  protected readonly rows = computed(() => {
    const clash = this.draft().clash();
    const fields = this.groups().flatMap((group) => group.fields);
    return (clash?.names ?? []).map((name) => {
      const field = fields.find((one) => one.name === name);
      const value = clash?.theirs[name] ?? '';
      return {
        name: field?.label ?? name,
        text:
          field?.choices.find((choice) => choice.value === value)?.text ?? (value === '' ? this.t('one.empty') : value),
      };
    });
  });
}
