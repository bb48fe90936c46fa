import type { nl } from './nl';

/** Texts of reports, for the api. */
export const en: Readonly<Record<keyof typeof nl, string>> = {
  'error.moveImpossible': 'That is not possible with this document now. Load the page again.',
  'error.notADraft': 'This document is frozen or still being made. You cannot write in it now.',
  'error.wordsMissing': 'The document cannot be frozen yet. First write:',
  'error.tooLong': 'This text does not fit the document. Make it shorter.',
  'error.unknownWords': 'This part is not in this document. Load the page again.',
  'error.notReady': 'This file is not there yet. Wait until the document is frozen.',
  'error.notPublic': 'This project is not public yet. Make it public first; then there can be a page for residents.',
  'error.busy': '{n} documents are being made already. Wait until one is ready, or stop one.',
  'may.seeReports': 'See and download documents',
  'may.writeReports': 'Have a document made, write in it and freeze it',
  'input.asked': 'Write which decision you ask. If you ask nothing, write that.',
  'input.learned': 'Write what you learned. Also when something did not work.',
  'notice.draft.subject': 'Document made: {title}',
  'notice.frozen.subject': 'Document frozen: {title}',
  'notice.failed.subject': 'Document not made: {title}',
  'input.tooManyWords': 'A poster has room for {maximum} words. Make the text shorter.',
  'notice.draft': 'The document “{title}” was made. You can read it, put your words to it and freeze it.',
  'notice.frozen': 'The document “{title}” is frozen. You can download it.',
  'notice.failed': 'The document “{title}” could not be made. You can try again.',
  'data.documents': 'Documents you had made',
};
