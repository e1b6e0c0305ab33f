import { z } from 'zod';

export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(100),
  limit: z.coerce.number<number>().int().min(1).max(50).default(20),
});

export const Hit = z.object({
  type: z.string().describe('project, task, risk, issue, person …'),
  id: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  path: z.string(),
});
export const Hits = z.object({ rows: z.array(Hit) });
