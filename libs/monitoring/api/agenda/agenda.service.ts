import { Inject, Injectable } from '@nestjs/common';
import { OwnReports } from '@wijkspoor/action-plan/api';
import { type AgendaHolder, AgendaLinks, Limits } from '@wijkspoor/identity/api';
import { agendaRounds } from '@wijkspoor/instruments/api';
import { type AgendaEntry, agendaSince, inOrder, monitoringPolicy } from '@wijkspoor/monitoring/domain';
import { CATALOGUES, type Catalogues, ENV, type Env, TenantDb, textOf } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError, writeAddress } from '@wijkspoor/platform/domain';
import { agendaActivities, todayHere } from '@wijkspoor/project/api';
import { agendaVotes } from '@wijkspoor/voting/api';
import { agendaFile } from './agenda-file';

/** Of one gemeente and one kind no more than this. */
const most = 500;

/** What stands in the agenda of one person, over all their gemeenten: one statement of each kind, however many those are. */
@Injectable()
export class AgendaService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(AgendaLinks) private readonly links: AgendaLinks,
    @Inject(OwnReports) private readonly reports: OwnReports,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws platform.missing when the code opens no agenda, or no more. */
  async file(ctx: Ctx, code: string, client: string, now = new Date()): Promise<string> {
    demand(monitoringPolicy.readAgenda.judge(ctx.actor));
    await this.limits.count('agenda', { client });
    const holder = await this.links.open(code);
    if (holder === null) throw platformError('missing');
    await this.limits.count('agenda', { whom: holder.accountId });
    const entries = await this.entries({ ...ctx, language: holder.language }, holder, agendaSince(todayHere(now)));
    return agendaFile(entries, {
      name: textOf(this.catalogues, 'monitoring', 'agenda.name', holder.language),
      host: new URL(this.env.publicOrigin).hostname,
      language: holder.language,
    });
  }

  private async entries(ctx: Ctx, holder: AgendaHolder, since: string): Promise<readonly AgendaEntry[]> {
    const begin = new Date(`${since}T00:00:00Z`);
    const [activities, rounds, votes, reports] = await Promise.all([
      agendaActivities(this.db, holder, since, most),
      agendaRounds(this.db, holder, begin, most),
      agendaVotes(this.db, holder, begin, most),
      this.reports.find(ctx, holder.held, most),
    ]);
    const { language } = ctx;
    const gemeenten = new Map(holder.held.map(({ gemeenteId, slug, gemeente }) => [gemeenteId, { slug, gemeente }]));
    const say = (key: string, title: string): string =>
      textOf(this.catalogues, 'monitoring', `agenda.${key}`, language, { title });
    const at = (gemeenteId: string, place: string, path: string): Pick<AgendaEntry, 'where' | 'address'> => {
      const { slug = '', gemeente = '' } = gemeenten.get(gemeenteId) ?? {};
      return {
        where: `${place}, ${gemeente}`,
        address: this.env.publicOrigin + writeAddress({ language, gemeente: slug, path }),
      };
    };
    return inOrder([
      ...activities.map((one) => ({
        ...{ id: `activity-${one.id}`, title: one.title },
        ...at(one.of_gemeente, one.project, `/werk/projecten/${one.project_id}`),
        when: { firstDay: one.starts, lastDay: isDay(one.ends) ? one.ends : one.starts },
      })),
      ...rounds.map((one) => ({
        ...{ id: `round-${one.id}`, title: say('round', one.title) },
        ...at(one.of_gemeente, one.wijk, `/werk/projecten/${one.project_id}/ronden`),
        when: { opens: one.opens, closes: one.closes },
      })),
      ...votes.map((one) => ({
        ...{ id: `vote-${one.id}`, title: say('vote', one.title) },
        ...at(one.of_gemeente, one.wijk, `/werk/projecten/${one.project_id}/stemmingen`),
        when: { opens: one.opens, closes: one.closes },
      })),
      ...reports
        .filter(({ dueOn }) => dueOn >= since)
        .map(({ gemeenteId, what, why, dueOn, path }) => ({
          ...{ id: `report-${path.slice(path.lastIndexOf('/') + 1)}`, title: what },
          ...at(gemeenteId, why, path),
          when: { firstDay: dueOn, lastDay: dueOn },
        })),
    ]);
  }
}

/** A month or a season is no day. */
const isDay = (date: string | null): date is string => date?.length === 10;
