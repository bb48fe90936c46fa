import type { Routes } from '@angular/router';
import { page } from '@wijkspoor/platform/web';
import { saidData, traceData } from './trace-data';
import { traceTexts as texts } from './trace-texts';

// the line of a trace is drawn by the sheet of the ideas
const plain = { kind: 'document', cached: true, texts, ideas: true } as const;
const trace = {
  ...plain,
  data: { trace: traceData },
  load: async () => (await import('./trace-page')).TracePage,
} as const;

/** Pages of the trace, for everybody. */
export const tracePages: Routes = [
  page(':wijk/u-zei-wij-deden', {
    ...plain,
    data: { list: saidData, later: (route) => route.queryParamMap.has('na') },
    load: async () => (await import('./said-and-done-page')).SaidAndDonePage,
  }),
  page(':wijk/spoor/:soort/:nummer', trace),
  page(':wijk/spoor/:soort/:nummer/:plek', trace),
];
