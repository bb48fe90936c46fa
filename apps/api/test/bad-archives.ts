import fs from 'node:fs';
import { archiveWith, type Changes, csv, manifestOf, type Parts, textOf } from './archive-parts';

/** Archives that a stranger could bring: what each is, where it stands, and what it is refused with. @param archive one that is good */
export function badArchives(
  archive: () => Parts,
  file: (name: string) => string,
): Readonly<Record<string, () => Promise<readonly [string, string]>>> {
  const archiveOf = (changes: Changes): Promise<string> => archiveWith(archive(), changes, file('other.zip'));
  return {
    'is no ZIP': async () => {
      fs.writeFileSync(file('no.zip'), 'PK\u0003\u0004 and then nothing');
      return [file('no.zip'), 'archive.notAnArchive'];
    },
    'was cut off': async () => {
      fs.writeFileSync(file('cut.zip'), fs.readFileSync(file('first.zip')).subarray(0, 40_000));
      return [file('cut.zip'), 'archive.notAnArchive'];
    },
    'has a file of its own': async () => [await archiveOf({ 'tables/x/y.csv': 'a' }), 'archive.notAnArchive'],
    'has a name that leaves the folder': async () => {
      const zip = fs.readFileSync(file('first.zip')).toString('latin1').replaceAll('LEESMIJ.txt', '../../a.txt');
      fs.writeFileSync(file('up.zip'), Buffer.from(zip, 'latin1'));
      return [file('up.zip'), 'archive.notAnArchive'];
    },
    'has no manifest': async () => [await archiveOf({ 'manifest.json': null }), 'archive.notAnArchive'],
    'has a manifest with a slug that is a path': async () => {
      const told = manifestOf(archive());
      const manifest = JSON.stringify({ ...told, gemeente: { ...told.gemeente, slug: '../werk' } });
      return [await archiveOf({ 'manifest.json': manifest }), 'archive.notAnArchive'];
    },
    'is of another version': async () => [
      await archiveOf({ 'manifest.json': JSON.stringify({ ...manifestOf(archive()), schema: 'Later1' }) }),
      'archive.otherVersion',
    ],
    'lacks a table': async () => [await archiveOf({ 'tables/goal.csv': null }), 'archive.damaged'],
    'says another number than it has': async () => {
      const told = manifestOf(archive());
      const tables = told.tables.map((one) => (one.table === 'goal' ? { ...one, rows: one.rows + 1 } : one));
      return [await archiveOf({ 'manifest.json': JSON.stringify({ ...told, tables }) }), 'goal: not what was counted'];
    },
    'has a word changed': async () => {
      const [header = [], ...rows] = csv(archive(), 'wijk');
      const at = header.indexOf('name');
      const changed = rows.map((row) => row.map((cell, index) => (index === at ? `${cell}!` : cell)));
      return [await archiveOf({ 'tables/wijk.csv': textOf([header, ...changed]) }), 'wijk: not what was counted'];
    },
    'says whose rows they are': async () => {
      const [header = [], ...rows] = csv(archive(), 'wijk');
      const other = '0199c0de-0000-7000-8000-000000000999';
      const changed = [[...header, 'gemeente_id'], ...rows.map((row) => [...row, other])];
      return [await archiveOf({ 'tables/wijk.csv': textOf(changed) }), 'archive.damaged'];
    },
    'makes an operator': async () => {
      const [header = [], ...rows] = csv(archive(), 'account');
      const changed = [[...header, 'operator'], ...rows.map((row) => [...row, 'true'])];
      return [await archiveOf({ 'tables/account.csv': textOf(changed) }), 'archive.damaged'];
    },
    'has a role that is none': async () => {
      const [header = [], ...rows] = csv(archive(), 'membership');
      const at = header.indexOf('role');
      const changed = rows.map((row) => row.map((cell, index) => (index === at ? 'operator' : cell)));
      return [await archiveOf({ 'tables/membership.csv': textOf([header, ...changed]) }), 'membership'];
    },
    'refers to what is not there': async () => [
      await archiveOf({ 'tables/cycle.csv': textOf(csv(archive(), 'cycle').slice(0, 1)) }),
      'archive.damaged',
    ],
    'loosens the limits of disclosure': async () => {
      const rows = [
        ['rule', 'version'],
        ['{"meanFrom": 1}', '1'],
      ];
      return [await archiveOf({ 'tables/disclosure_setting.csv': textOf(rows) }), 'disclosure_setting: rule'];
    },
    'has a questionnaire that is none': async () => {
      const [header = [], ...rows] = csv(archive(), 'instrument_version');
      const at = header.indexOf('definition');
      const changed = rows.map((row) => row.map((cell, index) => (index === at ? '{"questions": 7}' : cell)));
      return [await archiveOf({ 'tables/instrument_version.csv': textOf([header, ...changed]) }), 'definition'];
    },
    'has no text where text is': async () => [
      await archiveOf({ 'tables/goal.csv': Buffer.from([0xff, 0xfe, 0x00, 0x41]) }),
      'archive.damaged',
    ],
    'has another file': async () => {
      const name = [...archive().keys()].find((one) => one.startsWith('files/') && one.endsWith('.csv')) ?? '';
      return [await archiveOf({ [name]: 'c,d\n' }), 'not the file its row tells of'];
    },
    'has a longer file': async () => {
      const name = [...archive().keys()].find((one) => one.startsWith('files/')) ?? '';
      return [await archiveOf({ [name]: Buffer.alloc(2_000_000) }), 'larger than its row says'];
    },
    'has a table of ours that does not travel': async () => [
      await archiveOf({ 'tables/ballot.csv': 'a\n' }),
      'archive.notAnArchive',
    ],
    'takes an address of ours for its gemeente': async () => {
      const told = manifestOf(archive());
      const manifest = JSON.stringify({ ...told, gemeente: { ...told.gemeente, oldSlugs: ['inloggen'] } });
      return [await archiveOf({ 'manifest.json': manifest }), 'gemeente: slug'];
    },
    'has a decision that is none': async () => {
      const [header = [], ...rows] = csv(archive(), 'prioritisation');
      const at = header.indexOf('published');
      const changed = rows.map((row) => row.map((cell, index) => (index === at && cell !== '' ? '{}' : cell)));
      return [await archiveOf({ 'tables/prioritisation.csv': textOf([header, ...changed]) }), 'published'];
    },
    'lacks a file': async () => {
      const name = [...archive().keys()].find((one) => one.startsWith('files/')) ?? '';
      return [await archiveOf({ [name]: null }), 'missing'];
    },
  };
}
