// What can be said of the settings of a start before anything is built or runs, in one sentence each.
import fs from 'node:fs';
import path from 'node:path';

/** @throws Error when it is no port. */
export function portOf({ PORT }) {
  const port = Number(PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is "${PORT}", which is no port. Choose a number from 1 to 65535: PORT=3100 npm start`);
  return port;
}

/**
 * Makes the folder of the data where it is not there yet, and tries whether files can be written in it.
 * @returns its full path.
 */
export function openDataFolder({ DATA_DIR }) {
  const folder = path.resolve(DATA_DIR || '.data');
  try {
    makeFolder(path.join(folder, 'log'));
    fs.rmdirSync(fs.mkdtempSync(path.join(folder, 'try-')));
  } catch (error) {
    const why = ['ENOTDIR', 'EEXIST'].includes(error.code)
      ? 'there is a file in the way'
      : `not writable, ${error.code}`;
    throw new Error(
      `The data cannot be kept in ${folder} (${why}). Choose another folder: DATA_DIR=~/wijkspoor npm start`,
      { cause: error },
    );
  }
  return folder;
}

/** One level after another: what node itself does for all at once does not end in a file system such as /proc. */
function makeFolder(folder) {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder, { mode: 0o700 });
}
