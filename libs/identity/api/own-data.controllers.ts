import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Ip, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskOwnData, EraseAccount, OwnData, type Session } from '@wijkspoor/identity/domain';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { CurrentSession } from './context.guard';
import { Cookies } from './cookies';
import { OwnDataByMail } from './own-data-by-mail.service';
import { OwnDataCookie } from './own-data-cookie';
import { OwnDataService } from './own-data.service';

const asFile = 'attachment; filename="mijn-gegevens.json"';

/** What is known of whoever is signed in. */
@Controller('account')
export class OwnDataController {
  constructor(
    @Inject(OwnDataService) private readonly own: OwnDataService,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Get('data')
  @Gives(OwnData)
  getOwnData(
    @CurrentCtx() ctx: Ctx,
    @CurrentSession() session: Session | null,
    @Ip() client: string,
  ): Promise<OwnData> {
    return this.own.view(ctx, session, client, 'shown');
  }

  /** All of it, to take along. */
  @Get('data/file')
  @Header('content-disposition', asFile)
  @Gives(OwnData)
  getOwnDataFile(
    @CurrentCtx() ctx: Ctx,
    @CurrentSession() session: Session | null,
    @Ip() client: string,
  ): Promise<OwnData> {
    return this.own.view(ctx, session, client, 'all');
  }

  @Post('erasure')
  @HttpCode(204)
  async eraseAccount(
    @CurrentCtx() ctx: Ctx,
    @CurrentSession() session: Session | null,
    @Ip() client: string,
    @Body({ schema: EraseAccount }) input: EraseAccount,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.own.erase(ctx, session, input, client);
    this.cookies.clear(reply, 'sid');
    this.cookies.clear(reply, 'pending');
  }
}

/** What a gemeente knows of an address, for who has no account. */
@Controller('gemeenten/:gemeente/own-data')
export class OwnDataByMailController {
  constructor(
    @Inject(OwnDataByMail) private readonly own: OwnDataByMail,
    @Inject(OwnDataCookie) private readonly cookie: OwnDataCookie,
  ) {}

  @Post('links')
  @HttpCode(202)
  askOwnDataLink(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) gemeente: string,
    @Ip() client: string,
    @Body({ schema: AskOwnData }) input: AskOwnData,
  ): Promise<void> {
    return this.own.ask(ctx, gemeente, input, client);
  }

  @Get()
  @Gives(OwnData)
  getDataOfAddress(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
  ): Promise<OwnData> {
    return this.own.view(ctx, this.cookie.read(request), 'shown');
  }

  /** All of it, to take along. */
  @Get('file')
  @Header('content-disposition', asFile)
  @Gives(OwnData)
  getDataOfAddressFile(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
  ): Promise<OwnData> {
    return this.own.view(ctx, this.cookie.read(request), 'all');
  }

  @Delete()
  @HttpCode(204)
  async eraseDataOfAddress(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.own.erase(ctx, this.cookie.read(request));
    this.cookie.clear(reply);
  }
}
