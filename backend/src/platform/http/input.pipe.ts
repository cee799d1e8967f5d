import { StandardSchemaValidationPipe } from '@nestjs/common';
import { InvalidInput } from '../errors/index.js';

/** Validates what came in against its zod schema; every fault at once, each at its field. */
export function inputPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new InvalidInput(
        issues.slice(0, 50).map((issue) => ({
          field: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
          message: issue.message,
        })),
      ),
  });
}
