import type { Routes } from '@angular/router';
import { page, readApi } from '@wijkspoor/platform/web';
import { WijkView } from '@wijkspoor/wijk/domain';
import {
  background,
  doneData,
  formData,
  formOrNone,
  handedIn,
  keepData,
  knownScreen,
  lostData,
  readRounds,
  resume,
  roundData,
  withForm,
} from './part-data';
import { partTexts as texts } from './part-texts';

const kind = 'document';
const asked = roundData;
/** Pages of the form of this browser: never kept, and helped by the script. */
const ofForm = { kind, forms: 'script', texts } as const;
const own = { asked, form: formData };

/** Public pages of taking part in a round. */
export const partPages: Routes = [
  page(':wijk/meedoen', {
    kind,
    cached: true,
    texts,
    data: {
      place: ({ paramMap }) => {
        const [gemeente, wijk] = ['gemeente', 'wijk'].map((name) => encodeURIComponent(paramMap.get(name) ?? ''));
        return readApi(`/v1/gemeenten/${gemeente}/wijken/${wijk}`, WijkView);
      },
      items: (route) => readRounds(route),
    },
    load: async () => (await import('./rounds-page')).RoundsPage,
  }),
  page(':wijk/meedoen/:round', {
    kind,
    cached: true,
    forms: 'look',
    texts,
    data: { asked, form: formOrNone, done: doneData, lost: lostData },
    load: async () => (await import('./round-page')).RoundPage,
  }),
  page(':wijk/meedoen/:round/terugkoppeling', {
    kind,
    cached: true,
    texts,
    data: { asked },
    load: async () => (await import('./feedback-page')).FeedbackPage,
  }),
  page(':wijk/meedoen/:round/code', {
    kind,
    texts,
    data: { asked },
    load: async () => (await import('./code-page')).CodeOfLetterPage,
  }),
  page(':wijk/meedoen/:round/verder', {
    kind,
    texts,
    data: { asked },
    load: async () => (await import('./link-page')).FormLinkPage,
  }),
  page(':wijk/meedoen/:round/afmelden', {
    kind,
    texts,
    data: { asked, done: doneData },
    load: async () => (await import('./leave-page')).LeaveListPage,
  }),
  // goes on to the screen where somebody was
  page(':wijk/meedoen/:round/vraag', {
    ...ofForm,
    guards: [withForm(resume)],
    load: async () => (await import('./round-page')).RoundPage,
  }),
  page(':wijk/meedoen/:round/vraag/:key', {
    ...ofForm,
    guards: [withForm(knownScreen)],
    data: { ...own, keep: keepData },
    load: async () => (await import('./screen-page')).ScreenPage,
  }),
  page(':wijk/meedoen/:round/alles', {
    ...ofForm,
    guards: [withForm()],
    data: own,
    load: async () => (await import('./all-page')).AllPage,
  }),
  page(':wijk/meedoen/:round/achtergrond', {
    ...ofForm,
    guards: [withForm(background)],
    data: own,
    load: async () => (await import('./background-page')).BackgroundPage,
  }),
  page(':wijk/meedoen/:round/inleveren', {
    ...ofForm,
    guards: [withForm()],
    data: { ...own, keep: keepData },
    load: async () => (await import('./hand-in-page')).HandInPage,
  }),
  page(':wijk/meedoen/:round/klaar', {
    ...ofForm,
    guards: [withForm(handedIn)],
    data: { ...own, done: doneData },
    load: async () => (await import('./done-page')).DonePage,
  }),
  page(':wijk/meedoen/:round/stoppen', {
    ...ofForm,
    guards: [withForm()],
    data: own,
    load: async () => (await import('./stop-page')).StopPage,
  }),
  page(':wijk/meedoen/:round/opnieuw', {
    ...ofForm,
    guards: [withForm()],
    data: own,
    load: async () => (await import('./again-page')).AgainPage,
  }),
];
