import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ArchiveJob, ArchiveModule, readArchive } from '@wijkspoor/archive/api';
import { AuditModule } from '@wijkspoor/audit/api';
import { IdentityModule } from '@wijkspoor/identity/api';
import { type Env, filesRoot, PinoLogger, PlatformModule, readEnv, storageOf } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { catalogues } from '../catalogues';
import { aside } from './aside';
import { asOwner } from './owner';

const gigabyte = 1_000_000_000;

@Module({})
class ArchiveCommandModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: ArchiveCommandModule,
      imports: [PlatformModule.forRoot(env, catalogues), AuditModule, IdentityModule, ArchiveModule],
    };
  }
}

/** `archive write`: everything of a gemeente as one file. */
export async function writeArchiveFile(slug: string, file: string): Promise<void> {
  const id = await asOwner(async (db) => {
    const found = await db.query<{ id: string }>('select id from gemeente where slug = $1', [slug]);
    return found.rows[0]?.id;
  });
  if (id === undefined) throw new Error(`there is no gemeente ${slug}`);
  const app = await NestFactory.createApplicationContext(ArchiveCommandModule.forRoot(readEnv()), {
    logger: new PinoLogger({ LOG_LEVEL: 'error' }),
    abortOnError: false,
  });
  try {
    await aside(file, (incoming) =>
      app.get(ArchiveJob).write(
        systemCtx(id, 'cli'),
        async ({ done, total }) => {
          if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total}`);
        },
        (_, content) => pipeline(content, fs.createWriteStream(incoming, { mode: 0o600 })),
      ),
    );
  } finally {
    await app.close();
  }
  console.log(`wrote ${file}; there is data about people in it`);
}

/** `archive read`: a gemeente from an archive, on an installation without gemeenten. */
export async function readArchiveFile(file: string, { limit }: { limit: string }): Promise<void> {
  const mostBytes = Number(limit) * gigabyte;
  if (!(mostBytes > 0)) throw new Error(`--limit ${limit}: write a number of gigabytes`);
  if (!fs.existsSync(file)) throw new Error(`there is no file ${file}`);
  let undo = async (): Promise<void> => undefined;
  const { gemeente, rows, files, administrators } = await asOwner(async (db, env) => {
    const done = await readArchive(db, file, {
      ...{ storage: storageOf(env), filesRoot: filesRoot(env), mostBytes },
      onTable: (table, count) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${table} ${count}\x1b[K`);
      },
    });
    undo = done.undo;
    await db.query(
      `insert into platform_audit (actor_kind, what, kind, thing_id, request_id) values ('system', 'gemeente.arrived', 'gemeente', $1, 'cli')`,
      [done.gemeente.id],
    );
    return done;
  }).catch(async (error: unknown) => {
    await undo();
    throw error;
  });
  console.log(`read ${gemeente.slug}: ${rows} rows and ${files} files, all of them as they were counted`);
  console.log(
    administrators.length === 0
      ? `it has no administrator; invite one with: gemeente invite ${gemeente.slug} <email>`
      : `its administrators, who sign in with a link by mail or after a new password: ${administrators.join(', ')}`,
  );
}
