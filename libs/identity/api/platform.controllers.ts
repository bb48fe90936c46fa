import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import {
  DemoCodes,
  identityPolicy,
  InvitationView,
  InviteFirstAdministrator,
  MakeGemeente,
  OperatorGemeentePage,
  OperatorGemeenteView,
  PageQuery,
  Permissions,
  PublicGemeenten,
} from '@wijkspoor/identity/domain';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, demand, Slug } from '@wijkspoor/platform/domain';
import { DemoCodesService } from './demo-codes.service';
import { InvitationsService } from './invitations.service';
import { OperatorService } from './operator.service';
import { PermissionsService } from './permissions.service';
import { PublicGemeentenService } from './public-gemeenten.service';

/** Which gemeenten take part. */
@Controller('gemeenten')
export class PublicGemeentenController {
  constructor(@Inject(PublicGemeentenService) private readonly gemeenten: PublicGemeentenService) {}

  @Get()
  @Gives(PublicGemeenten)
  listPublicGemeenten(@CurrentCtx() ctx: Ctx): Promise<PublicGemeenten> {
    return this.gemeenten.list(ctx);
  }
}

/** Who may do what, for anyone to read. */
@Controller('permissions')
export class PermissionsController {
  constructor(@Inject(PermissionsService) private readonly permissions: PermissionsService) {}

  @Get()
  @Gives(Permissions)
  listPermissions(@CurrentCtx() ctx: Ctx): Permissions {
    demand(identityPolicy.seePermissions.judge(ctx.actor));
    return this.permissions.list(ctx.language);
  }
}

/** The operator makes gemeenten and invites their first administrator; nothing more. */
@Controller('operator/gemeenten')
export class OperatorController {
  constructor(
    @Inject(OperatorService) private readonly operator: OperatorService,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
  ) {}

  @Get()
  @Gives(OperatorGemeentePage)
  listGemeenten(@CurrentCtx() ctx: Ctx, @Query({ schema: PageQuery }) page: PageQuery): Promise<OperatorGemeentePage> {
    return this.operator.gemeenten(ctx, page);
  }

  @Post()
  @HttpCode(201)
  @Gives(OperatorGemeenteView)
  makeGemeente(
    @CurrentCtx() ctx: Ctx,
    @Body({ schema: MakeGemeente }) input: MakeGemeente,
  ): Promise<OperatorGemeenteView> {
    return this.operator.make(ctx, input);
  }

  @Post(':slug/invitations')
  @HttpCode(201)
  @Gives(InvitationView)
  async inviteFirstAdministrator(
    @CurrentCtx() ctx: Ctx,
    @Param('slug', { schema: Slug }) slug: string,
    @Body({ schema: InviteFirstAdministrator }) { email }: InviteFirstAdministrator,
  ): Promise<InvitationView> {
    return (await this.invitations.inviteFirst(ctx, slug, email)).invitation;
  }
}

/** The codes of demo accounts; this route exists only in a demo. */
@Controller('mailbox/codes')
export class DemoCodesController {
  constructor(@Inject(DemoCodesService) private readonly codes: DemoCodesService) {}

  @Get()
  @Gives(DemoCodes)
  listDemoCodes(): Promise<DemoCodes> {
    return this.codes.codes(Date.now());
  }
}
