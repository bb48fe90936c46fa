import { Inject, Injectable } from '@nestjs/common';
import type { Definition } from '@wijkspoor/instruments/domain';
import type { Channel, RoundState, Rung } from '@wijkspoor/instruments/domain';
import { KeptBriefly, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, type Language, platformError } from '@wijkspoor/platform/domain';

/** What every request about a round needs: the round, its questions, its buurten. */
export type RoundFrame = {
  readonly gemeenteId: string;
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: RoundState;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly languages: readonly Language[];
  readonly channels: readonly Channel[];
  readonly askBuurt: boolean;
  readonly askAge: boolean;
  readonly rung: Rung | null;
  readonly promise: string;
  readonly feedbackDue: string | null;
  readonly feedback: string;
  readonly feedbackOn: string | null;
  readonly resultsPublic: boolean;
  /** The last paper is entered. */
  readonly paperIn: boolean;
  readonly projectId: string;
  readonly project: string;
  readonly projectPublished: boolean;
  readonly wijk: { readonly id: string; readonly slug: string; readonly name: string; readonly published: boolean };
  readonly versionId: string;
  readonly definition: Definition;
  readonly buurten: readonly { readonly code: string; readonly name: string }[];
};

/** The columns of a frame, on `round r`, `wijk w`, `project p` and `instrument_version v`; times in ISO. */
const columns = `
  r.gemeente_id as "gemeenteId", r.id, r.number, r.title, r.state, r.languages, r.channels, r.ask_buurt as "askBuurt", r.ask_age as "askAge",
  r.rung, r.promise, r.feedback_due::text as "feedbackDue", r.feedback, r.feedback_on::text as "feedbackOn", r.results_public as "resultsPublic", r.paper_in as "paperIn",
  to_json(r.opens_at) #>> '{}' as "opensAt", to_json(r.closes_at) #>> '{}' as "closesAt",
  r.project_id as "projectId", p.name as project, p.published as "projectPublished",
  json_build_object('id', w.id, 'slug', w.slug, 'name', w.name, 'published', w.published) as wijk,
  r.instrument_version_id as "versionId", v.definition,
  (select coalesce(json_agg(json_build_object('code', b.code, 'name', b.name) order by b.position), '[]') from round_buurt b where b.round_id = r.id) as buurten`;

/** Selects frames; add a `where`. */
export const selectFrames = `select ${columns} from round r join wijk w on w.id = r.wijk_id join project p on p.id = r.project_id
  join instrument_version v on v.id = r.instrument_version_id`;

/**
 * Rounds as they were at most two seconds ago, by number: an evening of answers asks for one round again and again. Whether
 * answers are taken, the database decides anew with every form.
 */
@Injectable()
export class RoundFrames {
  private readonly kept = new KeptBriefly<RoundFrame>();

  constructor(@Inject(TenantDb) private readonly db: TenantDb) {}

  /** @throws platform.missing when there is no round of that number, or nobody was told of it yet. */
  async publicOne(ctx: Ctx, number: number): Promise<RoundFrame> {
    const frame = await this.one(ctx, number);
    if (!isPublic(frame)) throw platformError('missing');
    return frame;
  }

  /** @throws platform.missing when there is no round of that number. */
  one(ctx: Ctx, number: number): Promise<RoundFrame> {
    return this.kept.get(keyOf(ctx, number), () => this.read(ctx, number));
  }

  /** What was read of a round is no longer right. */
  forget(ctx: Ctx, number: number): void {
    this.kept.forget(keyOf(ctx, number));
  }

  private read(ctx: Ctx, number: number): Promise<RoundFrame> {
    return this.db.run(ctx, async (tx) => {
      const [frame] = await tx.query<RoundFrame[]>(`${selectFrames} where r.number = $1`, [number]);
      if (frame === undefined) throw platformError('missing');
      return frame;
    });
  }
}

const keyOf = ({ gemeenteId }: Ctx, number: number): string => `${gemeenteId} ${number}`;

/** Residents know of a round from the moment it is planned, when they can see its wijk. */
export const isPublic = ({ state, wijk }: RoundFrame): boolean =>
  wijk.published && (state === 'planned' || state === 'open' || state === 'closed');

/** Whether paper may still be entered: while a round is open, and after it until somebody says that it is all in. */
export const waitsForPaper = ({
  state,
  channels,
  paperIn,
}: Pick<RoundFrame, 'state' | 'channels' | 'paperIn'>): boolean =>
  channels.includes('paper') && (state === 'open' || (state === 'closed' && !paperIn));
