import * as z from 'zod/mini';
import { Problem } from '@wijkspoor/platform/domain';
import type { Handler } from './handlers';

/** What OpenAPI 3.1 takes a schema to be when it does not say so itself. */
const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** A schema as the document holds it: JSON Schema draft 2020-12, which OpenAPI 3.1 speaks. */
export function jsonSchema(schema: unknown, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema, ...plain } = z.toJSONSchema(schema as z.core.$ZodType, { target: 'draft-2020-12', io });
  if ($schema !== dialect) throw new Error(`Unexpected dialect ${$schema}.`);
  return plain;
}

const text = { schema: { type: 'string' } } as const;
const versionHeader = { 'API-Version': { description: 'Full version of the API', ...text } };

const problems = {
  400: ['Invalid', 'The request cannot be read, or breaks the contract; `errors` says where.'],
  401: ['Unauthenticated', 'Nobody is signed in.'],
  403: ['Forbidden', 'This person may not do this.'],
  404: ['Missing', 'It does not exist, or not in this gemeente.'],
  409: ['Conflict', 'The state of the thing does not allow it.'],
  412: ['Stale', 'Somebody else changed it; read it again.'],
  413: ['TooLarge', 'The body is too large.'],
  429: ['TooMany', 'Too many attempts; `Retry-After` says how many seconds to wait.'],
  503: ['Away', 'Something the API needs does not answer; `Retry-After` says when to try again.'],
  500: ['Internal', 'A fault of ours; `requestId` leads to it in the log.'],
} as const;
type Status = keyof typeof problems;

/** The answers for errors, once for all routes. */
export const problemResponses = (): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(problems).map(([status, [name, description]]) => [
      name,
      {
        description,
        headers: {
          ...versionHeader,
          ...(status === '429' || status === '503' ? { 'Retry-After': { schema: { type: 'integer' } } } : {}),
        },
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );

/** The schema of a problem document. */
export const problemSchema = (): Record<string, unknown> => jsonSchema(Problem, 'output');

type Shape = {
  readonly hasBody: boolean;
  readonly inGemeente: boolean;
  readonly ifMatch: boolean;
  readonly writes: boolean;
};

/** Which errors a route of that shape can answer. */
export function problemsOf({ hasBody, inGemeente, ifMatch, writes }: Shape): Record<string, unknown> {
  const statuses: Status[] = [400, 401, 403, 429, 500, 503];
  if (inGemeente) statuses.push(404);
  if (writes) statuses.push(409);
  if (hasBody) statuses.push(413);
  if (ifMatch) statuses.push(412);
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${problems[status][0]}` }]),
  );
}

/** The answer when all went well. */
export function successOf(handler: Handler, description: string): Record<string, unknown> {
  const headers = handler.redirect !== undefined ? { ...versionHeader, Location: text } : versionHeader;
  if (handler.answer) {
    return { description, headers, content: { 'application/json': { schema: jsonSchema(handler.answer, 'output') } } };
  }
  return { description, headers, ...(handler.gives === undefined ? {} : { content: file(handler.gives) }) };
}

/** A body that is a file, for routes that take one. */
export const fileBody = (mediaType: string): Record<string, unknown> => ({ required: true, content: file(mediaType) });

const binary = { type: 'string', format: 'binary' };

const file = (mediaType: string): Record<string, unknown> => ({
  [mediaType]: {
    schema:
      mediaType === 'multipart/form-data'
        ? { type: 'object', properties: { file: binary }, required: ['file'] }
        : binary,
  },
});
