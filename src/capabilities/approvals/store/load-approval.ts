import type { Selectable } from 'kysely';
import type { ApprovalState, RecordedAction, Route } from '#engine/approval/approval.ts';
import { reduceApproval } from '#engine/approval/reduce.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { ApprovalActionRow, ApprovalRow, ApprovalStepRow, ApprovalVersionRow } from '../tables.ts';

export interface LoadedApproval {
  readonly row: Selectable<ApprovalRow>;
  /** Steps as planned, of every version. */
  readonly steps: readonly Selectable<ApprovalStepRow>[];
  readonly versions: readonly Selectable<ApprovalVersionRow>[];
  readonly actions: readonly Selectable<ApprovalActionRow>[];
  readonly state: ApprovalState;
}

/** An approval with everything done to it. */
export const loadApproval = async (db: Db | Tx, id: string): Promise<LoadedApproval> => {
  const row = await db.selectFrom('approval').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'approval' });
  const steps = await db
    .selectFrom('approval_step')
    .selectAll()
    .where('approval_id', '=', id)
    .orderBy('round')
    .orderBy('position')
    .execute();
  const versions = await db
    .selectFrom('approval_version')
    .selectAll()
    .where('approval_id', '=', id)
    .orderBy('round')
    .execute();
  const actions = await db
    .selectFrom('approval_action')
    .selectAll()
    .where('approval_id', '=', id)
    .orderBy('position')
    .execute();
  const loaded = { row, steps, versions, actions };
  return { ...loaded, state: stateOf(loaded) };
};

const stateOf = (loaded: Omit<LoadedApproval, 'state'>): ApprovalState =>
  reduceApproval(
    routeOf(loaded, 1),
    loaded.row.submitted_at,
    loaded.actions.map((action) => recorded(action, loaded)),
  );

/** The route frozen with a version. */
const routeOf = (
  { row, steps, versions }: Pick<LoadedApproval, 'row' | 'steps' | 'versions'>,
  round: number,
): Route => ({
  applicant: row.applicant_id,
  barred: versions.find((version) => version.round === round)?.barred ?? [],
  steps: steps
    .filter((step) => step.round === round)
    .map(({ id, mode, votes, duty, people }) => ({ id, mode, votes, duty, people })),
});

const recorded = (
  action: Selectable<ApprovalActionRow>,
  loaded: Omit<LoadedApproval, 'state'>,
): RecordedAction => ({
  kind: action.kind,
  author: action.author_id,
  at: action.at,
  opinion: action.opinion,
  step: action.step_id,
  seat: action.seat_id,
  people: action.people,
  toStep: action.to_step_id,
  place: action.place,
  newStep: action.new_step_id,
  route: action.kind === 'resubmit' ? routeOf(loaded, action.round) : null,
});

/** The latest approval of a record, null where it was never submitted. */
export const approvalOf = async (
  db: Db | Tx,
  kind: string,
  subjectId: string,
): Promise<{ readonly id: string; readonly state: ApprovalRow['state'] } | null> =>
  (await db
    .selectFrom('approval')
    .select(['id', 'state'])
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;
