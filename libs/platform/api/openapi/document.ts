import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Handler, handlersOf, operationKey } from './handlers';
import { fileBody, jsonSchema, problemResponses, problemSchema, problemsOf, successOf } from './responses';

type Parameter = { readonly name: string; readonly in: string };
type Operation = {
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: unknown[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
};
type Paths = Record<string, Record<string, Operation>>;

const description = `The API of Wijkspoor. Code and addresses are English, with the field's own terms in Dutch (gemeente, wijk, buurt);
the glossary stands in docs/begrippen.md. Dates and times carry their time zone. A change of something that several people
can edit asks for the version last seen, in \`If-Match\`.`;

/** Makes the OpenAPI 3.1 document of every route, from the contracts that also check the requests and answers. */
export async function createApiDocument(app: NestFastifyApplication, version: string): Promise<OpenAPIObject> {
  // loaded when somebody asks for the document: the process starts sooner without it
  const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Wijkspoor')
    .setDescription(description)
    .setVersion(version)
    .setContact('Wijkspoor', 'https://wijkspoor.nl', 'api@wijkspoor.nl')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer('/v1')
    .addCookieAuth('__Host-sid', { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: operationKey,
    standardSchemaConverter: (schema, { schemaType }) => ({ schema: jsonSchema(schema, schemaType) }),
  });
  const paths = pathsOf(document.paths as Paths, handlersOf(app));
  return {
    ...document,
    // who is not signed in may read what is public
    security: [{ session: [] }, {}],
    tags: tagsOf(paths),
    paths,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: problemSchema() },
      responses: problemResponses() as NonNullable<OpenAPIObject['components']>['responses'],
    },
  };
}

/** Addresses are told from the server's `/v1`; the health pages are for machines of the operator and stand outside it. */
function pathsOf(paths: Paths, handlers: ReadonlyMap<string, Handler>): Paths {
  const told = Object.entries(paths).filter(([path]) => path.startsWith('/v1/'));
  return Object.fromEntries(
    told.map(([path, operations]) => [
      path.slice('/v1'.length),
      Object.fromEntries(
        Object.entries(operations).map(([method, operation]) => [method, complete(path, method, operation, handlers)]),
      ),
    ]),
  );
}

function complete(
  path: string,
  method: string,
  operation: Operation,
  handlers: ReadonlyMap<string, Handler>,
): Operation {
  const key = operation.operationId ?? '';
  const handler = handlers.get(key);
  if (!handler) throw new Error(`No handler for ${key}.`);
  const operationId = key.slice(key.indexOf('.') + 1);
  const summary = readable(operationId);
  const status = handler.redirect ?? Object.keys(operation.responses).find((code) => /^[23]/.test(code)) ?? 200;
  const writes = method !== 'get';
  const parameters = (operation.parameters ?? []) as Parameter[];
  const requestBody = handler.takes === undefined ? operation.requestBody : fileBody(handler.takes);
  return {
    ...operation,
    operationId,
    summary,
    parameters: handler.ifMatch ? [...parameters, ifMatch] : parameters,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: {
      [status]: successOf(handler, summary),
      ...problemsOf({
        hasBody: requestBody !== undefined,
        inGemeente: path.includes('{'),
        ifMatch: handler.ifMatch,
        writes,
      }),
    },
  };
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The version last seen, between quotes.',
  schema: { type: 'string', pattern: String.raw`^(W/)?"\d{1,9}"$` },
};

/** `changeOwnAccount` reads as "Change own account". */
const readable = (name: string): string => {
  const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function tagsOf(paths: Paths): { name: string }[] {
  const names = Object.values(paths).flatMap((operations) =>
    Object.values(operations).flatMap((operation) => ('tags' in operation ? (operation.tags as string[]) : [])),
  );
  return [...new Set(names)].sort((a, b) => a.localeCompare(b)).map((name) => ({ name }));
}
