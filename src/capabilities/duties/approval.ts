import { holds } from '#platform/actor.ts';
import type { ApprovalSubject, PlannedStep } from '#platform/approval-subject.ts';
import type { Db } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { executivesOf } from '../offices/store.ts';
import { expectOnOffice } from '../positions/store/office.ts';
import { putInForce } from './actions/settle.ts';
import { conflictError } from './conflict-error.ts';
import { conflictsOf } from './rules.ts';
import { findMatrixRow, listActivities } from './store/matrix.ts';

/** The duty matrix: the heads of the departments concerned sign, then an executive decides. */
export const dutyMatrixApproval: ApprovalSubject = {
  kind: 'duty-matrix',
  name: ['职责矩阵', 'Duty matrix'],
  path: () => '/duties',
  freeze: async (db, id) => {
    const matrix = await findMatrixRow(db, id);
    if (matrix.state !== 'draft')
      throw new AppError('refused', 'duty.matrix-closed', { number: matrix.number });
    const activities = await listActivities(db, id);
    const conflicts = conflictsOf(activities);
    if (conflicts.length > 0 || activities.length === 0) throw conflictError(conflicts);
    return {
      title: `职责矩阵 V${matrix.number}`,
      facts: activities.map(({ name, parts }) => ({
        label: [name, name],
        value: parts.map(({ unit, part, note }) => `${unit}=${part}${note ? `（${note}）` : ''}`).join('，'),
      })),
      content: activities.map(({ code, name, parts }) => ({ code, name, parts })),
      pmoUnitId: matrix.office_id,
      projectId: null,
      amountFen: null,
      projectClass: null,
      barred: [],
    };
  },
  steps: async (db, id, now) => {
    const heads = await headsConcerned(db, id);
    const signing: PlannedStep[] =
      heads.length === 0
        ? []
        : [{ name: ['相关部门会签', 'Units sign'], mode: 'all', duty: 'decide', people: heads }];
    return [
      ...signing,
      {
        name: ['决策层批准', 'Approval by the executives'],
        mode: 'one',
        duty: 'decide',
        people: await executivesOf(db, now),
      },
    ];
  },
  expectSubmitter: async (db, who, id) =>
    expectOnOffice(db, who, 'duty.manage', (await findMatrixRow(db, id)).office_id),
  canRead: (_db, who) => Promise.resolve(holds(who, 'duty.read')),
  settle: async (write, id, { outcome, approvalId }) => {
    if (outcome === 'approved') await putInForce(write, id, approvalId);
  },
};

/** Heads of the units that do or answer for something in the matrix. */
const headsConcerned = async (db: Db, matrixId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('duty_part as has')
    .innerJoin('duty_activity as activity', 'activity.id', 'has.activity_id')
    .innerJoin('org_unit as unit', 'unit.id', 'has.unit_id')
    .select('unit.head_id as headId')
    .distinct()
    .where('activity.matrix_id', '=', matrixId)
    .where('has.part', 'in', ['A', 'R'])
    .where('unit.head_id', 'is not', null)
    .execute();
  return rows.flatMap(({ headId }) => (headId === null ? [] : [headId]));
};
