import type { Routes } from '@angular/router';
import { loadTexts, page, readApi } from '@wijkspoor/platform/web';
import { traceTexts } from '@wijkspoor/project/web';
import { WijkView } from '@wijkspoor/wijk/domain';
import { decidedWith, decisionPages } from './decision/routes';
import { ballotData, ballotOrNone, doneData, lostData, readVotes, resultData, voteData, withVoter } from './vote-data';
import { voteTexts as texts } from './vote-texts';

const kind = 'document';
const vote = voteData;
/** Pages with something to choose: they have the styles of forms, and no script. */
const form = { kind, forms: 'look', texts } as const;

/** Public pages of votes. */
export const votingPages: Routes = [
  ...decisionPages,
  page(':wijk/stemmen', {
    kind,
    cached: true,
    texts,
    data: {
      place: ({ paramMap }) => {
        const [gemeente, wijk] = ['gemeente', 'wijk'].map((name) => encodeURIComponent(paramMap.get(name) ?? ''));
        return readApi(`/v1/gemeenten/${gemeente}/wijken/${wijk}`, WijkView);
      },
      items: (route) => readVotes(route),
    },
    load: async () => (await import('./votes-page')).VotesPage,
  }),
  page(':wijk/stemmen/:vote', {
    kind,
    cached: true,
    texts,
    data: { vote, ballot: ballotOrNone, done: doneData, lost: lostData },
    load: async () => (await import('./vote-page')).VotePage,
  }),
  page(':wijk/stemmen/:vote/code', {
    ...form,
    data: { vote },
    load: async () => (await import('./code-page')).VoteCodePage,
  }),
  page(':wijk/stemmen/:vote/mail', {
    ...form,
    data: { vote, done: doneData, way: () => 'mail' },
    load: async () => (await import('./mail-page')).VoteMailPage,
  }),
  page(':wijk/stemmen/:vote/uitgenodigd', {
    ...form,
    data: { vote, done: doneData, way: () => 'invited' },
    load: async () => (await import('./mail-page')).VoteMailPage,
  }),
  page(':wijk/stemmen/:vote/adres', {
    ...form,
    data: { vote },
    load: async () => (await import('./address-page')).VoteAddressPage,
  }),
  page(':wijk/stemmen/:vote/verder', {
    ...form,
    data: { vote },
    load: async () => (await import('./link-page')).VoteLinkPage,
  }),
  page(':wijk/stemmen/:vote/stembiljet', {
    ...form,
    guards: [withVoter()],
    data: { vote, ballot: ballotData },
    load: async () => (await import('./ballot-page')).BallotPage,
  }),
  page(':wijk/stemmen/:vote/klaar', {
    ...form,
    guards: [withVoter(true)],
    data: { vote, ballot: ballotData },
    load: async () => (await import('./done-page')).VotedPage,
  }),
  page(':wijk/stemmen/:vote/uitslag', {
    kind,
    cached: true,
    texts,
    guards: [loadTexts(traceTexts)],
    data: { vote, result: resultData, decided: decidedWith },
    load: async () => (await import('./result-page')).VoteResultPage,
  }),
];
