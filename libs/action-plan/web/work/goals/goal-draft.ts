import { Injectable, linkedSignal, signal } from '@angular/core';
import { mergeGoal, mergeParagraphs, type WorkText } from '@wijkspoor/action-plan/domain';
import { newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { bodyOf, type Typed, typedOf } from './goal-fields';
import { workTexts } from './work-texts';

/** What somebody is writing of a goal or plan, and on which version of it. */
@Injectable()
export class GoalDraft {
  readonly t = useTexts(workTexts);
  /** The version that the form was filled from. */
  readonly base = signal<WorkText | null>(null);
  readonly fields = linkedSignal(() => this.begun().fields);
  readonly context = linkedSignal(() => this.begun().context);
  readonly paragraphs = linkedSignal(() => this.begun().paragraphs);
  readonly edit = boundFields(this.fields);
  readonly api = useApiForm(
    'doel',
    {
      ...{ title: this.t('field.title'), spoor: this.t('field.spoor'), priorityId: this.t('field.priority') },
      ...{ paragraphs: this.t('field.paragraphs'), targetGroup: this.t('field.targetGroup') },
      ...{ indicator: this.t('field.indicator'), indicatorKey: this.t('field.indicatorKey') },
      ...{ context: this.t('field.context'), unit: this.t('field.unit'), baseline: this.t('field.baseline') },
      ...{ baselineOn: this.t('field.baselineOn'), baselineDue: this.t('field.baselineDue') },
      ...{ target: this.t('field.target'), targetOn: this.t('field.targetOn'), method: this.t('field.method') },
      ...{ ownerOrganisation: this.t('field.ownerOrganisation'), ownerRole: this.t('field.ownerRole') },
    },
    this.t('failed.load'),
  );

  typed(): Typed {
    return { fields: this.fields(), context: this.context(), paragraphs: this.paragraphs() };
  }

  body(): object {
    return bodyOf(this.typed(), this.base()?.kind ?? 'goal');
  }

  /** Puts what the other made and what was typed here together, on the version of now. */
  merge(theirs: WorkText): void {
    const [was, now, mine] = [this.begun(), typedOf(theirs), this.typed()];
    const merged = {
      fields: mergeGoal(was.fields, now.fields, mine.fields),
      ...mergeGoal({ context: was.context }, { context: now.context }, { context: mine.context }),
      paragraphs: mergeParagraphs(was.paragraphs, now.paragraphs, mine.paragraphs, newId),
    };
    this.base.set(theirs);
    this.fields.set(merged.fields);
    this.context.set(merged.context);
    this.paragraphs.set(merged.paragraphs);
  }

  write(id: string, words: string): void {
    this.paragraphs.update((all) => all.map((one) => (one.id === id ? { id, words } : one)));
  }

  add(): void {
    this.paragraphs.update((all) => [...all, { id: newId(), words: '' }]);
  }

  remove(id: string): void {
    this.paragraphs.update((all) => all.filter((one) => one.id !== id));
  }

  private begun(): Typed {
    return typedOf(this.base() ?? { title: '', goal: null, paragraphs: [] });
  }
}
