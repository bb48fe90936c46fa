import { Inject, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule, PersonalDataSources } from '@wijkspoor/identity/api';
import { AreasController } from './areas.controller';
import { Areas } from './areas.service';
import { FiguresController } from './figures.controller';
import { Figures } from './figures.service';
import { FigureTablesController, ImportsController } from './import/imports.controller';
import { ImportFolder } from './import/import-folder';
import { ImportJobs } from './import/import.jobs';
import { Imports } from './import/imports.service';
import { ODataSource } from './import/odata-source';
import { OwnFiguresController } from './import/own-figures.controller';
import { OwnFigures } from './import/own-figures.service';
import { ImportTransactions } from './import/transactions';
import { OwnFiguresShown } from './own-figures-shown';
import { WijkAreas } from './wijk-areas.service';
import { WijkController } from './wijk.controller';
import { wijkData } from './wijk-data';
import { WijkRow } from './wijk.entity';
import { WijkService } from './wijk.service';

/** The wijken of a gemeente, without routes: for the worker. */
@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([WijkRow])],
  providers: [
    ...[Areas, WijkAreas, WijkService],
    ...[Figures, ImportFolder, ImportJobs, Imports, ImportTransactions, ODataSource, OwnFigures],
    OwnFiguresShown,
  ],
  exports: [Areas, Figures, Imports, OwnFigures, OwnFiguresShown, WijkAreas, WijkService],
})
export class WijkModule {
  constructor(@Inject(PersonalDataSources) people: PersonalDataSources) {
    people.register(wijkData);
  }
}

/** The same, with its routes: for the api. */
@Module({
  imports: [WijkModule],
  controllers: [
    ...[AreasController, FiguresController, FigureTablesController, ImportsController],
    ...[OwnFiguresController, WijkController],
  ],
})
export class WijkHttpModule {}
