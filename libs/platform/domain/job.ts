import type * as z from 'zod/mini';

/** A kind of background work: its name, the shape of its payload (ids only), and how often it is tried. */
export type JobDefinition<S extends z.ZodMiniType = z.ZodMiniType> = {
  readonly name: string;
  readonly payload: S;
  readonly attempts: number;
};

/**
 * Declares a job. The handler must be safe to run twice: the queue promises at least once.
 * @param name `<domain>.<verb-thing>`, unique.
 * @param payload a strict object of ids; never personal data.
 */
export const defineJob = <S extends z.ZodMiniType>(name: string, payload: S, options: { attempts?: number } = {}): JobDefinition<S> => ({
  name,
  payload,
  attempts: options.attempts ?? 5,
});
