import { z } from 'zod';
import { approvalStates } from '../names.ts';
import { requestModes, requestPoints } from './names.ts';

const id = z.uuid();
const fields = {
  title: z.string().trim().min(1).max(200).describe('what is asked, in a line'),
  body: z.string().trim().min(1).max(20000).describe('the reasons'),
  amountFen: z.number().int().min(0).nullable().describe('分; null where it is not about money'),
  approverIds: z.array(id).min(1).max(20).describe('who decides, in order'),
  mode: z.enum(requestModes).describe('in sequence, all of them at once, or one of them'),
  copiedIds: z.array(id).max(50).describe('who is told of it'),
  point: z
    .enum(requestPoints)
    .nullable()
    .describe('decision across departments it is about: the register of authority then says who signs too'),
};

export const NewRequest = z.object({ ...fields, point: fields.point.default(null) });
export type NewRequest = z.output<typeof NewRequest>;
export const RequestChange = z
  .object(fields)
  .partial()
  .extend({ version: z.number().int().describe('the version the user saw') });
export type RequestChange = z.output<typeof RequestChange>;
export const RequestId = z.object({ id: id.describe('of the request') });

const Person = z.object({ id, name: z.string() });
export const RequestRecord = z.object({
  id,
  version: z.number().int().describe('raised by every change'),
  code: z.string().describe('number, QB-2026-001'),
  title: fields.title,
  body: fields.body,
  amountFen: fields.amountFen,
  mode: fields.mode,
  point: fields.point,
  author: Person.describe('who raised it'),
  approvers: z.array(Person).describe('who decides, in order'),
  copied: z.array(Person).describe('who is told of it'),
  state: z.enum([...approvalStates, 'draft']).describe('where its approval stands; draft: never submitted'),
  approvalId: id.nullable().describe('of its approval'),
  createdAt: z.string().describe('ISO instant'),
});
export type RequestRecord = z.output<typeof RequestRecord>;
export const RequestQuery = z.object({
  limit: z.coerce.number<number>().int().min(1).max(200).default(50).describe('rows at most'),
  offset: z.coerce.number<number>().int().min(0).default(0).describe('rows to skip'),
});
export const Requests = z.object({
  rows: z.array(RequestRecord).describe('the latest first'),
  total: z.number().int().describe('how many there are'),
});
