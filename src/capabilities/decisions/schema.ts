import { z } from 'zod';
import { ListQuery } from '#platform/list/query.ts';
import { memoKinds } from './names.ts';

const id = z.uuid();
const day = z.iso.date();

export const DecisionId = z.object({ id });
export const DecisionQuery = ListQuery.extend({
  project: id.optional().describe('only of this project'),
  subject: id.optional().describe('only about this record'),
});
export type DecisionQuery = z.output<typeof DecisionQuery>;

export const DecisionListRow = z.object({
  id,
  number: z.string().describe('DM-2026-001, without gaps in a year'),
  title: z.string(),
  kind: z.enum(memoKinds),
  decidedOn: day,
  decidedBy: z.string().describe('names'),
  forum: z.string().nullable(),
  projectId: id.nullable(),
  project: z.string().nullable(),
  supersededBy: z.string().nullable().describe('number of the memo that took its place'),
});
export type DecisionListRow = z.output<typeof DecisionListRow>;

const Condition = z.object({
  text: z.string().trim().min(1).max(1000),
  dueOn: day.nullable(),
  owner: z.string().nullable(),
});
const Fact = z.object({ label: z.string(), value: z.string() });

export const DecisionMemo = DecisionListRow.extend({
  people: z.array(z.object({ id: z.string(), name: z.string() })).describe('who decided'),
  question: z.string().nullable(),
  decision: z.string(),
  reasons: z.string(),
  options: z.array(z.string()),
  conditions: z.array(Condition),
  facts: z.array(Fact),
  rule: z.string().nullable().describe('the rule of authority by which it was decided'),
  supersedes: z.string().nullable().describe('number of the memo whose place it took'),
  supersedesId: id.nullable(),
  supersededById: id.nullable(),
  sha256: z.string().describe('hash of its content, for whoever compares a printed copy'),
});
export type DecisionMemo = z.output<typeof DecisionMemo>;

export const NewDecision = z.object({
  title: z.string().trim().min(1).max(200),
  kind: z.enum(memoKinds).default('other'),
  decidedOn: day.optional().describe('today where left out'),
  decidedBy: z.array(id).min(1).max(20).describe('people who decided'),
  forum: z.string().trim().max(200).nullable().default(null),
  projectId: id.nullable().default(null),
  question: z.string().trim().max(4000).nullable().default(null),
  decision: z.string().trim().min(1).max(8000),
  reasons: z.string().trim().min(1).max(8000),
  options: z.array(z.string().trim().min(1).max(1000)).max(20).default([]),
  conditions: z.array(Condition).max(50).default([]),
  supersedesId: id.nullable().default(null).describe('the memo whose place this one takes'),
});
export type NewDecision = z.output<typeof NewDecision>;
export const Recorded = z.object({ id, number: z.string() });

export const DocumentQuery = z.object({ format: z.enum(['docx', 'pdf']).default('docx') });
