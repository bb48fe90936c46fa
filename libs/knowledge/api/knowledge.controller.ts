import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { AddEntry, CataloguePage, CatalogueQuery, ChangeEntry, EntryView } from '@wijkspoor/knowledge/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { KnowledgeService } from './knowledge.service';

/** Interventions a gemeente can choose from. */
@Controller('gemeenten/:gemeente/catalogue-entries')
export class KnowledgeController {
  constructor(@Inject(KnowledgeService) private readonly knowledge: KnowledgeService) {}

  @Get()
  @Gives(CataloguePage)
  listCatalogue(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Query({ schema: CatalogueQuery }) query: CatalogueQuery,
  ): Promise<CataloguePage> {
    return this.knowledge.list(ctx, query);
  }

  @Post()
  @HttpCode(201)
  @Gives(EntryView)
  addCatalogueEntry(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: AddEntry }) input: AddEntry,
  ): Promise<EntryView> {
    return this.knowledge.add(ctx, input);
  }

  @Get(':entry')
  @Gives(EntryView)
  getCatalogueEntry(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('entry', { schema: Id }) entry: string,
  ): Promise<EntryView> {
    return this.knowledge.one(ctx, entry);
  }

  @Put(':entry')
  @Gives(EntryView)
  changeCatalogueEntry(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('entry', { schema: Id }) entry: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeEntry }) input: ChangeEntry,
  ): Promise<EntryView> {
    return this.knowledge.change(ctx, entry, version, input);
  }
}
