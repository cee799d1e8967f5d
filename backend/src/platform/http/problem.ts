import { z } from 'zod';

/** RFC 9457, "Problem Details for HTTP APIs", with a stable code, the fields at fault and the id to quote to support. */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })),
    requestId: z.string(),
    current: z.record(z.string(), z.unknown()).optional().meta({ description: 'What stands there instead' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

const titles: Record<number, string> = {
  400: 'There is a problem with the request',
  401: 'Signed out',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Changed in the meantime',
  410: 'No longer usable',
  413: 'Too large',
  415: 'Not a format we take',
  422: 'There is a problem',
  429: 'Too many attempts',
  503: 'Not available at the moment',
};

export function titleOf(status: number): string {
  return titles[status] ?? (status < 500 ? 'There is a problem with the request' : 'Sorry, there is a problem with the service');
}
