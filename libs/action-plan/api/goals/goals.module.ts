import { Inject, Module } from '@nestjs/common';
import { IdentityModule } from '@wijkspoor/identity/api';
import { DeliverableSources, ProjectModule } from '@wijkspoor/project/api';
import { GoalChoices } from './choices';
import { EffortService } from './effort.service';
import { GoalDoor } from './goal-door';
import { goalSource } from './goal-source';
import { GoalsController } from './goals.controller';
import { GoalsService } from './goals.service';
import { PublicTextsService } from './public-texts.service';
import { SuggestionsService } from './suggestions.service';
import { TextsService } from './texts.service';
import { ThemesService } from './themes.service';
import { WritingController } from './writing.controller';

/** Goals, without routes: for the worker. */
@Module({
  imports: [IdentityModule, ProjectModule],
  providers: [
    ...[EffortService, GoalChoices, GoalDoor, GoalsService, PublicTextsService],
    ...[SuggestionsService, TextsService, ThemesService],
  ],
  exports: [EffortService, GoalsService, PublicTextsService, SuggestionsService, TextsService, ThemesService],
})
export class GoalsModule {
  constructor(@Inject(DeliverableSources) sources: DeliverableSources) {
    sources.register(goalSource);
  }
}

/** The same, with its routes: for the api. */
@Module({ imports: [GoalsModule], controllers: [GoalsController, WritingController] })
export class GoalsHttpModule {}
