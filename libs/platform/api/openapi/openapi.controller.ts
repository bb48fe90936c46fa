import { Controller, Get, Header, Inject, Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import * as z from 'zod/mini';
import { createApiDocument } from './document';
import { Gives } from '../gives';

/** The document is of the whole app, which exists after its controllers: it is handed in when it is there. */
@Injectable()
export class ApiDocument {
  private source: (() => Promise<unknown>) | undefined;
  private made: Promise<unknown> | undefined;

  /** Called once, by who builds the app. */
  describe(app: NestFastifyApplication, version: string): void {
    this.source = () => createApiDocument(app, version);
  }

  /** The document, made when it is first asked for. */
  read(): Promise<unknown> {
    if (!this.source) throw new Error('The api was not described.');
    return (this.made ??= this.source());
  }
}

/** The description of this API, for machines and for people who build on it. */
@Controller()
export class OpenApiController {
  constructor(@Inject(ApiDocument) private readonly document: ApiDocument) {}

  /** Readable from any site, as the Dutch API rules ask: it holds nothing of anybody. */
  @Get('openapi.json')
  @Header('Access-Control-Allow-Origin', '*')
  @Header('Cache-Control', 'public, max-age=300')
  @Gives(z.record(z.string(), z.unknown()))
  readApiDocument(): Promise<unknown> {
    return this.document.read();
  }
}
