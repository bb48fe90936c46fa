import * as z from 'zod/mini';
import { inputError, platformError } from '@wijkspoor/platform/domain';

/**
 * What was typed behind a command, checked against its contract.
 * @param name of the argument, where the contract is of one thing.
 * @throws platform.invalid with what is expected where.
 */
export function readInput<S extends z.ZodMiniType>(contract: S, input: unknown, name = ''): z.output<S> {
  const judged = z.safeParse(contract, input, { reportInput: true });
  if (judged.success) return judged.data;
  const errors = judged.error.issues.map(inputError);
  throw platformError(
    'invalid',
    {},
    errors.map((one) => ({ ...one, path: one.path === '' ? name : one.path })),
  );
}
