import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Areas } from './areas.service';
import { WijkController } from './wijk.controller';
import { WijkRow } from './wijk.entity';
import { WijkService } from './wijk.service';

/** The wijken of a gemeente, without routes: for the worker. */
@Module({
  imports: [TypeOrmModule.forFeature([WijkRow])],
  providers: [Areas, WijkService],
  exports: [Areas, WijkService],
})
export class WijkModule {}

/** The same, with its routes: for the api. */
@Module({ imports: [WijkModule], controllers: [WijkController] })
export class WijkHttpModule {}
