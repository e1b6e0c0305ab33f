import type { Insertable, Updateable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { removeSearchEntries, saveSearchEntries } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { expectOnProject } from '../access/visibility.ts';
import { tellGiven } from '../inbox/tell-given.ts';
import { nextCode } from './rules.ts';
import type { IssueChange, IssueRecord, NewIssue, NewRisk, RiskChange, RiskRecord } from './schema.ts';
import { codesOf, findIssue, findIssueRow, findRisk, findRiskRow } from './store.ts';
import type { IssueRow, RiskRow } from './tables.ts';

const columnNames = {
  code: 'code',
  title: 'title',
  kind: 'kind',
  category: 'category',
  probability: 'probability',
  impact: 'impact',
  probabilityPercent: 'probability_percent',
  costImpactFen: 'cost_impact_fen',
  scheduleImpactDays: 'schedule_impact_days',
  residualProbabilityPercent: 'residual_probability_percent',
  strategy: 'strategy',
  response: 'response',
  ownerId: 'owner_id',
  status: 'status',
  trend: 'trend',
  priority: 'priority',
  raisedOn: 'raised_on',
  dueOn: 'due_on',
} as const;

/** The given fields under the names of their columns; what is not given is not touched. */
const columnsOf = (input: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(input).flatMap(([key, value]) => {
      const column = columnNames[key as keyof typeof columnNames];
      return column === undefined || value === undefined || (key === 'code' && value === '')
        ? []
        : [[column, value]];
    }),
  );

const taken =
  (rule: 'risk.code-taken' | 'issue.code-taken', code: string | undefined) => (error: unknown) => {
    const isTaken = ['risk_project_id_code_key', 'issue_project_id_code_key'].includes(
      (error as { constraint?: string }).constraint ?? '',
    );
    throw isTaken ? new AppError('conflict', rule, { code }) : error;
  };

type Entry = Pick<RiskRow, 'id' | 'project_id' | 'code' | 'title'> & { readonly response?: string | null };

const index = ({ tx, now }: Write, subjectType: 'risk' | 'issue', row: Entry): Promise<void> =>
  saveSearchEntries(tx, now, [
    {
      subjectType,
      subjectId: row.id,
      projectId: row.project_id,
      title: row.title,
      subtitle: row.code,
      text: row.response ?? '',
    },
  ]);

const codeFor = async (write: Write, table: 'risk' | 'issue', input: NewRisk | NewIssue): Promise<string> =>
  input.code || nextCode(table === 'risk' ? 'R' : 'I', await codesOf(write.tx, table, input.projectId));

type Owned = Pick<RiskRow, 'id' | 'project_id' | 'title' | 'owner_id'> & { readonly status: string };

/** Tells who has an open risk or issue to handle from now on. */
const tellOwner = (write: Write, type: 'risk' | 'issue', row: Owned, from: string | null): Promise<void> =>
  tellGiven(write, {
    projectId: row.project_id,
    to: row.status === 'closed' ? null : row.owner_id,
    from,
    permission: `${type}.read`,
    text: `notice.given-${type}`,
    params: { subject: row.title },
    path: `/projects/${row.project_id}?tab=risks&${type}=${row.id}`,
  });

/** Enters a risk in the register of a project. */
export const createRisk = async (write: Write, input: NewRisk): Promise<{ id: string }> => {
  await expectOnProject(write.tx, write.who, 'risk.update', input.projectId);
  const code = await codeFor(write, 'risk', input);
  const values = { ...columnsOf(input), id: newId(), project_id: input.projectId, code };
  const row = await write.tx
    .insertInto('risk')
    .values(values as Insertable<RiskRow>)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(taken('risk.code-taken', code));
  write.record({ subject: { type: 'risk', id: row.id, label: row.title }, after: row });
  await index(write, 'risk', row);
  await tellOwner(write, 'risk', row, null);
  return { id: row.id };
};

/** Changes a risk on the version the user saw. */
export const changeRisk = async (
  write: Write,
  id: string,
  { version, ...input }: RiskChange,
): Promise<RiskRecord> => {
  const { tx, who, now } = write;
  const before = await findRiskRow(tx, id);
  await expectOnProject(tx, who, 'risk.update', before.project_id);
  expectVersion(version, before);
  const columns = columnsOf(input) as Updateable<RiskRow>;
  if (Object.keys(columns).length > 0) {
    const after = await tx
      .updateTable('risk')
      .set(columns)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(taken('risk.code-taken', input.code));
    write.record({ subject: { type: 'risk', id, label: after.title }, before, after });
    await index(write, 'risk', after);
    await tellOwner(write, 'risk', after, before.owner_id);
  }
  return findRisk({ db: tx, who, now }, id);
};

export const deleteRisk = async (write: Write, id: string): Promise<void> => {
  const before = await findRiskRow(write.tx, id);
  await expectOnProject(write.tx, write.who, 'risk.update', before.project_id);
  await write.tx.deleteFrom('risk').where('id', '=', id).execute();
  await removeSearchEntries(write.tx, 'risk', [id]);
  write.record({ subject: { type: 'risk', id, label: before.title }, before });
};

/** Enters an issue in the register of a project. */
export const createIssue = async (write: Write, input: NewIssue): Promise<{ id: string }> => {
  await expectOnProject(write.tx, write.who, 'issue.update', input.projectId);
  const code = await codeFor(write, 'issue', input);
  const values = { ...columnsOf(input), id: newId(), project_id: input.projectId, code };
  const row = await write.tx
    .insertInto('issue')
    .values(values as Insertable<IssueRow>)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(taken('issue.code-taken', code));
  write.record({ subject: { type: 'issue', id: row.id, label: row.title }, after: row });
  await index(write, 'issue', row);
  await tellOwner(write, 'issue', row, null);
  return { id: row.id };
};

/** Changes an issue on the version the user saw. */
export const changeIssue = async (
  write: Write,
  id: string,
  { version, ...input }: IssueChange,
): Promise<IssueRecord> => {
  const { tx, who, now } = write;
  const before = await findIssueRow(tx, id);
  await expectOnProject(tx, who, 'issue.update', before.project_id);
  expectVersion(version, before);
  const columns = columnsOf(input) as Updateable<IssueRow>;
  if (Object.keys(columns).length > 0) {
    const after = await tx
      .updateTable('issue')
      .set(columns)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(taken('issue.code-taken', input.code));
    write.record({ subject: { type: 'issue', id, label: after.title }, before, after });
    await index(write, 'issue', after);
    await tellOwner(write, 'issue', after, before.owner_id);
  }
  return findIssue({ db: tx, who, now }, id);
};

export const deleteIssue = async (write: Write, id: string): Promise<void> => {
  const before = await findIssueRow(write.tx, id);
  await expectOnProject(write.tx, write.who, 'issue.update', before.project_id);
  await write.tx.deleteFrom('issue').where('id', '=', id).execute();
  await removeSearchEntries(write.tx, 'issue', [id]);
  write.record({ subject: { type: 'issue', id, label: before.title }, before });
};
