import type { Db } from '#platform/db/database.ts';
import { runList } from '#platform/list/run-list.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { auditColumns } from '../columns.ts';

/** The audit log as a list; the latest comes first unless another order is asked for. */
export const listAudit = (db: Db, query: ListQuery) => {
  const base = db
    .selectFrom('audit_event')
    .select([
      'id',
      'at',
      'actor_kind as actorKind',
      'actor_name as actorName',
      'person_id as personId',
      'ip',
      'action',
      'outcome',
      'subject_type as subjectType',
      'subject_id as subjectId',
      'subject_label as subjectLabel',
      'changes',
      'request_id as requestId',
      'session_id as sessionId',
      'seq',
    ]);
  return runList(
    db,
    { columns: auditColumns, base, searched: ['actorName', 'action', 'subjectLabel', 'ip'], order: 'id' },
    { ...query, sort: query.sort ?? '-at,-id' },
  );
};
