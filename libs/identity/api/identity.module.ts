import { type DynamicModule, Inject, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Env } from '@wijkspoor/platform/api';
import { AcceptanceService } from './acceptance.service';
import { AccountController } from './account.controller';
import { AccountService } from './account.service';
import { AgendaLinks } from './agenda-links';
import { ContextGuard } from './context.guard';
import { Cookies } from './cookies';
import { DeadJobsController } from './dead-jobs.controller';
import { DemoCodesService } from './demo-codes.service';
import { GemeenteController } from './gemeente.controller';
import {
  AccountRow,
  GemeenteRow,
  GemeenteSettingRow,
  InvitationRow,
  MembershipRow,
  OrganisationRow,
} from './identity.entities';
import { identityData } from './identity-data';
import { IdentityJobs } from './identity.jobs';
import { IdentityMail } from './identity-mail';
import { InvitationsController } from './invitations.controller';
import { InvitationsService } from './invitations.service';
import { Limits } from './limits';
import { MemberGuards } from './member-guards';
import { MembersService } from './members.service';
import { MovedFilter } from './moved.filter';
import { OperatorService } from './operator.service';
import { OwnDataByMail } from './own-data-by-mail.service';
import { OwnDataCookie } from './own-data-cookie';
import { OwnDataReader } from './own-data-reader';
import { OwnDataByMailController, OwnDataController } from './own-data.controllers';
import { OwnDataService } from './own-data.service';
import { OwnWorkService, WorkSources } from './own-work';
import { OrganisationsService } from './organisations.service';
import { PassportGate } from './passport-gate';
import { ErasedList } from './erased-list';
import { LogoController } from './logo.controller';
import { LogoService } from './logo.service';
import { PapersService } from './papers.service';
import { RetentionController } from './retention.controller';
import { RetentionService } from './retention.service';
import { People } from './people';
import { PersonalDataSources } from './personal-data';
import { PermissionsService, type Policies, POLICIES } from './permissions.service';
import {
  DemoCodesController,
  OperatorController,
  PermissionsController,
  PublicGemeentenController,
} from './platform.controllers';
import { ProviderClient } from './provider-client';
import { ProviderController } from './provider.controller';
import { ProviderSettingsController } from './provider-settings.controller';
import { ProviderSettingsService } from './provider-settings.service';
import { ProviderService } from './provider.service';
import { SecondFactor } from './second-factor';
import { SecondFactorReset } from './second-factor-reset';
import { Vault } from './secrets';
import { PublicGemeentenService } from './public-gemeenten.service';
import { Sessions } from './sessions';
import { SettingsService } from './settings.service';
import { SignInController } from './sign-in.controller';
import { SignInService } from './sign-in.service';

/** Who is who, without routes: for the worker and the operator's commands. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      GemeenteRow,
      GemeenteSettingRow,
      AccountRow,
      OrganisationRow,
      MembershipRow,
      InvitationRow,
    ]),
  ],
  providers: [
    Vault,
    Limits,
    IdentityMail,
    Sessions,
    InvitationsService,
    SecondFactorReset,
    People,
    MemberGuards,
    PersonalDataSources,
    WorkSources,
    AgendaLinks,
    IdentityJobs,
  ],
  exports: [
    Vault,
    Limits,
    IdentityMail,
    Sessions,
    InvitationsService,
    SecondFactorReset,
    People,
    MemberGuards,
    PersonalDataSources,
    WorkSources,
    AgendaLinks,
  ],
})
export class IdentityModule {
  constructor(@Inject(PersonalDataSources) people: PersonalDataSources) {
    people.register(identityData);
  }
}

/** The same with its routes, and the guard that stands before every route of the api. */
@Module({
  imports: [IdentityModule],
  providers: [
    { provide: APP_GUARD, useClass: ContextGuard },
    { provide: APP_FILTER, useClass: MovedFilter },
    Cookies,
    PassportGate,
    SecondFactor,
    SignInService,
    AccountService,
    OwnDataByMail,
    OwnDataCookie,
    OwnDataReader,
    OwnDataService,
    OwnWorkService,
    ProviderClient,
    ProviderService,
    ProviderSettingsService,
    SettingsService,
    MembersService,
    AcceptanceService,
    OrganisationsService,
    ErasedList,
    LogoService,
    PapersService,
    RetentionService,
    OperatorService,
    PermissionsService,
    PublicGemeentenService,
    DemoCodesService,
  ],
})
export class IdentityHttpModule {
  /** @param policies the permission sentences of every domain of this process. */
  static forRoot(env: Env, policies: Policies): DynamicModule {
    const demo = env.DEMO && env.NODE_ENV !== 'production' ? [DemoCodesController] : [];
    return {
      module: IdentityHttpModule,
      controllers: [
        SignInController,
        ProviderController,
        AccountController,
        GemeenteController,
        RetentionController,
        LogoController,
        ProviderSettingsController,
        InvitationsController,
        PermissionsController,
        PublicGemeentenController,
        OperatorController,
        DeadJobsController,
        OwnDataController,
        OwnDataByMailController,
        ...demo,
      ],
      providers: [{ provide: POLICIES, useValue: policies }],
    };
  }
}
