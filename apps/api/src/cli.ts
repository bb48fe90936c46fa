import 'reflect-metadata';
import { Command } from 'commander';
import { migrate, readEnv } from '@wijkspoor/platform/api';

const program = new Command('wijkspoor').description('Commands for the operator of the platform.');

program
  .command('migrate')
  .description('bring the database to the newest schema')
  .action(async () => {
    const env = readEnv();
    const applied = await migrate(env.DATABASE_OWNER_URL ?? env.DATABASE_URL);
    console.log(applied.length ? `applied: ${applied.join(', ')}` : 'nothing to apply');
  });

await program.parseAsync();
