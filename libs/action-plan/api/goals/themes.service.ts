import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { actionPlanError, type ThemeList, type UseTheme } from '@wijkspoor/action-plan/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, may } from '@wijkspoor/platform/domain';
import { projectOf } from '@wijkspoor/project/api';
import { themeOf, themes } from '../../domain/goals/themes';
import { draftInterventions } from './draft-interventions';
import { GoalDoor } from './goal-door';
import { putGoals } from './goals.service';
import { addParagraphs } from './texts.service';

/** Themes to begin from: drafts that somebody ticks, and works on. Nothing of them is ever right by itself. */
@Injectable()
export class ThemesService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(GoalDoor) private readonly door: GoalDoor,
  ) {}

  /** @throws platform.missing */
  list(ctx: Ctx, projectId: string): Promise<ThemeList> {
    const l = languageOf(ctx);
    return this.db.run(ctx, async (tx) => {
      const { id, name, wijken } = await projectOf(tx, ctx, projectId);
      return {
        project: { id, name, wijken: [...wijken] },
        items: themes.map((theme) => ({
          ...{ key: theme.key, title: theme.title[l], about: theme.about[l], note: theme.note[l] },
          context: [...theme.context],
          goals: theme.goals.map(({ key, main = false, title, words, indicator, unit, method }) => ({
            ...{
              key,
              main,
              title: title[l],
              words: words[l],
              indicator: indicator[l],
              unit: unit[l],
              method: method[l],
            },
          })),
          interventions: theme.interventions.map(({ key, title, words }) => ({
            key,
            title: title[l],
            words: words[l],
          })),
        })),
        may: { run: may((await this.door.standing(tx, ctx, id)).run) },
      };
    });
  }

  /**
   * Makes drafts of what was ticked, in the language of who ticked it. Sending twice makes them once.
   * @throws action-plan.themeUnknown, action-plan.tooMany, action-plan.tooManyInPlan, platform.missing, project.cycleClosed, project.projectEnded
   */
  use(ctx: Ctx, projectId: string, input: UseTheme): Promise<void> {
    const theme = themeOf(input.theme);
    const l = languageOf(ctx);
    const goals = input.goals.map(({ key, id }, at) => {
      const draft = theme.goals.find((one) => one.key === key);
      if (draft === undefined) throw actionPlanError('themeUnknown', [{ path: `goals.${at}.key`, code: 'choice' }]);
      return { id, draft };
    });
    const drafts = input.interventions.map(({ key, id }, at) => {
      const draft = theme.interventions.find((one) => one.key === key);
      if (draft === undefined)
        throw actionPlanError('themeUnknown', [{ path: `interventions.${at}.key`, code: 'choice' }]);
      const { pillar, sporen, title, words, targetGroup } = draft;
      return { id, pillar, sporen, title: title[l], words: words[l], targetGroup: targetGroup[l] };
    });
    // the main goal first: the others are parts of it, when it was ticked
    const main = goals.find(({ draft }) => draft.main === true)?.id ?? null;
    const ordered = [...goals].sort((a, b) => Number(b.draft.main ?? false) - Number(a.draft.main ?? false));
    return this.door.add(ctx, projectId, async (tx, cycleId) => {
      const made = await putGoals(
        tx,
        ctx,
        { projectId, cycleId },
        ordered.map(({ id, draft }) => ({
          ...{ id, title: draft.title[l], parentId: id === main ? null : main, spoor: draft.spoor, theme: theme.key },
          ...{ targetGroup: draft.targetGroup[l], indicator: draft.indicator[l], unit: draft.unit[l] },
          ...{ method: draft.method[l], context: theme.context },
        })),
      );
      // what was sent before is there already
      if (made.length === 0) return;
      const paragraphs = goals.flatMap(({ id, draft }) =>
        made.includes(id) ? [{ id: randomUUID(), textId: id, words: draft.words[l], position: 0 }] : [],
      );
      await addParagraphs(tx, { kind: 'goal', cycleId }, paragraphs);
      const added = await draftInterventions(tx, ctx, { projectId, cycleId }, drafts);
      const details = { theme: theme.key, goals: made.length, interventions: added };
      await this.door.record(tx, ctx, 'theme.used', 'project', projectId, details);
    });
  }
}

/** Work pages speak Dutch and English. */
const languageOf = ({ language }: Ctx): 'nl' | 'en' => (language === 'en' ? 'en' : 'nl');
