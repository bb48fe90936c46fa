import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** Texts of the page of archives. */
export const en: Readonly<Record<keyof typeof nl, Text>> = {
  title: 'Take everything along',
  lead: 'Make an archive of everything your municipality has in Wijkspoor: a ZIP file with CSV files and your files. It can also be read into another installation of Wijkspoor.',
  'what.title': 'What goes along?',
  'what.in':
    'Projects, figures, rounds with all forms, ideas, results, plans, reports, documents, people and organisations, and who did what when.',
  'what.out':
    'What does not go along: passwords and other ways to sign in, codes from letters, and keys. In another place people sign in anew with a link by mail.',
  'what.people':
    'The archive has data about people, also every form that was handed in. Keep it just as carefully. We throw it away here after three days.',
  'what.votes': {
    one: 'A vote is running now. Its ballots do not go along: nobody may know how it stands. In the archive it is cancelled. To take the result along, wait until it is closed.',
    other:
      '{n} votes are running now. Their ballots do not go along: nobody may know how they stand. In the archive they are cancelled. To take the results along, wait until they are closed.',
  },
  'what.rounds': {
    one: 'A round of questions is open or planned now. What was handed in so far goes along. Codes from letters do not work in another place.',
    other:
      '{n} rounds of questions are open or planned now. What was handed in so far goes along. Codes from letters do not work in another place.',
  },
  ask: 'Make an archive',
  asked: 'The archive is being made. You get a mail when it is ready.',
  'list.title': 'Archives',
  'list.none': 'There is no archive yet. Make one with the button above.',
  name: 'Archive of {date}',
  until: 'Can be downloaded until {date}.',
  download: 'Download',
  size: '{n} MB',
  progress: '{done} of {total}',
  'state.waiting': 'Waiting',
  'state.making': 'Being made',
  'state.ready': 'Ready',
  'state.failed': 'Failed',
  'state.cancelled': 'Stopped',
  'state.expired': 'Thrown away',
  'move.cancel': 'Stop',
  'move.cancel.ready': 'Throw away',
  'move.cancel.sure': 'Throw this archive away? You can make a new one afterwards.',
  'move.cancel.yes': 'Yes, throw away',
  'move.cancel.no': 'No, keep it',
  'move.cancel.done': 'The archive is gone.',
  'move.retry': 'Try again',
  'move.retry.done': 'The archive is being made again.',
  'failed.load': 'The archives could not be loaded. Load the page again.',
  'failed.send': 'That did not work. Try again.',
};
