import { StandardSchemaValidationPipe } from '@nestjs/common';
import { inputError, platformError } from '@wijkspoor/platform/domain';

/** The pipe that checks every body, parameter and query against its contract, and answers codes instead of sentences. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => platformError('invalid', {}, issues.slice(0, 50).map(inputError)),
  });
