import type { Actor } from '#platform/actor.ts';
import { holds } from '#platform/actor.ts';
import type { ApprovalSubject, FrozenSubject, PlannedStep } from '#platform/approval-subject.ts';
import type { Db } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { executivesOf, findOffice, superiorOf } from '../offices/store.ts';
import { bringIntoForce } from './actions/charters.ts';
import { bringRegulationIntoForce } from './actions/regulations.ts';
import { blocksOf } from './documents/regulation-document.ts';
import { charterSections, sectionKeys } from './names.ts';
import { obstacleOf } from './read-charter.ts';
import { contentOf, findCharterRow, findSeenCharter } from './store/charters.ts';
import { officeName, officeToUpdate } from './store/office-access.ts';
import { findRegulationRow, listChapters } from './store/regulations.ts';

/** One of the executives decides, or the person the unit reports to. */
const stepsFor = async (db: Db, officeId: string, now: Date): Promise<readonly PlannedStep[]> => {
  const superior = await superiorOf(db, officeId);
  const people = [...new Set([...(await executivesOf(db, now)), ...(superior === null ? [] : [superior])])];
  return [
    { name: ['高层批准', 'Approval by the executives'], mode: 'one', duty: 'decide', people, hours: 24 },
  ];
};

const freezeCharter = async (db: Db, id: string): Promise<FrozenSubject> => {
  const row = await findCharterRow(db, id);
  const obstacle = await obstacleOf(db, row);
  if (obstacle) throw new AppError('refused', obstacle.rule, obstacle.params);
  const office = await findOffice(db, row.pmo_unit_id);
  const content = await contentOf(db, row);
  return {
    title: `${officeName(office)}章程 ${row.edition}`,
    facts: [
      { label: ['文件编号', 'Document number'], value: row.document_number },
      { label: ['授权期限', 'Mandate'], value: `${row.mandate_from ?? ''} – ${row.mandate_to ?? '…'}` },
      ...content.goals.map((goal) => ({
        label: ['目标', 'Goal'] as const,
        value: `${goal.text}（${goal.objective ?? ''}）`,
      })),
      ...sectionKeys
        .filter((key) => (content.sections[key] ?? '') !== '')
        .map((key) => ({ label: charterSections[key].name, value: content.sections[key] ?? '' })),
      ...(row.type_reason === null
        ? []
        : [{ label: ['类型选择理由', 'Reason of the type'] as const, value: row.type_reason }]),
    ],
    content: { ...content, documentNumber: row.document_number, typeReason: row.type_reason },
    pmoUnitId: row.pmo_unit_id,
    projectId: null,
    amountFen: null,
    projectClass: null,
    barred: [],
  };
};

export const charterApproval: ApprovalSubject = {
  kind: 'charter',
  name: ['PMO 章程', 'PMO charter'],
  path: (id) => `/charters/${id}`,
  freeze: (db, id) => freezeCharter(db, id),
  steps: async (db, id, now) => stepsFor(db, (await findCharterRow(db, id)).pmo_unit_id, now),
  expectSubmitter: async (db, who, id) => {
    await officeToUpdate(db, who, (await findSeenCharter(db, who, id)).pmo_unit_id);
  },
  canRead: async (_db: Db, who: Actor) => holds(who, 'charter.update') || holds(who, 'charter.review'),
  settle: async (write, id, { approvalId, outcome }) => {
    if (outcome === 'approved') await bringIntoForce(write, id, approvalId);
  },
};

const freezeRegulation = async (db: Db, id: string, now: Date): Promise<FrozenSubject> => {
  const row = await findRegulationRow(db, id);
  const chapters = await listChapters(db, id);
  if (chapters.length === 0) throw new AppError('refused', 'regulation.chapter-lacking');
  const office = await findOffice(db, row.pmo_unit_id);
  return {
    title: `PMO 运作管理办法 ${row.edition}（${officeName(office)}）`,
    facts: [
      { label: ['文件编号', 'Document number'], value: row.document_number },
      ...chapters.map(({ title, text }, at) => ({
        label: [`第 ${at + 1} 章`, `Chapter ${at + 1}`] as const,
        value: text === '' ? title : `${title}：${text}`,
      })),
    ],
    content: await blocksOf(db, row, now),
    pmoUnitId: row.pmo_unit_id,
    projectId: null,
    amountFen: null,
    projectClass: null,
    barred: [],
  };
};

export const regulationApproval: ApprovalSubject = {
  kind: 'regulation',
  name: ['PMO 运作管理办法', 'PMO regulation'],
  path: (id) => `/regulations/${id}`,
  freeze: freezeRegulation,
  steps: async (db, id, now) => stepsFor(db, (await findRegulationRow(db, id)).pmo_unit_id, now),
  expectSubmitter: async (db, who, id) => {
    await officeToUpdate(db, who, (await findRegulationRow(db, id)).pmo_unit_id);
  },
  canRead: async (_db: Db, who: Actor) => holds(who, 'charter.update') || holds(who, 'charter.review'),
  settle: async (write, id, { approvalId, outcome }) => {
    if (outcome === 'approved') await bringRegulationIntoForce(write, id, approvalId);
  },
};
