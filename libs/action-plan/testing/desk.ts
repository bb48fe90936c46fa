import { randomUUID } from 'node:crypto';
import { acceptedFigures, type AcceptedFigures, acceptedStories } from '@wijkspoor/action-plan/api';
import type { ReportList, ReportView } from '@wijkspoor/action-plan/domain';
import type { IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { type ReportsWorld, told } from './given-reports';

type Content = Readonly<Record<string, object>>;

/** What people do with reports, the way the pages do it. Without a version: that of now. */
export class Desk {
  constructor(
    private readonly app: IdentityApp,
    private readonly world: ReportsWorld,
  ) {}

  async see(who: Visitor, id: string): Promise<ReportView> {
    return (await who.get(`${this.world.reports}/${id}`)).body as ReportView;
  }

  async list(who: Visitor, show = ''): Promise<ReportList> {
    return (await who.get(`${this.world.reports}${show === '' ? '' : `?show=${show}`}`)).body as ReportList;
  }

  async save(who: Visitor, id: string, part: string, content: object, version?: number) {
    const seen = version ?? (await this.see(who, id)).parts.find((one) => one.part === part)?.version ?? 0;
    return who.patch(`${this.world.reports}/${id}/parts/${part}`, { [part]: content }, ifMatch(seen));
  }

  async move(who: Visitor, id: string, body: object, version?: number) {
    return who.post(`${this.world.reports}/${id}/moves`, body, ifMatch(version ?? (await this.see(who, id)).version));
  }

  /** Writes everything that must be told. */
  async write(who: Visitor, id: string, more: Content = {}): Promise<void> {
    for (const [part, content] of Object.entries({ ...told, ...more })) done(await this.save(who, id, part, content));
  }

  /** A report that was written, handed in and accepted. */
  async accepted(id: string, more: Content = {}): Promise<void> {
    const [who] = this.world.reporters;
    await this.write(who, id, more);
    done(await this.move(who, id, { move: 'submit' }));
    done(await this.move(this.world.coordinator, id, { move: 'accept' }));
  }

  /** What others read of the open cycle. */
  async figures(): Promise<AcceptedFigures[]> {
    const [cycle] = await this.app.db.query<{ id: string }>('select id from cycle where project_id = $1', [
      this.world.projectId,
    ]);
    const ctx = systemCtx(this.world.gemeente.id, randomUUID());
    return this.app.app.get(TenantDb, { strict: false }).run(ctx, (tx) => acceptedFigures(tx, [cycle?.id ?? '']));
  }

  /** Words of the stories that others read beside the goal. */
  async stories(): Promise<string[]> {
    const ctx = systemCtx(this.world.gemeente.id, randomUUID());
    const stories = await this.app.app
      .get(TenantDb, { strict: false })
      .run(ctx, (tx) => acceptedStories(tx, this.world.goalId));
    return stories.map(({ words }) => words);
  }
}

const ifMatch = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

function done({ status, body }: { readonly status: number; readonly body: unknown }): void {
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
}
