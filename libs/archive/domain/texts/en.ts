import type { nl } from './nl';

/** Texts of archives, for the api. */
export const en: Readonly<Record<keyof typeof nl, string>> = {
  'error.busy': 'An archive is being made already. Wait until it is ready, or stop it.',
  'error.notReady': 'This archive is not there yet, or no longer. Make a new one.',
  'error.moveImpossible': 'That is not possible with this archive now. Load the page again.',
  'error.notEmpty': 'An archive can only be read where there is no municipality yet. Use an empty installation.',
  'error.notAnArchive': 'This file is no archive of Wijkspoor. Choose the ZIP file as it was downloaded.',
  'error.otherVersion':
    'Another version ({wrote}) made this archive; here runs {here}. Install the same version, read it, and update afterwards.',
  'error.damaged': 'This archive is not right: {what}. Nothing was read. Download it again.',
  'error.tooLarge': 'There is more in this archive than may be here. Give a higher limit with --limit.',
  'error.filesHere':
    'There are files of this municipality already ({folder}), of an installation before. Move them away first; nothing is overwritten here.',
  'error.accountKnown':
    'Somebody with the address {email} is here already. Read the archive before there are people, and add an operator afterwards.',
  'may.takeArchive': 'Take everything of the municipality as an archive',
  'file.name': 'archive-{slug}-{day}',
  'notice.ready': 'The archive is ready. You can download it for {days} days.',
  'notice.failed': 'The archive could not be made. You can try again.',
  'notice.ready.subject': 'The archive is ready',
  'notice.failed.subject': 'The archive was not made',
  readme:
    'This is the archive of {name}, made on {day} with Wijkspoor.\n\n' +
    'tables/    a CSV file per table (UTF-8, comma, the first line has the names; times in UTC)\n' +
    'files/     the files; tables/stored_file.csv says what each is called\n' +
    'manifest.json  what was counted, per table\n\n' +
    'There is data about people in it: keep it as you keep that.\n' +
    'What does not go along: passwords and other ways to sign in, codes from letters, keys, and the ballots of a vote that still runs.\n' +
    'Such a vote stands in this archive as cancelled.\n\n' +
    'To read it on an empty installation of the same version: npm run -s cli -- archive read FILE\n',
  'retention.archives': 'An archive of the municipality that is ready to download',
  'data.archives': 'Archives you had made',
};
