import { Inject, Injectable } from '@nestjs/common';
import { People, type PersonWithRole } from '@wijkspoor/identity/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import {
  type AddToTeam,
  type Candidates,
  type HandOver,
  projectError,
  projectPolicy,
  regieFit,
  type RegieKind,
  type TeamView,
} from '@wijkspoor/project/domain';
import { demandVersion, ProjectDoor } from './project-door';
import { Regie } from './regie';

type HistoryRow = Omit<TeamView['history'][number], 'name' | 'organisation'> & {
  readonly accountId: string;
  readonly organisationId: string | null;
};

/** Who works on a project, who leads it, and handing that over. */
@Injectable()
export class TeamService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(People) private readonly people: People,
    @Inject(ProjectDoor) private readonly door: ProjectDoor,
    @Inject(Regie) private readonly regie: Regie,
  ) {}

  /** Who can be regisseur or contact of a new project. */
  candidates(ctx: Ctx): Promise<Candidates> {
    demand(projectPolicy.startProject.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => candidatesOf(await this.people.workers(tx), null));
  }

  /** Who leads, who works on it, who did before; and, for who may change that, who could. @throws platform.missing */
  team(ctx: Ctx, id: string): Promise<TeamView> {
    demand(projectPolicy.seeProject.judge(ctx.actor, { id }));
    return this.db.run(ctx, async (tx) => {
      const [project] = await tx.query<{ version: number }[]>('select version from project where id = $1', [id]);
      if (project === undefined) throw platformError('missing');
      const rows = await tx.query<HistoryRow[]>(history, [id]);
      const regisseurId = rows.find(({ kind, until }) => kind === 'regisseur' && until === null)?.accountId ?? '';
      const asked = { id, regisseurId };
      demand(projectPolicy.seeProject.judge(ctx.actor, asked));
      const names = await this.people.names(
        tx,
        rows.map(({ accountId }) => accountId),
        rows.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])),
      );
      const workers = await this.people.workers(tx, id);
      const mayChange = projectPolicy.handOverRegie.judge(ctx.actor, asked) === true;
      const mayRun = projectPolicy.runProject.judge(ctx.actor, asked);
      return {
        version: project.version,
        ...now(rows, names),
        members: onePerPerson(workers.filter(({ projectId }) => projectId === id)),
        history: rows.map(({ accountId, organisationId, ...row }) => ({
          ...row,
          name: names.get(accountId) ?? '',
          organisation: organisationId === null ? null : (names.get(organisationId) ?? ''),
        })),
        candidates: mayChange
          ? { ...candidatesOf(workers, id), team: notYetIn(workers, id) }
          : { regisseurs: [], contacts: [], team: [] },
        organisations: mayRun === true ? organisationsOf(workers) : [],
        may: {
          run: may(mayRun),
          handOver: may(projectPolicy.handOverRegie.judge(ctx.actor, asked)),
          formTeam: may(projectPolicy.formTeam.judge(ctx.actor, asked)),
        },
      };
    });
  }

  /** Somebody else takes over, in one transaction: there is always exactly one. @throws project.sameRegie */
  handOver(ctx: Ctx, id: string, version: number, { kind, accountId, why }: HandOver): Promise<void> {
    return this.door.change(ctx, id, 'handOverRegie', async (tx, facts) => {
      demandVersion(facts, version);
      const from = kind === 'regisseur' ? facts.regisseurId : facts.contactId;
      if (from === accountId) throw projectError('sameRegie');
      const taking = await this.regie.taking(tx, { kind, accountId, why }, id);
      await this.regie.take(tx, id, taking, ctx.actor.accountId);
      const column = kind === 'regisseur' ? 'regisseur_id' : 'contact_id';
      await tx.query(`update project set ${column} = $2, version = version + 1 where id = $1`, [id, taking.id]);
      return { answer: undefined, did: { what: 'regie.handedOver', details: { kind, from, to: accountId } } };
    });
  }

  /** Gives somebody of the gemeente the role they have, in this project. @throws project.notInGemeente, project.alreadyInTeam */
  add(ctx: Ctx, id: string, { memberId }: AddToTeam): Promise<void> {
    return this.door.change(ctx, id, 'formTeam', async (tx) => {
      const known = await this.people.worker(tx, memberId);
      if (known === null) throw projectError('notInGemeente');
      if (!(await this.people.joinTeam(tx, memberId, id))) throw projectError('alreadyInTeam');
      return {
        answer: undefined,
        did: { what: 'team.joined', details: { account: known.accountId, role: known.role } },
      };
    });
  }

  /** @throws project.regieStays for who leads the project or is its contact. */
  remove(ctx: Ctx, id: string, memberId: string): Promise<void> {
    return this.door.change(ctx, id, 'formTeam', async (tx, { regisseurId, contactId }) => {
      const accountId = await this.people.leaveTeam(tx, memberId, id);
      if (accountId === null) throw platformError('missing');
      if (accountId === regisseurId || accountId === contactId) throw projectError('regieStays');
      return { answer: undefined, did: { what: 'team.left', details: { account: accountId } } };
    });
  }
}

const history = `
  select kind, account_id as "accountId", organisation_id as "organisationId", why,
    to_json(since) #>> '{}' as since, to_json(until) #>> '{}' as until
  from regie where project_id = $1 order by since desc, kind desc, id desc limit 100`;

function now(rows: readonly HistoryRow[], names: ReadonlyMap<string, string>): Pick<TeamView, 'regisseur' | 'contact'> {
  const person = (kind: RegieKind) => {
    const row = rows.find((one) => one.kind === kind && one.until === null);
    return {
      accountId: row?.accountId ?? '',
      name: names.get(row?.accountId ?? '') ?? '',
      organisation: row?.organisationId ? (names.get(row.organisationId) ?? '') : null,
    };
  };
  return { regisseur: person('regisseur'), contact: person('contact') };
}

/** One line for each person, with the first of their roles. */
const onePerPerson = (all: readonly PersonWithRole[]): PersonWithRole[] =>
  [...new Map([...all].reverse().map((one) => [one.accountId, one])).values()].reverse();

function candidatesOf(workers: readonly PersonWithRole[], projectId: string | null): Candidates {
  const fits = (kind: RegieKind) =>
    onePerPerson(
      workers.filter(
        (one) => (one.projectId === null || one.projectId === projectId) && regieFit(kind, [one], projectId) !== null,
      ),
    );
  return { regisseurs: fits('regisseur'), contacts: fits('contact') };
}

/** Who works here, and is not in this team. */
function notYetIn(workers: readonly PersonWithRole[], projectId: string): PersonWithRole[] {
  const inside = new Set(workers.filter((one) => one.projectId === projectId).map(({ accountId }) => accountId));
  return onePerPerson(workers.filter((one) => one.projectId === null && !inside.has(one.accountId)));
}

function organisationsOf(workers: readonly PersonWithRole[]): { id: string; name: string }[] {
  const known = new Map(workers.map(({ organisationId, organisation }) => [organisationId ?? '', organisation ?? '']));
  return [...known]
    .filter(([id]) => id !== '')
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
