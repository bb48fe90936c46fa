import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { workVoteTexts } from '../work-vote-texts';
import { votePaperTexts } from './vote-paper-texts';

const kind = 'work';
const texts = votePaperTexts;
const guards = [loadTexts(workVoteTexts)];

/** Work pages about letters and ballot papers; below `/<gemeente>/werk`. */
export const votePaperWorkPages: Routes = [
  page('stemmingen/:vote/drukwerk', {
    kind,
    texts,
    guards,
    title: 'prints.title',
    load: async () => (await import('./vote-prints-page')).VotePrintsPage,
  }),
  page('stemmingen/:vote/papier', {
    kind,
    texts,
    guards,
    title: 'paper.title',
    load: async () => (await import('./vote-enter-page')).VoteEnterPage,
  }),
  page('stemmingen/:vote/papier/nakijken', {
    kind,
    texts,
    guards,
    title: 'check.title',
    load: async () => (await import('./vote-check-page')).VoteCheckPage,
  }),
];
