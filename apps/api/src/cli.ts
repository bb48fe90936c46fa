import 'reflect-metadata';
import { Command } from 'commander';
import { readdJobs, readEnv } from '@wijkspoor/platform/api';
import { readArchiveFile, writeArchiveFile } from './cli/archive';
import { readBackupFolder, writeBackupFolder } from './cli/backup';
import { demo } from './cli/demo';
import { importAreasFile, importPostcodesFile } from './cli/import';
import { importCatalogueFile } from './cli/import-catalogue';
import { importFiguresFile } from './cli/import-figures';
import { mailBounced, mailRefused } from './cli/mail';
import {
  addOperator,
  connectProvider,
  createGemeente,
  inviteAdministrator,
  resetSecondFactor,
  setCbsCode,
} from './cli/operator';
import { sayWhy } from './cli/say-why';
import { migrateNow, prepare, printSchema } from './cli/schema';
import { tallyCommand } from './cli/tally';

const program = new Command('wijkspoor').description('Commands for the operator of the platform.');

program.command('migrate').description('bring the database to the newest schema').action(migrateNow);
program
  .command('prepare')
  .description('migrate, and load the demo when DEMO=1; the last line is the demo sign-ins as JSON')
  .action(prepare);
program.command('demo').description('load or complete the demo gemeenten (only with DEMO=1)').action(demo);
program
  .command('schema')
  .description('print the schema as SQL-like text, the way libs/platform/api/schema.sql has it')
  .action(printSchema);

const gemeente = program.command('gemeente').description('gemeenten of this platform');
gemeente
  .command('create <slug> <name>')
  .option('--cbs <code>', 'code of CBS, like GM0344')
  .description('add a gemeente')
  .action(createGemeente);
gemeente
  .command('code <slug> <code>')
  .description('set the code of CBS of a gemeente, like GM0344, after a merger or when it was wrong')
  .action(setCbsCode);
gemeente.command('invite <slug> <email>').description('invite the first administrator').action(inviteAdministrator);
gemeente
  .command('provider <slug> <issuer> <client-id>')
  .description(
    'let people sign in at the identity provider of the gemeente; the client secret is read from PROVIDER_SECRET',
  )
  .action(connectProvider);

program
  .command('operator')
  .description('people who run the platform')
  .command('add <email>')
  .description('make somebody operator, and print the link to choose a password')
  .action(addOperator);

program
  .command('second-factor')
  .description('second factors of administrators')
  .command('reset <email>')
  .description('take away a second factor that was lost; the next sign-in with the password sets up a new one')
  .action(resetSecondFactor);

program
  .command('jobs')
  .description('work in the background')
  .command('re-add')
  .description('give everything that is not done to the queue again, after the queue was lost')
  .action(async () => console.log(`given to the queue: ${await readdJobs(readEnv())}`));

const mail = program.command('mail').description('mail that did not arrive');
mail
  .command('bounced')
  .description('read a report of delivery from standard input, as a mail server pipes it, and count what it refuses')
  .action(() => mailBounced());
mail
  .command('refused')
  .description('print how often mail was refused in ninety days, by reason, and how many addresses get none now')
  .action(mailRefused);

const imports = program.command('import').description('areas and figures, the same for all gemeenten');
imports
  .command('figures <file>')
  .requiredOption('--table <id>', 'id of the table, like 85984NED')
  .option('--period <year>', 'the year, quarter or month it is about, when the file does not say so')
  .option('--modelled', 'the figures were estimated with a model, not counted or asked')
  .option('--metadata <file...>', 'DataProperties and TableInfos, when they do not stand beside the file')
  .description('figures of CBS, RIVM or others: JSON of OData v3, other JSON, CSV or XLSX')
  .action(importFiguresFile);
imports
  .command('areas <file>')
  .requiredOption('--year <year>', 'the year whose borders these are')
  .description('gemeenten, wijken and buurten: GeoJSON in WGS84 or RD, or a CSV of codes and names')
  .action(importAreasFile);
imports
  .command('postcodes <file>')
  .requiredOption('--year <year>', 'the year whose borders these are')
  .description('where postcodes lie: a CSV with PC4 or PC6, house numbers where it has them')
  .action(importPostcodesFile);
imports
  .command('catalogue <file>')
  .description(
    'interventions every gemeente can choose from: a CSV with name, owner, theme, level, valid_until, cost, link',
  )
  .action(importCatalogueFile);

const archive = program.command('archive').description('everything of a gemeente as one file, to take along');
archive.command('write <slug> <file>').description('write the archive of a gemeente').action(writeArchiveFile);
archive
  .command('read <file>')
  .option('--limit <gigabytes>', 'most it may hold, unpacked', '50')
  .description('read an archive on an installation of the same version that has no gemeente yet')
  .action(readArchiveFile);

const backup = program
  .command('backup')
  .description('the whole installation: all gemeenten, people, settings and files');
backup
  .command('write <folder>')
  .option('--without-lost-files', 'also when files that rows tell of are not there')
  .description('write a backup while everything goes on; without the keys of votes, which have no copy')
  .action(writeBackupFolder);
backup
  .command('read <folder>')
  .option('--other-secret', 'restore although SECRET is another one: second factors and open letters are lost then')
  .description('restore a backup of the same version into an empty database')
  .action(readBackupFolder);

program.addCommand(tallyCommand());

try {
  await program.parseAsync();
} catch (error) {
  console.error(sayWhy(error));
  process.exitCode = 1;
}
