import type { ApprovalSubject, PlannedStep } from '#platform/approval-subject.ts';
import { AppError } from '#platform/errors.ts';
import { officeOfPerson } from '../../offices/store.ts';
import { namesOf } from '../store/people.ts';
import { requestPointNames } from './names.ts';
import { findRequestRow } from './store.ts';

const yuan = (fen: number): string => `¥${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}`;

/** 签报: a free request, decided by the people its author names. */
export const generalRequestSubject: ApprovalSubject = {
  kind: 'general-request',
  name: ['签报', 'General request'],
  path: (id) => `/approvals?request=${id}`,
  freeze: async (db, id) => {
    const row = await findRequestRow(db, id);
    return {
      title: row.title,
      facts: [
        { label: ['编号', 'Number'], value: row.code },
        ...(row.point === null
          ? []
          : [{ label: ['决策事项', 'Decision'] as const, value: requestPointNames[row.point][0] }]),
        { label: ['事由', 'Reason'], value: row.body },
        ...(row.amount_fen === null
          ? []
          : [{ label: ['金额', 'Amount'] as const, value: yuan(row.amount_fen) }]),
      ],
      content: { code: row.code, title: row.title, body: row.body, amountFen: row.amount_fen },
      pmoUnitId: row.point === null ? null : await officeOfPerson(db, row.author_id),
      ...(row.point === null ? {} : { point: row.point }),
      projectId: null,
      amountFen: row.amount_fen,
      projectClass: null,
      barred: [],
    };
  },
  steps: async (db, id) => {
    const { mode, approver_ids, copied_ids } = await findRequestRow(db, id);
    const names = await namesOf(db, approver_ids);
    const deciding: PlannedStep[] =
      mode === 'sequence'
        ? approver_ids.map((person) => ({
            name: [`${names.get(person) ?? ''}审批`, `Decision of ${names.get(person) ?? ''}`],
            mode: 'all',
            duty: 'decide',
            people: [person],
          }))
        : [{ name: ['审批', 'Decision'], mode, duty: 'decide', people: approver_ids }];
    const told: PlannedStep[] =
      copied_ids.length === 0
        ? []
        : [{ name: ['知会', 'For information'], mode: 'all', duty: 'notify', people: copied_ids }];
    return [...deciding, ...told];
  },
  expectSubmitter: async (db, who, id) => {
    const row = await findRequestRow(db, id);
    if (row.author_id !== who.personId)
      throw new AppError('not-found', 'record.not-found', { subject: 'request' });
  },
  canRead: async (db, who, id) => {
    const row = await db
      .selectFrom('general_request')
      .select('author_id')
      .where('id', '=', id)
      .executeTakeFirst();
    return row !== undefined && row.author_id === who.personId;
  },
  settle: async (write, id, { outcome }) => {
    await write.tx
      .updateTable('general_request')
      .set({ outcome, settled_at: write.now })
      .where('id', '=', id)
      .execute();
  },
};
