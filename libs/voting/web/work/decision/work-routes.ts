import type { ActivatedRouteSnapshot, Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { workTexts } from '@wijkspoor/project/web/texts';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { decisionTexts } from '../../decision/decision-texts';
import { workDecisionTexts } from './work-decision-texts';

const kind = 'work';
const texts = workDecisionTexts;
const guards = [loadTexts(decisionTexts, indicatorTexts)];
const number = ({ paramMap }: ActivatedRouteSnapshot): string => paramMap.get('besluit') ?? '';

/** Work pages on which priorities are chosen; below `/<gemeente>/werk`. */
export const decisionWorkPages: Routes = [
  page('projecten/:project/prioriteiten', {
    kind,
    texts,
    title: 'list.title',
    guards: [loadTexts(workTexts)],
    load: async () => (await import('./decision-list-page')).DecisionListPage,
  }),
  page('projecten/:project/prioriteiten-maken', {
    kind,
    texts,
    title: 'add.title',
    load: async () => (await import('./decision-add-page')).DecisionAddPage,
  }),
  page('prioriteiten/:besluit/wijzigen', {
    kind,
    texts,
    guards,
    title: 'edit.title',
    data: { number },
    load: async () => (await import('./decision-edit-page')).DecisionEditPage,
  }),
  page('prioriteiten/:besluit/voorbeeld', {
    kind,
    texts,
    guards,
    title: 'preview.title',
    data: { number },
    load: async () => (await import('./decision-preview-page')).DecisionPreviewPage,
  }),
  page('prioriteiten/:besluit', {
    kind,
    texts,
    guards,
    title: 'one.title',
    data: { number, after: (route) => route.queryParamMap.get('gelukt') },
    load: async () => (await import('./decision-work-page')).DecisionWorkPage,
  }),
];
