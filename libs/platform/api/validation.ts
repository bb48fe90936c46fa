import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import * as z from 'zod/mini';
import { inputError, platformError } from '@wijkspoor/platform/domain';

/** Checks every body, parameter and query against its contract, and answers codes instead of sentences. */
export class ContractPipe implements PipeTransform {
  /** @throws platform.invalid with where and what. */
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodMiniType) || type === 'custom') return value;
    // with the input beside each issue: what was left out is another fault than what is wrong
    const judged = z.safeParse(schema, value, { reportInput: true });
    if (!judged.success) throw platformError('invalid', {}, judged.error.issues.slice(0, 50).map(inputError));
    return judged.data;
  }
}
