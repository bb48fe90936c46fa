import { Controller, Get, Inject, Param } from '@nestjs/common';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { PublicStories, PublicStory, StoryNumber } from '@wijkspoor/reports/domain';
import { StoriesService } from './stories.service';

/** Pages for residents. */
@Controller('gemeenten/:gemeente')
export class StoriesController {
  constructor(@Inject(StoriesService) private readonly stories: StoriesService) {}

  @Get('wijken/:wijk/verhalen')
  @Gives(PublicStories)
  listStories(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
  ): Promise<PublicStories> {
    return this.stories.ofWijk(ctx, wijk);
  }

  @Get('verhalen/:number')
  @Gives(PublicStory)
  getStory(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('number', { schema: StoryNumber }) number: number,
  ): Promise<PublicStory> {
    return this.stories.one(ctx, number);
  }
}
