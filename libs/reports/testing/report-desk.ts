import { randomUUID } from 'node:crypto';
import type { ReportsWorld } from '@wijkspoor/action-plan/testing';
import type { IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { type ReportKind, type ReportView, subjectOf } from '@wijkspoor/reports/domain';
import { ReportJob } from '../api/report-job';

type DeskWorld = Pick<ReportsWorld, 'gemeente' | 'coordinator' | 'projectId'>;

/** What a coordinator does with reports in one gemeente, and what the worker does. */
export function reportDesk(app: IdentityApp, world: DeskWorld) {
  const base = `/v1/gemeenten/${world.gemeente.slug}/stukken`;
  const ctx = () => systemCtx(world.gemeente.id, randomUUID());
  const job = () => app.app.get(ReportJob, { strict: false });
  const view = async (id: string, who: Visitor = world.coordinator) =>
    (await who.get(`${base}/${id}`)).body as ReportView;
  const seen = ({ version }: ReportView) => ({ headers: { 'if-match': `"${version}"` } });
  type About = { readonly year?: number; readonly roundId?: string; readonly decisionId?: string };
  const ask = async (kind: ReportKind = 'handover', id: string = randomUUID(), about: About = {}) => {
    const { project } = subjectOf[kind];
    const year = kind === 'yearOverview' ? 2026 : null;
    const body = { id, kind, projectId: project ? world.projectId : null, year, language: 'nl', ...about };
    return world.coordinator.post(base, body);
  };
  /** A draft, as the job made it. */
  async function drafted(kind: ReportKind = 'handover', about: About = {}): Promise<ReportView> {
    const { status, body } = await ask(kind, randomUUID(), about);
    expect({ status, body }).toMatchObject({ status: 201 });
    const { id } = body as ReportView;
    await job().make(ctx(), id);
    return view(id);
  }
  const move = async (report: ReportView, verb: string) =>
    world.coordinator.post(`${base}/${report.id}/moves`, { move: verb }, seen(await view(report.id)));
  const write = async (report: ReportView, part: string, key: string, text: string) =>
    world.coordinator.put(
      `${base}/${report.id}/parts/${part}`,
      { words: [{ key, text }] },
      seen(await view(report.id)),
    );
  const bytes = async (id: string, format: string) => {
    const response = await fetch(`${app.origin}${base}/${id}/files/${format}`, {
      headers: { cookie: [...world.coordinator.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const told = async (id: string) => {
    const [row] = await app.db.query<{ keys: string[] }>(
      `select array_agg(once_key order by once_key) as keys from notice where once_key like $1`,
      [`made-report:${id}%`],
    );
    return row?.keys;
  };
  return { base, ctx, job, view, ask, drafted, move, write, bytes, told };
}
