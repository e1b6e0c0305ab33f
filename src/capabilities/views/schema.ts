import { z } from 'zod';

const state = z
  .record(z.string().max(40), z.string().max(8000))
  .describe('query of the page as it is seen: filter, sort, group, columns, layout');
const name = z.string().trim().min(1).max(60);

export const ViewId = z.object({ id: z.uuid() });

export const ViewQuery = z.object({
  list: z.string().min(1).max(60).describe('list the views are of, e.g. projects'),
});

export const View = z.object({
  id: z.uuid(),
  version: z.number().int(),
  list: z.string(),
  name: z.string(),
  isShared: z.boolean().describe('everybody may open it'),
  isMine: z.boolean().describe('only its owner may change it'),
  owner: z.string().describe('name of the owner'),
  state,
});
export type View = z.output<typeof View>;

export const NewView = z.object({
  list: z.string().trim().min(1).max(60),
  name,
  isShared: z.boolean().default(false),
  state,
});
export type NewView = z.output<typeof NewView>;

export const ViewChange = z
  .object({ name, isShared: z.boolean(), state })
  .partial()
  .extend({ version: z.number().int().describe('the version that was edited') });
export type ViewChange = z.output<typeof ViewChange>;
