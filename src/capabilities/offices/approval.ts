import { holds } from '#platform/actor.ts';
import type { ApprovalFact, ApprovalSubject, PlannedStep } from '#platform/approval-subject.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { todayOf } from '../organisation/store/today.ts';
import { findChange, markSettled } from './actions/changes.ts';
import { saveOverride, saveOverrideEnd } from './actions/overrides.ts';
import { saveType } from './actions/types.ts';
import { changeText } from './change-text.ts';
import { earlyUpgrade } from './evolution.ts';
import { NewOverride, OverrideEndOf } from './schema/authority.ts';
import { NewType } from './schema/offices.ts';
import { executivesOf, findOffice, officeHead } from './store.ts';
import { loadUnitFacts } from './unit-facts.ts';

const factsOf = async (db: Db | Tx, changeId: string): Promise<ApprovalFact[]> => {
  const { kind, content, reason } = await findChange(db, changeId);
  const facts: ApprovalFact[] = [
    { label: ['变更', 'Change'], value: await changeText(db, changeId, 'zh-CN') },
  ];
  const from = content['from'] ?? content['on'];
  if (typeof from === 'string')
    facts.push({
      label: kind === 'override-end' ? ['最后一天', 'Last day'] : ['生效日期', 'First day'],
      value: from,
    });
  const early = kind === 'type' ? await earlyText(db, changeId) : null;
  if (early !== null) facts.push({ label: ['提前升级', 'Early upgrade'], value: early });
  return [...facts, { label: ['理由', 'Reason'], value: reason }];
};

/** How long the present type has held, where the executives decide on an upgrade before its time. */
const earlyText = async (db: Db | Tx, changeId: string): Promise<string | null> => {
  const { pmo_unit_id: officeId, content } = await findChange(db, changeId);
  const { step_from_months: fromMonths, step_to_months: toMonths } = await findOffice(db, officeId);
  const { preset, from } = NewType.parse(content);
  const { types } = await loadUnitFacts(db, officeId);
  const early = earlyUpgrade(types, { preset, on: from, fromMonths, toMonths });
  return early && `现类型自 ${early.from} 起仅 ${early.months} 个月（通常 ${fromMonths}–${toMonths} 个月）`;
};

const freeze: ApprovalSubject['freeze'] = async (db, changeId) => {
  const change = await findChange(db, changeId);
  if (change.settled_at !== null) throw new AppError('refused', 'office.change-settled');
  const { name } = await findOffice(db, change.pmo_unit_id);
  return {
    title: `${name}：${await changeText(db, changeId, 'zh-CN')}`,
    facts: await factsOf(db, changeId),
    content: { officeId: change.pmo_unit_id, kind: change.kind, ...change.content },
    pmoUnitId: change.pmo_unit_id,
    projectId: null,
    amountFen: null,
    projectClass: null,
    barred: [],
  };
};

/** One executive of the enterprise decides; the head of the unit is told. */
const steps: ApprovalSubject['steps'] = async (db, changeId, now): Promise<PlannedStep[]> => {
  const { pmo_unit_id: officeId } = await findChange(db, changeId);
  const head = await officeHead(db, officeId);
  const decide: PlannedStep = {
    name: ['高层审批', 'Executives decide'],
    mode: 'one',
    duty: 'decide',
    people: await executivesOf(db, now),
    hours: 24,
  };
  if (head === null) return [decide];
  return [
    decide,
    { name: ['知会 PMO 负责人', 'The head is told'], mode: 'all', duty: 'notify', people: [head] },
  ];
};

const settle: ApprovalSubject['settle'] = async (write, changeId, { approvalId, outcome }) => {
  const change = await findChange(write.tx, changeId);
  if (change.settled_at !== null) {
    if (outcome === 'approved') throw new AppError('refused', 'office.change-settled');
    return;
  }
  await markSettled(write, changeId, { outcome, approvalId });
  if (outcome === 'approved') await apply(write, changeId, approvalId);
};

/** Puts an approved change in force: not before today, since what was decided meanwhile stays. */
const apply = async (write: Write, changeId: string, approvalId: string): Promise<void> => {
  const { pmo_unit_id: officeId, kind, content } = await findChange(write.tx, changeId);
  const today = await todayOf(write);
  const notBefore = (day: string): string => (day < today ? today : day);
  if (kind === 'type') {
    const plan = NewType.parse(content);
    await saveType(write, officeId, { ...plan, from: notBefore(plan.from), approvalId });
  } else if (kind === 'override') {
    const override = NewOverride.parse(content);
    await saveOverride(write, officeId, { ...override, from: notBefore(override.from), approvalId });
  } else await saveOverrideEnd(write, officeId, OverrideEndOf.parse(content));
};

const subject = (kind: string, name: ApprovalSubject['name']): ApprovalSubject => ({
  kind,
  name,
  path: () => '/offices',
  freeze,
  steps,
  expectSubmitter: async (db, who, changeId) => {
    const { author_id: author } = await findChange(db, changeId);
    if (author !== who.personId && !holds(who, 'authority.manage'))
      throw new AppError('not-found', 'record.not-found', { subject: 'authority' });
  },
  canRead: async (_db, who) => holds(who, 'office.read'),
  settle,
});

export const officeSubjects: readonly ApprovalSubject[] = [
  subject('type-change', ['PMO 类型变更', 'Change of the type of a PMO']),
  subject('authority-change', ['授权调整', 'Change of authority']),
];
