import type { nl } from './nl';

/** English texts of the work page about who is invited to a vote. */
export const en = {
  'failed.load': 'We cannot load this now. Try again in a moment.',
  'failed.send': 'This did not work. Try again in a moment.',
  'invited.title': 'People invited',
  'invited.lead':
    'Who is on the list votes with a link to their own mail address. We do not keep the addresses: once they are sent you only see how many there are.',
  'invited.stand': 'On the list',
  'invited.amount': { one: 'There is {n} address on the list.', other: 'There are {n} addresses on the list.' },
  'invited.none': 'Nobody is invited yet.',
  'invited.add': 'Invite people',
  'invited.addText':
    'Everybody on your list gets a mail at once. It says when the vote opens and closes, and where. It holds no code. Who was on the list already gets no second mail.',
  'invited.addresses': 'Mail addresses',
  'invited.addressesHelp': 'One address a line, at most 5,000. Paste them here, or choose a file.',
  'invited.file': 'File with addresses',
  'invited.fileHelp': 'A text file or csv with one address a line.',
  'invited.fileUnread': 'This file is too large or cannot be read. Paste the addresses in the box.',
  'invited.go': 'Invite these people',
  'invited.added': { one: '{n} person is invited.', other: '{n} people are invited.' },
  'invited.noneAdded': 'Everybody on this list was invited already.',
  'invited.takeOff': 'Take somebody off the list',
  'invited.takeOffText': 'Until the vote opens. A mail that somebody got already cannot be taken back.',
  'invited.email': 'Mail address',
  'invited.takeOffGo': 'Take this address off the list',
  'invited.takenOff': 'This address is not on the list any more.',
  'invited.clear': 'Empty the list',
  'invited.clearText': 'Then nobody of this list can vote any more. Mails that were sent do not come back.',
  'invited.clearGo': 'Yes, empty the list',
  'invited.cleared': 'The list is empty.',
  'invited.stop': 'Do not',
  'invited.notYet': 'You can invite people once the vote is planned: then the page that the mail leads to is there.',
  'invited.over': 'The vote is closed. The list was erased.',
  'invited.notOffered': 'People cannot vote by invitation in this vote. You choose that in its plan.',
} satisfies Record<keyof typeof nl, (typeof nl)[keyof typeof nl]>;
