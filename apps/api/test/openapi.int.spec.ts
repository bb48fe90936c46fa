import { DiscoveryService } from '@nestjs/core';
import { type TestApp, testApp } from '@wijkspoor/platform/testing';
import { AppModule } from '../src/app.module';

type Media = Record<string, { schema?: Record<string, unknown> }>;
type Operation = {
  operationId: string;
  summary: string;
  requestBody?: { content: Media };
  responses: Record<string, { content?: Media; headers?: Record<string, unknown>; $ref?: string }>;
};
type Document = {
  openapi: string;
  info: { version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
};

let api: TestApp;
let document: Document;
let operations: [string, Operation][];
beforeAll(async () => {
  api = await testApp((env) => AppModule.forRoot(env));
  document = (await (await fetch(`${api.origin}/v1/openapi.json`)).json()) as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  );
});
afterAll(() => api.close());

const names = (wrong: (operation: Operation) => boolean): string[] =>
  operations.filter(([, operation]) => wrong(operation)).map(([name]) => name);
const empty = (media: Media | undefined): boolean =>
  Object.values(media ?? {}).some(({ schema }) => schema === undefined || Object.keys(schema).length === 0);

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1, readable from any site, under the version of the API', async () => {
    const answer = await fetch(`${api.origin}/v1/openapi.json`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('content-type')).toMatch('application/json');
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: '/v1' }]);
    expect(document.info.version).toBe(answer.headers.get('api-version'));
  });

  it('tells every route of the API, and none of the health pages', () => {
    const methods = api.app
      .get(DiscoveryService)
      .getControllers()
      .filter(({ name }) => name !== 'HealthController')
      .flatMap(({ metatype }) => Object.values(Object.getOwnPropertyDescriptors(metatype?.prototype ?? {})))
      .filter(({ value }) => typeof value === 'function' && Reflect.hasMetadata('method', value as object));
    expect(operations).toHaveLength(methods.length);
  });

  it('names every operation once', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(names(({ operationId }) => !/^[a-z][A-Za-z]+$/.test(operationId))).toEqual([]);
  });

  it('has no body without a schema', () => {
    expect(names(({ requestBody }) => requestBody !== undefined && empty(requestBody.content))).toEqual([]);
  });

  it('has no answer without a schema, unless there is nothing in it', () => {
    const wrong = ({ responses }: Operation): boolean =>
      Object.entries(responses).some(([status, response]) => {
        if (!status.startsWith('2')) return false;
        return empty(response.content) || (response.content === undefined) !== (status === '204' || status === '202');
      });
    expect(names(wrong)).toEqual([]);
  });

  it('promises a problem document for errors, and the version in every answer', () => {
    expect(names(({ responses }) => responses['400']?.$ref !== '#/components/responses/Invalid')).toEqual([]);
    const unversioned = ({ responses }: Operation): boolean =>
      Object.entries(responses).some(([status, { headers }]) => /^[23]/.test(status) && !headers?.['API-Version']);
    expect(names(unversioned)).toEqual([]);
  });
});
