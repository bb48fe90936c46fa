import type { Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type * as z from 'zod/mini';
import { contractOf } from '../gives';
import { readIfMatch } from '../if-match';
import { mediaOf } from './media';

/** What the code of a route says about its answer, beyond what the document generator reads by itself. */
export type Handler = {
  /** The contract of the answer; absent when there is none, or when it is no JSON. */
  readonly answer: z.ZodMiniType | undefined;
  /** The media type of a body that is no JSON. */
  readonly takes: string | undefined;
  /** The media type of an answer that is no JSON. */
  readonly gives: string | undefined;
  readonly ifMatch: boolean;
  /** The status with which it sends the reader elsewhere. */
  readonly redirect: number | undefined;
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
    const methods = Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object));
    for (const [name, descriptor] of methods) {
      const value: unknown = descriptor.value;
      if (typeof value === 'function' && Reflect.hasMetadata('method', value)) {
        handlers.set(operationKey(controller.name, name), handlerOf(controller, name, value as () => unknown));
      }
    }
  }
  return handlers;
}

function handlerOf(controller: Type, name: string, method: () => unknown): Handler {
  const redirect = Reflect.getMetadata('__redirect__', method) as { statusCode?: number } | undefined;
  const { takes, gives } = mediaOf(method);
  const parameters = Reflect.getMetadata('__routeArguments__', controller, name) as Parameters;
  return {
    answer: contractOf(method),
    takes,
    gives,
    ifMatch: Object.values(parameters ?? {}).some(({ factory }) => factory === readIfMatch),
    redirect: redirect?.statusCode,
  };
}
