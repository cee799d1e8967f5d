import { z } from 'zod';

export const demoMailIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

const summary = z.object({ id: z.string(), subject: z.string(), sentAt: z.iso.datetime() });

export const demoMailListViewSchema = z
  .object({ items: z.array(summary.meta({ id: 'DemoMailSummary' })), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'DemoMailListView' });
export type DemoMailListView = z.infer<typeof demoMailListViewSchema>;

export const demoMailViewSchema = summary
  .extend({ text: z.string(), html: z.string().describe('A whole HTML document of ours; show it in a sandboxed frame') })
  .meta({ id: 'DemoMailView' });
export type DemoMailView = z.infer<typeof demoMailViewSchema>;
