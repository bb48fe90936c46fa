import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Ip,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asDownload, CurrentCtx, Gives, Media } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import {
  AddComment,
  AfterComment,
  CommentAdded,
  CommentList,
  Followed,
  FollowIdea,
  IdeaList,
  IdeaNumber,
  IdeaPage,
  IdeasMap,
  IdeasQuery,
  SupportByMail,
  SupportView,
  UseIdeaLink,
} from '@wijkspoor/proposals/domain';
import { CommentsService } from './comments.service';
import { IdeasService } from './ideas.service';
import { SaidCookie } from './said-cookie';
import { TakingPart } from './taking-part.service';

/** Ideas as residents know them: reading, supporting, saying something, asking to hear. */
@Controller('gemeenten/:gemeente')
export class IdeasController {
  constructor(
    @Inject(IdeasService) private readonly ideas: IdeasService,
    @Inject(TakingPart) private readonly part: TakingPart,
    @Inject(CommentsService) private readonly comments: CommentsService,
    @Inject(SaidCookie) private readonly cookie: SaidCookie,
  ) {}

  @Get('wijken/:wijk/ideeen')
  @Gives(IdeaList)
  listIdeas(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
    @Query({ schema: IdeasQuery }) query: IdeasQuery,
  ): Promise<IdeaList> {
    return this.ideas.ofWijk(ctx, wijk, query);
  }

  @Get('wijken/:wijk/ideas-map')
  @Gives(IdeasMap)
  getIdeasMap(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
  ): Promise<IdeasMap> {
    return this.ideas.mapOf(ctx, wijk);
  }

  @Get('ideeen/:idea')
  @Gives(IdeaPage)
  getIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
  ): Promise<IdeaPage> {
    return this.ideas.one(ctx, idea);
  }

  @Get('ideeen/:idea/photo')
  @Media({ gives: 'image/webp' })
  async getIdeaPhoto(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asDownload(await this.ideas.photo(ctx, idea), reply);
  }

  @Get('ideeen/:idea/comments')
  @Gives(CommentList)
  listComments(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @Query({ schema: AfterComment }) query: AfterComment,
    @Req() request: FastifyRequest,
  ): Promise<CommentList> {
    return this.comments.list(ctx, idea, query, this.cookie.read(request));
  }

  @Post('ideeen/:idea/comments')
  @HttpCode(200)
  @Gives(CommentAdded)
  addComment(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @Body({ schema: AddComment }) input: AddComment,
    @Ip() address: string,
  ): Promise<CommentAdded> {
    return this.comments.add(ctx, idea, input, address);
  }

  @Post('ideeen/:idea/comment-uses')
  @HttpCode(200)
  @Gives(CommentAdded)
  async useCommentLink(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @Body({ schema: UseIdeaLink }) { code }: UseIdeaLink,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommentAdded> {
    const { secret, added } = await this.comments.useLink(ctx, idea, code);
    this.cookie.write(reply, secret);
    return added;
  }

  @Put('ideeen/:idea/support')
  @Gives(SupportView)
  supportIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
  ): Promise<SupportView> {
    return this.part.support(ctx, idea, true);
  }

  @Delete('ideeen/:idea/support')
  @Gives(SupportView)
  takeSupportBack(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
  ): Promise<SupportView> {
    return this.part.support(ctx, idea, false);
  }

  @Post('ideeen/:idea/support-mails')
  @HttpCode(204)
  mailSupportLink(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @Body({ schema: SupportByMail }) input: SupportByMail,
    @Ip() address: string,
  ): Promise<void> {
    return this.part.askByMail(ctx, idea, input, address);
  }

  @Post('ideeen/:idea/support-uses')
  @HttpCode(200)
  @Gives(SupportView)
  useSupportLink(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @Body({ schema: UseIdeaLink }) { code }: UseIdeaLink,
  ): Promise<SupportView> {
    return this.part.useSupportLink(ctx, idea, code);
  }

  @Post('ideeen/:idea/followers')
  @HttpCode(200)
  @Gives(Followed)
  followIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @Body({ schema: FollowIdea }) input: FollowIdea,
    @Ip() address: string,
  ): Promise<Followed> {
    return this.part.follow(ctx, idea, input, address);
  }

  @Post('ideeen/:idea/follower-uses')
  @HttpCode(200)
  @Gives(Followed)
  useFollowLink(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @Body({ schema: UseIdeaLink }) { code }: UseIdeaLink,
  ): Promise<Followed> {
    return this.part.useFollowLink(ctx, idea, code);
  }

  @Post('ideeen/:idea/follower-leaves')
  @HttpCode(204)
  stopFollowingIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @Body({ schema: UseIdeaLink }) { code }: UseIdeaLink,
  ): Promise<void> {
    return this.part.leave(ctx, idea, code);
  }
}
