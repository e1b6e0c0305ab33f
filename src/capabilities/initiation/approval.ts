import type { Say } from '#engine/authority/model.ts';
import { holds, type Actor } from '#platform/actor.ts';
import type { ApprovalFact, ApprovalSubject, SettledApproval } from '#platform/approval-subject.ts';
import { systemActor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError, type Told } from '#platform/errors.ts';
import type { Text } from '#platform/i18n.ts';
import { recordDecision } from '../decisions/actions/record.ts';
import { todayOf } from '../organisation/store/today.ts';
import { stepsOf } from './route.ts';
import { sayOn } from './say-on.ts';
import { startProject } from './actions/start-project.ts';
import {
  decidersOf,
  findInitiation,
  findInitiationRow,
  listConditions,
  listGoals,
} from './store/initiations.ts';
import type { InitiationDetail } from './schema.ts';

const system = systemActor('initiation');
const wan = (fen: number): string => `${(fen / 1_000_000).toLocaleString('zh-CN')} 万元`;

const lacksOf = (request: InitiationDetail): Told[] =>
  (
    [
      [request.unitId, 'unit'],
      [request.sponsorId, 'sponsor'],
      [request.managerId, 'manager'],
      [request.startOn && request.finishOn, 'dates'],
      [request.goals.length > 0 ? 'yes' : null, 'goals'],
    ] as const
  ).flatMap(([value, field]) => (value ? [] : [{ rule: `initiation.field-${field}` }]));

const factsOf = (request: InitiationDetail): ApprovalFact[] => {
  const facts: [Text, string | null][] = [
    [['等级', 'Class'], request.projectClass],
    [['预算', 'Budget'], wan(request.amountFen)],
    [['部门', 'Unit'], request.unit],
    [['发起人', 'Sponsor'], request.sponsor],
    [['项目经理', 'Project manager'], request.manager],
    [['起止', 'Dates'], `${request.startOn} — ${request.finishOn}`],
    [['目标', 'Goals'], request.goals.map(({ text }) => text).join('；')],
    [['理由', 'Reasons'], request.reasons],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
};

const freeze: ApprovalSubject['freeze'] = async (db, id, now) => {
  const request = await findInitiation({ db, who: system, now }, id);
  const fields = lacksOf(request);
  if (fields.length > 0) throw new AppError('refused', 'initiation.fields-missing', { fields });
  const row = await findInitiationRow(db, system, id);
  return {
    title: request.title,
    facts: factsOf(request),
    content: request,
    pmoUnitId: row.pmo_unit_id,
    projectId: null,
    amountFen: request.amountFen,
    projectClass: request.projectClass,
    barred: request.managerId === null ? [] : [request.managerId],
  };
};

const settle = async (write: Write, id: string, settled: SettledApproval): Promise<void> => {
  const { tx, now } = write;
  const { state: _state, ...before } = await findInitiationRow(tx, system, id);
  const say = await sayOn(tx, id, { point: 'DP-05', now });
  const result = settled.outcome === 'approved' ? await approve(write, id, { settled, say }) : {};
  const after = await tx
    .updateTable('initiation')
    .set({
      outcome: settled.outcome,
      outcome_on: await todayOf(write),
      say: say === null ? null : JSON.stringify({ level: say.level, rule: say.rule, reasons: say.reasons }),
      ...result,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'initiation', id, label: before.title }, before, after });
};

interface Approval {
  readonly settled: SettledApproval;
  readonly say: Say | null;
}

/** The project with its number, and the memo of the decision. */
const approve = async (write: Write, id: string, { settled: { approvalId }, say }: Approval) => {
  const { tx, now } = write;
  const request = await findInitiationRow(tx, system, id);
  const shown = await findInitiation({ db: tx, who: system, now }, id);
  const project = await startProject(write, request);
  const conditions = await listConditions(tx, id, now);
  const goals = await listGoals(tx, id);
  const memo = await recordDecision(write, {
    title: `${request.title} 立项`,
    kind: 'initiation',
    decidedBy: await decidersOf(tx, approvalId),
    subject: { type: 'initiation', id },
    projectId: project.id,
    pmoUnitId: request.pmo_unit_id,
    question: `是否批准“${request.title}”立项`,
    decision: `批准立项，项目编号 ${project.code}，预算 ${wan(request.amount_fen)}。`,
    reasons: request.reasons ?? goals.map(({ text }) => text).join('；'),
    conditions: conditions.map(({ text, dueOn, owner }) => ({ text, dueOn, owner })),
    facts: factsOf(shown).map(({ label, value }) => ({ label: label[0], value })),
    rule: say === null ? null : `DP-05 ${say.level} ${say.rule}`,
  });
  return { project_id: project.id, memo_id: memo.id };
};

const mayRead = async (db: Db, who: Actor, id: string): Promise<boolean> => {
  try {
    await findInitiationRow(db, who, id);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/** A request to start a project; its route follows what the office in charge says at DP-05. */
export const initiationSubject: ApprovalSubject = {
  kind: 'initiation',
  name: ['立项申请', 'Start of a project'],
  path: (id) => `/initiations?open=${id}`,
  freeze,
  steps: stepsOf,
  expectSubmitter: async (db, who, id) => {
    const row = await findInitiationRow(db, who, id);
    if (!holds(who, 'initiation.request') || row.requested_by !== who.personId)
      throw new AppError('forbidden', 'permission.missing', { permission: 'initiation.request' });
  },
  canRead: mayRead,
  settle,
};
