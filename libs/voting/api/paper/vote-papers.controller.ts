import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { EnterPaper, PaperList, PaperNumber, PaperView, VoteNumber } from '@wijkspoor/voting/domain';
import { VotePapers } from './vote-papers.service';

/** Ballots on paper, entered while the vote is open. What stands on them is never read back. */
@Controller('gemeenten/:gemeente/voting-rounds/:vote/papers')
export class VotePapersController {
  constructor(@Inject(VotePapers) private readonly papers: VotePapers) {}

  @Get()
  @Gives(PaperList)
  listPapers(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
  ): Promise<PaperList> {
    return this.papers.list(ctx, vote);
  }

  /** With `If-Match: "0"` for a paper that was not entered before. */
  @Put(':paper')
  @Gives(PaperView)
  enterPaper(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Param('paper', { schema: PaperNumber }) paper: number,
    @IfMatch() version: number,
    @Body({ schema: EnterPaper }) input: EnterPaper,
  ): Promise<PaperView> {
    return this.papers.enter(ctx, vote, paper, version, input);
  }

  @Put(':paper/check')
  @Gives(PaperView)
  checkPaper(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Param('paper', { schema: PaperNumber }) paper: number,
    @IfMatch() version: number,
    @Body({ schema: EnterPaper }) input: EnterPaper,
  ): Promise<PaperView> {
    return this.papers.check(ctx, vote, paper, version, input);
  }
}
