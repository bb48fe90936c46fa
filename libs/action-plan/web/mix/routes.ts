import type { Routes } from '@angular/router';
import { PublicPlan } from '@wijkspoor/action-plan/domain';
import { page, readApi } from '@wijkspoor/platform/web';
import { planTexts as texts } from './plan-texts';

/** Pages of mix for everybody. */
export const mixPages: Routes = [
  page(':wijk/plan', {
    ...{ kind: 'document', cached: true, texts },
    data: {
      plan: ({ paramMap }) => {
        const [gemeente, wijk] = ['gemeente', 'wijk'].map((name) => encodeURIComponent(paramMap.get(name) ?? ''));
        return readApi(`/v1/gemeenten/${gemeente}/wijken/${wijk}/plan`, PublicPlan);
      },
    },
    load: async () => (await import('./public-plan-page')).PublicPlanPage,
  }),
];
