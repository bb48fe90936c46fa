import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { identityPolicy } from '@wijkspoor/identity/domain';
import { FileStore, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';

/** The logo of a gemeente: one picture, on what is printed. */
@Injectable()
export class LogoService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Takes the place of the one before. @throws platform.malformed, platform.tooLarge, platform.fileType when it is no picture */
  async set(ctx: Ctx, content: Readable): Promise<void> {
    demand(identityPolicy.changeSettings.judge(ctx.actor));
    const before: string[] = [];
    await this.files.keepLogo(ctx, 'logo.png', content, async (tx, { id }) => {
      before.push(...(await this.put(tx, ctx, id)));
    });
    for (const id of before) await this.files.remove(ctx, id);
  }

  /** Doing it twice is once. */
  async remove(ctx: Ctx): Promise<void> {
    demand(identityPolicy.changeSettings.judge(ctx.actor));
    const before = await this.db.run(ctx, (tx) => this.put(tx, ctx, null));
    for (const id of before) await this.files.remove(ctx, id);
  }

  /** For anyone. @throws platform.missing when there is none */
  async read(ctx: Ctx): ReturnType<FileStore['read']> {
    demand(identityPolicy.seeGemeente.judge(ctx.actor));
    const [row] = await this.db.run(ctx, (tx) =>
      tx.query<{ id: string | null }[]>('select logo_id as id from gemeente_setting'),
    );
    if (row?.id == null) throw platformError('missing');
    const file = await this.files.read(ctx, row.id);
    // whatever stands there, only a picture is for anyone
    if (file.type === 'image/png') return file;
    file.content.destroy();
    throw platformError('missing');
  }

  /** @returns the one before, which nothing shows any more */
  private async put(tx: EntityManager, ctx: Ctx, id: string | null): Promise<string[]> {
    const [before] = await tx.query<{ id: string | null }[]>('select logo_id as id from gemeente_setting for update');
    await tx.query('update gemeente_setting set logo_id = $1', [id]);
    await this.audit.record(tx, ctx, {
      what: id === null ? 'logo.removed' : 'logo.changed',
      kind: 'gemeente',
      id: ctx.gemeenteId,
    });
    const gone = before?.id == null ? [] : [before.id];
    await this.files.forget(tx, gone);
    return gone;
  }
}
