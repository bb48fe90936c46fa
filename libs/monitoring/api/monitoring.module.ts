import { Module } from '@nestjs/common';

/** What is made of several domains, without routes: for the worker. */
@Module({})
export class MonitoringModule {}

/** The same, with its routes: for the api. */
@Module({ imports: [MonitoringModule] })
export class MonitoringHttpModule {}
