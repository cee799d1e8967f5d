import { z } from 'zod';

/** What the bare server is told to do: statements of reads, recorded from the product, and who is behind each cookie. */
export const planSchema = z.object({
  databaseUrl: z.string(),
  pool: z.number().int(),
  reads: z.record(z.string(), z.array(z.string())),
});
export type Plan = z.infer<typeof planSchema>;
