import type * as z from 'zod/mini';

/** A kind of background work: its name, the shape of its payload (ids only), how often it is tried, and the first wait between tries. */
export type JobDefinition<S extends z.ZodMiniType = z.ZodMiniType> = {
  readonly name: string;
  readonly payload: S;
  readonly attempts: number;
  /** Milliseconds before the second try; every next wait is twice as long. */
  readonly backoff: number;
};

/**
 * Declares a job. The handler must be safe to run twice: the queue promises at least once.
 * @param name `<domain>.<verb-thing>`, unique.
 * @param payload a strict object of ids; never personal data.
 * @param options `attempts` 8 and `backoff` 2 s unless said otherwise: the last try is some four minutes after the first.
 */
export const defineJob = <S extends z.ZodMiniType>(
  name: string,
  payload: S,
  options: { attempts?: number; backoff?: number } = {},
): JobDefinition<S> => ({
  name,
  payload,
  attempts: options.attempts ?? 8,
  backoff: options.backoff ?? 2_000,
});
