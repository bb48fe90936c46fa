import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { workTexts } from '@wijkspoor/project/web/texts';
import { decisionWorkPages } from './decision/work-routes';
import { invitedTexts } from './invited/invited-texts';
import { votePaperWorkPages } from './paper/work-routes';
import { workVoteTexts } from './work-vote-texts';

const kind = 'work';
const texts = workVoteTexts;

/** Work pages of votes; below `/<gemeente>/werk`. */
export const votingWorkPages: Routes = [
  ...decisionWorkPages,
  ...votePaperWorkPages,
  page('projecten/:project/stemmingen', {
    kind,
    texts,
    title: 'list.title',
    guards: [loadTexts(workTexts)],
    load: async () => (await import('./vote-list-page')).VoteListPage,
  }),
  page('projecten/:project/stemming-maken', {
    kind,
    texts,
    title: 'plan.title',
    load: async () => (await import('./vote-plan-page')).VotePlanPage,
  }),
  page('stemmingen/:vote/uitgenodigd', {
    kind,
    texts: invitedTexts,
    guards: [loadTexts(workVoteTexts)],
    title: 'invited.title',
    load: async () => (await import('./invited/vote-invited-page')).VoteInvitedPage,
  }),
  page('stemmingen/:vote/wijzigen', {
    kind,
    texts,
    title: 'plan.changeTitle',
    data: { changed: (route) => route.paramMap.get('vote') ?? '' },
    load: async () => (await import('./vote-plan-page')).VotePlanPage,
  }),
  page('stemmingen/:vote', {
    kind,
    texts,
    title: 'vote.one',
    data: {
      number: (route) => route.paramMap.get('vote') ?? '',
      saved: (route) => route.queryParamMap.get('gelukt') === 'bewaard',
    },
    load: async () => (await import('./vote-work-page')).VoteWorkPage,
  }),
];
