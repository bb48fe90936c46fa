import { Inject, Module } from '@nestjs/common';
import { IdentityModule } from '@wijkspoor/identity/api';
import { DeliverableSources, ProjectModule } from '@wijkspoor/project/api';
import { AccessService } from './access.service';
import { InterventionDoor } from './intervention-door';
import { InterventionsController } from './interventions.controller';
import { InterventionsService } from './interventions.service';
import { MixController } from './mix.controller';
import { mixSource } from './mix-source';
import { MixService } from './mix.service';
import { MoneyController } from './money.controller';
import { MoneyService } from './money.service';
import { PublicPlanService } from './public-plan.service';

/** Mix, without routes: for the worker. */
@Module({
  imports: [IdentityModule, ProjectModule],
  providers: [AccessService, InterventionDoor, InterventionsService, MixService, MoneyService, PublicPlanService],
  exports: [AccessService, InterventionDoor, InterventionsService, MixService, MoneyService, PublicPlanService],
})
export class MixModule {
  constructor(@Inject(DeliverableSources) sources: DeliverableSources) {
    sources.register(mixSource);
  }
}

/** The same, with its routes: for the api. */
@Module({ imports: [MixModule], controllers: [InterventionsController, MixController, MoneyController] })
export class MixHttpModule {}
