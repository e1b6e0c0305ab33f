import { z } from 'zod';

const count = z.number().int();

export const DemoCounts = z.object({
  units: count,
  people: count,
  programs: count,
  projects: count,
  tasks: count,
  milestones: count,
  measures: count,
  risks: count,
  issues: count,
  proposals: count,
  objectives: count,
});
export type DemoCounts = z.output<typeof DemoCounts>;

export const DemoState = z.object({
  isLoaded: z.boolean(),
  dataDate: z.string().describe('day as of which the demonstration data are'),
  hasPasswords: z.boolean().describe('the people of the demonstration can sign in'),
  counts: DemoCounts,
});
export type DemoState = z.output<typeof DemoState>;

export const DemoStarted = z.object({ jobId: z.uuid() });
export const DemoRemoved = z.object({
  removed: DemoCounts,
  loosened: count.describe('own records that named something of the demonstration and no longer do'),
});
export type DemoRemoved = z.output<typeof DemoRemoved>;
