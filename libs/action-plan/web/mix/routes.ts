import type { Routes } from '@angular/router';
import { PublicPlan } from '@wijkspoor/action-plan/domain';
import { loadTexts, page, readApi } from '@wijkspoor/platform/web';
import { traceTexts } from '@wijkspoor/project/web';
import { planTexts as texts } from './plan-texts';

/** Pages of mix for everybody. */
export const mixPages: Routes = [
  page(':wijk/plan', {
    ...{ kind: 'document', cached: true, texts },
    guards: [loadTexts(traceTexts)],
    data: {
      plan: ({ paramMap }) => {
        const [gemeente, wijk] = ['gemeente', 'wijk'].map((name) => encodeURIComponent(paramMap.get(name) ?? ''));
        return readApi(`/v1/gemeenten/${gemeente}/wijken/${wijk}/plan`, PublicPlan);
      },
    },
    load: async () => (await import('./public-plan-page')).PublicPlanPage,
  }),
];
