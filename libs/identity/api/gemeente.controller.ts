import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  AddOrganisation,
  ChangeMember,
  ChangePapers,
  ChangeSettings,
  GemeenteSettings,
  GemeenteView,
  InvitationPage,
  InvitationView,
  Invite,
  MemberPage,
  MemberView,
  OrganisationPage,
  OrganisationView,
  PageQuery,
  PapersSettings,
  PublicPapers,
} from '@wijkspoor/identity/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { InvitationsService } from './invitations.service';
import { MembersService } from './members.service';
import { OrganisationsService } from './organisations.service';
import { PapersService } from './papers.service';
import { SecondFactorReset } from './second-factor-reset';
import { SettingsService } from './settings.service';

/** A gemeente: what anyone sees of it, its settings, and its people. */
@Controller('gemeenten/:gemeente')
export class GemeenteController {
  constructor(
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(SecondFactorReset) private readonly secondFactors: SecondFactorReset,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(PapersService) private readonly papers: PapersService,
  ) {}

  @Get()
  @Gives(GemeenteView)
  getGemeente(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): Promise<GemeenteView> {
    return this.settings.gemeente(ctx);
  }

  @Get('settings')
  @Gives(GemeenteSettings)
  getSettings(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
  ): Promise<GemeenteSettings> {
    return this.settings.settings(ctx);
  }

  @Put('settings')
  @Gives(GemeenteSettings)
  changeSettings(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeSettings }) input: ChangeSettings,
  ): Promise<GemeenteSettings> {
    return this.settings.change(ctx, version, input);
  }

  @Get('papers')
  @Gives(PublicPapers)
  getPapers(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): Promise<PublicPapers> {
    return this.papers.papers(ctx);
  }

  @Get('papers-settings')
  @Gives(PapersSettings)
  getPapersSettings(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
  ): Promise<PapersSettings> {
    return this.papers.settings(ctx);
  }

  @Put('papers-settings')
  @Gives(PapersSettings)
  changePapers(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @IfMatch() version: number,
    @Body({ schema: ChangePapers }) input: ChangePapers,
  ): Promise<PapersSettings> {
    return this.papers.change(ctx, version, input);
  }

  @Get('members')
  @Gives(MemberPage)
  listMembers(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ): Promise<MemberPage> {
    return this.members.list(ctx, page);
  }

  @Patch('members/:member')
  @Gives(MemberView)
  changeMember(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('member', { schema: Id }) id: string,
    @Body({ schema: ChangeMember }) input: ChangeMember,
  ): Promise<MemberView> {
    return this.members.change(ctx, id, input);
  }

  @Delete('members/:member')
  @HttpCode(204)
  removeMember(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('member', { schema: Id }) id: string,
  ): Promise<void> {
    return this.members.remove(ctx, id);
  }

  @Delete('members/:member/second-factor')
  @HttpCode(204)
  resetSecondFactor(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('member', { schema: Id }) id: string,
  ): Promise<void> {
    return this.secondFactors.ofMember(ctx, id);
  }

  @Get('invitations')
  @Gives(InvitationPage)
  listInvitations(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ): Promise<InvitationPage> {
    return this.invitations.list(ctx, page);
  }

  @Post('invitations')
  @HttpCode(201)
  @Gives(InvitationView)
  invite(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Ip() client: string,
    @Body({ schema: Invite }) input: Invite,
  ): Promise<InvitationView> {
    return this.invitations.invite(ctx, input, client);
  }

  @Delete('invitations/:invitation')
  @HttpCode(204)
  withdrawInvitation(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('invitation', { schema: Id }) id: string,
  ): Promise<void> {
    return this.invitations.withdraw(ctx, id);
  }

  @Get('organisations')
  @Gives(OrganisationPage)
  listOrganisations(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ): Promise<OrganisationPage> {
    return this.organisations.list(ctx, page);
  }

  @Post('organisations')
  @HttpCode(201)
  @Gives(OrganisationView)
  addOrganisation(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: AddOrganisation }) input: AddOrganisation,
  ): Promise<OrganisationView> {
    return this.organisations.add(ctx, input);
  }
}
