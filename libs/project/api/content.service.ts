import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import {
  type AddNote,
  type AgreeToVision,
  type ChangeNote,
  type ChooseIndicators,
  type CycleQuery,
  demandHappened,
  demandOpen,
  type IndicatorChoice,
  isOpen,
  type NoteList,
  type NoteView,
  projectError,
  projectPolicy,
  type Standing,
  type WriteVision,
} from '@wijkspoor/project/domain';
import { todayHere } from './clock';
import { putIndicators, putPrinciples, readIndicators } from './new-cycle';
import { demandVersion, type Judge, ProjectDoor } from './project-door';

const mostNotes = 100;
type HeadRow = Pick<Standing, 'cycle' | 'project'> & {
  readonly cycleId: string;
  readonly version: number;
  readonly regisseurId: string;
};
type Head = { readonly cycleId: string; readonly version: number; readonly may: { readonly run: string } };

/** What a team writes: the figures it chose and why, what is good, how professionals read it, the vision. */
@Injectable()
export class ContentService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(ProjectDoor) private readonly door: ProjectDoor,
  ) {}

  /** The figures that were chosen in a cycle, in order, and why. @throws platform.missing */
  indicators(ctx: Ctx, id: string, asked: CycleQuery): Promise<IndicatorChoice> {
    return this.read(ctx, id, asked, async (tx, { cycleId, version, may }) => ({
      items: await readIndicators(tx, cycleId),
      version,
      may,
    }));
  }

  /** Puts the whole choice, in order. @throws platform.stale */
  choose(ctx: Ctx, id: string, version: number, { indicators }: ChooseIndicators): Promise<void> {
    return this.door.work(ctx, id, async (tx, { cycle }) => {
      demandVersion(cycle, version);
      await tx.query('delete from indicator_choice where cycle_id = $1', [cycle.id]);
      await putIndicators(tx, cycle.id, indicators);
      await tx.query('update cycle set version = version + 1 where id = $1', [cycle.id]);
      return { answer: undefined, did: { what: 'indicators.chosen', details: { n: indicators.length } } };
    });
  }

  /** What was written in a cycle, the oldest first. @throws platform.missing */
  notes(ctx: Ctx, id: string, asked: CycleQuery): Promise<NoteList> {
    return this.read(ctx, id, asked, async (tx, { cycleId, may }) => ({
      items: await tx.query<NoteView[]>(`${note} where cycle_id = $1 order by written_on, id`, [cycleId]),
      may,
    }));
  }

  /** Adds a strength or duiding. Sending the same twice makes one. @throws project.tooMany */
  addNote(ctx: Ctx, id: string, input: AddNote): Promise<NoteView> {
    return this.door.work(ctx, id, async (tx, { cycle }) => {
      demandHappened({ writtenOn: input.writtenOn }, todayHere());
      const [{ n } = { n: 0 }] = await tx.query<{ n: number }[]>(
        'select count(*)::int as n from note where cycle_id = $1 and id <> $2',
        [cycle.id, input.id],
      );
      if (n >= mostNotes) throw projectError('tooMany');
      const made = await tx.query<unknown[]>(
        `insert into note (id, cycle_id, kind, text, author, written_on, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (gemeente_id, id) do nothing returning id`,
        [input.id, cycle.id, input.kind, input.text, input.author, input.writtenOn, ctx.actor.accountId],
      );
      const answer = await oneNote(tx, cycle.id, input.id);
      const did = { what: 'note.added', details: { note: input.id, kind: input.kind } };
      return { answer, did: made.length === 0 ? null : did };
    });
  }

  /** Changes the text of a note, who wrote it and when. @throws platform.stale */
  changeNote(ctx: Ctx, id: string, noteId: string, version: number, input: ChangeNote): Promise<NoteView> {
    return this.door.work(ctx, id, async (tx, { cycle }) => {
      demandVersion(await oneNote(tx, cycle.id, noteId), version);
      demandHappened({ writtenOn: input.writtenOn }, todayHere());
      await tx.query('update note set text = $2, author = $3, written_on = $4, version = version + 1 where id = $1', [
        noteId,
        input.text,
        input.author,
        input.writtenOn,
      ]);
      return {
        answer: await oneNote(tx, cycle.id, noteId),
        did: { what: 'note.changed', details: { note: noteId } },
      };
    });
  }

  /** Takes a note away. @throws platform.missing */
  removeNote(ctx: Ctx, id: string, noteId: string): Promise<void> {
    return this.door.work(ctx, id, async (tx, { cycle }) => {
      await oneNote(tx, cycle.id, noteId);
      await tx.query('delete from note where id = $1', [noteId]);
      return { answer: undefined, did: { what: 'note.removed', details: { note: noteId } } };
    });
  }

  /** Vision and principles. Who agreed, agreed to the text before, unless nothing changed. @throws platform.stale */
  writeVision(ctx: Ctx, id: string, version: number, { vision, principles }: WriteVision): Promise<void> {
    return this.door.work(ctx, id, async (tx, facts) => {
      demandVersion({ version: facts.visionVersion }, version);
      const same = facts.vision === vision && facts.principles.join('\n') === principles.join('\n');
      if (same) return { answer: undefined, did: null };
      await tx.query('update project set vision = $2, vision_version = vision_version + 1 where id = $1', [id, vision]);
      await tx.query('delete from principle where project_id = $1', [id]);
      await putPrinciples(tx, id, principles);
      return { answer: undefined, did: { what: 'vision.written', details: { version: version + 1 } } };
    });
  }

  /** Notes that an organisation agreed to the vision of now. @throws project.nothingToAgree, project.alreadyAgreed, project.organisationUnknown */
  agree(ctx: Ctx, id: string, { organisationId, agreedOn }: AgreeToVision): Promise<void> {
    const judge: Judge = (actor, asked) => projectPolicy.agreeToVision.judge(actor, { ...asked, organisationId });
    return this.door.change(ctx, id, judge, async (tx, facts) => {
      demandOpen({ project: facts.state, cycle: facts.cycle.state });
      demandHappened({ agreedOn }, todayHere());
      if (facts.vision === '' && facts.principles.length === 0) throw projectError('nothingToAgree');
      const [known] = await tx.query<{ known: boolean }[]>(
        'select exists (select from membership where organisation_id = $1) as known',
        [organisationId],
      );
      if (known?.known !== true) throw projectError('organisationUnknown');
      const made = await tx.query<unknown[]>(
        `insert into vision_agreement (project_id, organisation_id, vision_version, agreed_on, recorded_by) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning id`,
        [id, organisationId, facts.visionVersion, agreedOn, ctx.actor.accountId],
      );
      if (made.length === 0) throw projectError('alreadyAgreed');
      const details = { organisation: organisationId, version: facts.visionVersion };
      return { answer: undefined, did: { what: 'vision.agreed', details } };
    });
  }

  /** Reads something of one cycle, for who may see the project. */
  private read<T>(
    ctx: Ctx,
    id: string,
    { cycle }: CycleQuery,
    act: (tx: EntityManager, head: Head) => Promise<T>,
  ): Promise<T> {
    demand(projectPolicy.seeProject.judge(ctx.actor, { id }));
    return this.db.run(ctx, async (tx) => {
      const [head] = await tx.query<HeadRow[]>(
        `select c.id as "cycleId", c.version, c.state as cycle, p.state as project, r.account_id as "regisseurId"
         from project p join cycle c on c.project_id = p.id join regie r on r.project_id = p.id and r.id = p.regisseur_id
         where p.id = $1 and ($2::int is null or c.number = $2) order by c.number desc limit 1`,
        [id, cycle ?? null],
      );
      if (head === undefined) throw platformError('missing');
      demand(projectPolicy.seeProject.judge(ctx.actor, { id, regisseurId: head.regisseurId }));
      const open = isOpen(head);
      const run =
        open === true ? projectPolicy.runProject.judge(ctx.actor, { id, regisseurId: head.regisseurId }) : open;
      return act(tx, { cycleId: head.cycleId, version: head.version, may: { run: may(run) } });
    });
  }
}

const note = `select id, kind, text, author, written_on::text as "writtenOn", version from note`;

async function oneNote(tx: EntityManager, cycleId: string, id: string): Promise<NoteView> {
  const [found] = await tx.query<NoteView[]>(`${note} where cycle_id = $1 and id = $2`, [cycleId, id]);
  if (found === undefined) throw platformError('missing');
  return found;
}
