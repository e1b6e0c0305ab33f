import { createHash } from 'node:crypto';
import { holds } from '#platform/actor.ts';
import type { ApprovalSubject, SettledApproval } from '#platform/approval-subject.ts';
import type { Db } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError, type Told } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { opinionOfPmo } from '../offices/opinion-step.ts';
import { executivesOf, officeOfUnit } from '../offices/store.ts';
import { eventKindNames, categoryNames } from './names.ts';
import { findPlanRow, listEvents, stateOf } from './store/plans.ts';

const wan = (fen: number): string => `${(fen / 1_000_000).toLocaleString('zh-CN')} 万元`;

/** The plan as it is frozen, shown to the approvers and kept as an edition. */
const contentOf = async (db: Db, id: string) => {
  const plan = await findPlanRow(db, id);
  const events = await listEvents(db, id);
  return {
    year: plan.year,
    title: plan.title,
    envelopeFen: plan.envelope_fen,
    mix: plan.mix,
    note: plan.note,
    events: events.map(({ kind, name, onDate }) => ({ kind, name, onDate })),
    version: plan.version,
  };
};

type Content = Awaited<ReturnType<typeof contentOf>>;

const missingIn = ({ envelopeFen, events }: Content): Told[] => [
  ...(envelopeFen > 0 ? [] : [{ rule: 'portfolio-plan.no-envelope' }]),
  ...(events.some(({ kind }) => kind === 'final') ? [] : [{ rule: 'portfolio-plan.no-round' }]),
  ...(events.some(({ kind }) => kind === 'review') ? [] : [{ rule: 'portfolio-plan.no-review' }]),
];

const freeze: ApprovalSubject['freeze'] = async (db, id) => {
  const plan = await findPlanRow(db, id);
  if (stateOf(plan) === 'approved') throw new AppError('conflict', 'portfolio-plan.approved-already');
  const content = await contentOf(db, id);
  const missing = missingIn(content);
  if (missing.length > 0) throw new AppError('refused', 'portfolio-plan.incomplete', { missing });
  return {
    title: content.title,
    facts: [
      { label: ['年度', 'Year'], value: String(content.year) },
      { label: ['预算封套', 'Envelope'], value: wan(content.envelopeFen) },
      {
        label: ['目标结构', 'Target mix'],
        value:
          content.mix
            .map(({ category, percent }) => `${categoryNames[category][0]} ${percent}%`)
            .join('，') || '—',
      },
      {
        label: ['日程', 'Calendar'],
        value: content.events
          .map(({ kind, name, onDate }) => `${onDate} ${name || eventKindNames[kind][0]}`)
          .join('；'),
      },
    ],
    content,
    pmoUnitId: await officeOfUnit(db, null),
    projectId: null,
    amountFen: content.envelopeFen,
    projectClass: null,
    barred: [],
  };
};

/** The head of the top office gives an opinion, an executive decides. */
const steps: ApprovalSubject['steps'] = async (db, _id, now) => [
  ...(await opinionOfPmo(db)),
  {
    name: ['高层批准', 'Approval by the executives'],
    mode: 'one',
    duty: 'decide',
    people: await executivesOf(db, now),
  },
];

/** Keeps what was approved as an edition that nobody can change. */
const settle = async (write: Write, id: string, { approvalId, outcome }: SettledApproval): Promise<void> => {
  if (outcome !== 'approved') return;
  const { tx } = write;
  const before = await findPlanRow(tx, id);
  const content = JSON.stringify(await contentOf(tx, id));
  const last = await tx
    .selectFrom('portfolio_plan_edition')
    .select((of) => of.fn.max('number').as('number'))
    .where('plan_id', '=', id)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto('portfolio_plan_edition')
    .values({
      id: newId(),
      plan_id: id,
      number,
      approval_id: approvalId,
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
    })
    .execute();
  // The change of this row raises its version by one: that is the version approved.
  const after = await tx
    .updateTable('portfolio_plan')
    .set({ approved_version: before.version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'portfolio-plan', id, label: before.title },
    before,
    after: { ...after, edition: number },
  });
};

/** The plan of a year is approved by an executive. */
export const portfolioPlanSubject: ApprovalSubject = {
  kind: 'portfolio-plan',
  name: ['组合管理计划', 'Portfolio plan'],
  path: (id) => `/portfolio-plans?open=${id}`,
  freeze,
  steps,
  expectSubmitter: async (_db, who) => {
    if (!holds(who, 'portfolio-plan.manage'))
      throw new AppError('forbidden', 'permission.missing', { permission: 'portfolio-plan.manage' });
  },
  canRead: async (_db, who) => holds(who, 'portfolio-plan.read'),
  settle,
};
