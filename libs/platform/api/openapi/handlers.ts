import type { Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type * as z from 'zod/mini';
import { readIfMatch } from '../if-match';

/** What the code of a route says about its answer, beyond what the document generator reads by itself. */
export type Handler = {
  /** The contract of the answer; absent when there is none, or when it is no JSON. */
  readonly answer: z.ZodMiniType | undefined;
  /** The media type of an answer that is no JSON. */
  readonly mediaType: string | undefined;
  readonly ifMatch: boolean;
  readonly redirects: boolean;
};

/** What Nest keeps of the parameters of a method; nothing when it has none. */
type Parameters = Readonly<Record<string, { readonly factory?: unknown }>> | undefined;

/** The name of an operation before it is shortened: unique in the whole api. */
export const operationKey = (controller: string, method: string): string => `${controller}.${method}`;

/** Every method of every controller, by `operationKey`. */
export function handlersOf(app: NestFastifyApplication): ReadonlyMap<string, Handler> {
  const handlers = new Map<string, Handler>();
  for (const { metatype } of app.get(DiscoveryService).getControllers()) {
    if (typeof metatype !== 'function') continue;
    const controller = metatype as Type;
    const methods = Object.entries(Object.getOwnPropertyDescriptors(controller.prototype));
    for (const [name, { value }] of methods) {
      if (typeof value === 'function' && Reflect.hasMetadata('method', value)) {
        handlers.set(operationKey(controller.name, name), handlerOf(controller, name, value as () => unknown));
      }
    }
  }
  return handlers;
}

function handlerOf(controller: Type, name: string, method: () => unknown): Handler {
  const serializer = meta<{ schema?: z.ZodMiniType }>('class_serializer:options', method);
  const headers = meta<readonly { name: string; value: unknown }[]>('__headers__', method) ?? [];
  const mediaType = headers.find((header) => header.name.toLowerCase() === 'content-type')?.value;
  const parameters = Reflect.getMetadata('__routeArguments__', controller, name) as Parameters;
  return {
    answer: serializer?.schema,
    mediaType: typeof mediaType === 'string' ? mediaType : undefined,
    ifMatch: Object.values(parameters ?? {}).some(({ factory }) => factory === readIfMatch),
    redirects: Reflect.hasMetadata('__redirect__', method),
  };
}

const meta = <T>(key: string, method: () => unknown): T | undefined =>
  Reflect.getMetadata(key, method) as T | undefined;
