import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';

type Config = { readonly gives?: z.ZodMiniType };

/** The contract of an answer in JSON. What it does not name never leaves, and it stands in the API document. */
export const Gives = (contract: z.ZodMiniType): MethodDecorator => RouteConfig({ gives: contract } satisfies Config);

/** What decorators said of the route of that method. */
export const routeConfigOf = (method: unknown): Config =>
  (Reflect.getMetadata('__fastify_route_config__', method as object) as Config | undefined) ?? {};

/** What `Gives` said of that method. */
export const contractOf = (method: () => unknown): z.ZodMiniType | undefined => routeConfigOf(method).gives;

/**
 * Holds every answer in JSON to the contract of its route, before it is written, as a hook of Fastify: an interceptor of Nest makes a
 * stream of each answer, which takes as long as writing a ballot. Files and answers without a body have no contract.
 */
export function holdToContract(
  request: FastifyRequest,
  { statusCode }: FastifyReply,
  answer: unknown,
  done: (error: Error | null, answer?: unknown) => void,
): void {
  const { gives } = request.routeOptions.config as Config;
  if (gives === undefined || statusCode >= 400) {
    done(null, answer);
    return;
  }
  const judged = z.safeParse(gives, answer);
  if (judged.success) done(null, judged.data);
  else
    done(
      new Error(
        `an answer that is not as its contract says: ${judged.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
      ),
    );
}
