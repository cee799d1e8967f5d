import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { idempotencyKeySchema } from './booking.schemas.js';

interface WithHeaders {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The `Idempotency-Key` of the request: one for each click; undefined where the client sends none. @throws InvalidInput */
export const ClickKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const given = context.switchToHttp().getRequest<WithHeaders>().headers['idempotency-key'];
  const read = idempotencyKeySchema.safeParse(given);
  if (read.success) return read.data;
  throw new InvalidInput([{ field: 'Idempotency-Key', message: read.error.issues[0]?.message ?? 'Send one key' }]);
});
