import { Controller, Get, Inject, Ip, Logger, Param, Query, Redirect, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StartAtProvider } from '@wijkspoor/identity/domain';
import { CurrentCtx } from '@wijkspoor/platform/api';
import { type Ctx, DomainError, Slug } from '@wijkspoor/platform/domain';
import { Cookies } from './cookies';
import { ProviderService } from './provider.service';
import { newCode } from './secrets';

type Redirection = { readonly url: string };
const browserFor = 24 * 3600;

/** Signing in at a gemeente's identity provider. People come here by following links, so every answer is a page of ours. */
@Controller()
export class ProviderController {
  private readonly log = new Logger('provider');

  constructor(
    @Inject(ProviderService) private readonly provider: ProviderService,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Get('gemeenten/:gemeente/sign-in/provider')
  @Redirect('/inloggen', 303)
  async startAtProvider(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Query({ schema: StartAtProvider }) { next }: StartAtProvider,
    @Ip() client: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirection> {
    const browser = this.cookies.read(request, 'browser') ?? newCode();
    return this.orExplain(async () => {
      const url = await this.provider.start({ ctx, browser, next: next ?? null }, client);
      this.cookies.write(reply, 'browser', browser, browserFor);
      return url;
    });
  }

  @Get('sign-in/provider/callback')
  @Redirect('/inloggen', 303)
  async returnFromProvider(
    @CurrentCtx() ctx: Ctx,
    @Ip() client: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirection> {
    const answer = new URL(request.url, 'http://localhost').searchParams;
    const browser = this.cookies.read(request, 'browser');
    return this.orExplain(async () => {
      const { started, next } = await this.provider.callback(
        { ctx, browser, answer },
        client,
        this.cookies.read(request, 'sid'),
      );
      this.cookies.write(reply, 'sid', started.code, started.maxAge);
      return next;
    });
  }

  private async orExplain(work: () => Promise<string>): Promise<Redirection> {
    try {
      return { url: await work() };
    } catch (error) {
      if (!(error instanceof DomainError)) this.log.error('unexpected error at a provider sign-in');
      return { url: `/inloggen?fout=${error instanceof DomainError ? error.code : 'identity.providerFailed'}` };
    }
  }
}
