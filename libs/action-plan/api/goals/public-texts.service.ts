import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isPublicText, type PublicGoals, type PublicText, textRef } from '@wijkspoor/action-plan/domain';
import { People } from '@wijkspoor/identity/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import { wijkOf } from '@wijkspoor/wijk/api';
import { servedBy } from './priorities';
import { publicOf, readFamily, readParagraphs, readTrace } from './text-reader';
import { refOf, textNamed, type TextRow } from './text-rows';

type Plan = PublicGoals['plans'][number] & { readonly number: number };

/** A text that not everybody can read is missing, as a stranger's would be. @throws platform.missing */
export function demandPublic({ state, project }: TextRow): void {
  if (!isPublicText(state) || !project.published || !project.wijken.some(({ published }) => published))
    throw platformError('missing');
}

/** The last cycle of each project of wijk `$1` that everybody can see. */
const cycles = `select distinct on (c.project_id) c.id, p.name from cycle c join project p on p.id = c.project_id
  join project_wijk pw on pw.project_id = p.id where pw.wijk_id = $1 and p.published order by c.project_id, c.number desc`;

/** Goals and plans as everybody reads them. */
@Injectable()
export class PublicTextsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(People) private readonly people: People,
  ) {}

  /** Those of a wijk, of the last cycle of each project. @throws platform.missing */
  ofWijk(ctx: Ctx, slug: string): Promise<PublicGoals> {
    return this.db.run(ctx, async (tx) => {
      const wijk = await wijkOf(tx, ctx, slug);
      return {
        wijk: { slug: wijk.slug, name: wijk.name },
        plans: await plansOf(tx, wijk.id),
        goals: await tx.query<PublicGoals['goals']>(
          `with here as (${cycles})
           select o.number, m.number as parent, o.title, o.state, o.spoor, o.target_group as "targetGroup", o.target_on::text as "targetOn",
             (select count(*)::int from suggestion s join paragraph a on a.id = s.paragraph_id
               where a.goal_id = o.id and a.removed_at is null and s.state not in ('waiting', 'refused')) as suggestions
           from goal o join here on here.id = o.cycle_id left join goal m on m.id = o.parent_id and m.state in ('open', 'adopted')
           where o.state in ('open', 'adopted') order by here.name, o.position, o.number limit 300`,
          [wijk.id],
        ),
      };
    });
  }

  /** @throws platform.missing when it is not for everybody. */
  one(ctx: Ctx, ref: string): Promise<PublicText> {
    return this.db.run(ctx, async (tx) => {
      const text = await textNamed(tx, ref);
      demandPublic(text);
      const { project, goal } = text;
      const wijken = project.wijken.filter(({ published }) => published);
      const [wijk] = wijken;
      if (wijk === undefined) throw platformError('missing');
      const owner = goal?.ownerOrganisation ?? null;
      const names = owner === null ? new Map<string, string>() : await this.people.names(tx, [], [owner]);
      const family = await readFamily(tx, text, false);
      return {
        ref: refOf(text),
        ...{ kind: text.kind, title: text.title, state: text.state, wijk },
        project: { id: project.id, name: project.name, wijken: [...wijken] },
        paragraphs: (await readParagraphs(tx, text, 'public')).map((one) => ({
          ...one,
          suggestions: publicOf(one.suggestions),
        })),
        goal:
          goal === null
            ? null
            : {
                ...{ ...goal, ...family, context: [...goal.context], owner: names.get(owner ?? '') ?? null },
                priority: await servedBy(tx, goal),
              },
        trace: await readTrace(tx, text),
      };
    });
  }
}

async function plansOf(tx: EntityManager, wijkId: string): Promise<PublicGoals['plans']> {
  const rows = await tx.query<Plan[]>(
    `with here as (${cycles})
     select o.number, here.name as project, o.state, coalesce((select left(a.words, 220) from paragraph a
       where a.plan_id = o.id and a.removed_at is null order by a.position, a.id limit 1), '') as begin
     from plan_text o join here on here.id = o.cycle_id where o.state in ('open', 'adopted') order by here.name limit 50`,
    [wijkId],
  );
  return rows.map(({ number, project, state, begin }) => ({ ref: textRef('plan', number), project, state, begin }));
}
