import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { criteriaFault, isUnfitJudgement } from '../rules/criteria.ts';
import type { CriteriaChange, CriteriaContent, CriteriaSetRecord } from '../schema/criteria.ts';
import { findCriteriaRow, findCriteriaSet } from '../store/criteria.ts';
import { expectEverywhere } from '../store/reach.ts';

interface Place {
  readonly familyId: string;
  readonly edition: number;
}

/** Starts a set of criteria as a draft. */
export const createCriteria = (write: Write, content: CriteriaContent): Promise<{ id: string }> =>
  insertSet(write, content, { familyId: newId(), edition: 1 });

const findManaged = (write: Write, id: string) => {
  expectEverywhere(write.who, 'criteria.manage');
  return findCriteriaRow(write.tx, id);
};

/** Starts the next edition as a draft that says the same. */
export const startEdition = async (write: Write, id: string): Promise<{ id: string }> => {
  await findManaged(write, id);
  const set = await findCriteriaSet(write.tx, id);
  const editions = await write.tx
    .selectFrom('criteria_set')
    .select(['edition', 'published_at'])
    .where('family_id', '=', set.familyId)
    .execute();
  if (editions.some(({ published_at }) => published_at === null))
    throw new AppError('conflict', 'criteria.edition-open', { name: set.name });
  const edition = Math.max(...editions.map((one) => one.edition)) + 1;
  return insertSet(write, set, { familyId: set.familyId, edition });
};

const insertSet = async (
  write: Write,
  content: CriteriaContent,
  { familyId, edition }: Place,
): Promise<{ id: string }> => {
  expectEverywhere(write.who, 'criteria.manage');
  const row = await write.tx
    .insertInto('criteria_set')
    .values({
      id: newId(),
      family_id: familyId,
      edition,
      name: content.name,
      project_class: content.projectClass,
      pass_line: content.passLine,
      published_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertContent(write, row.id, content);
  write.record({ subject: subjectOf(row), after: { ...row, ...told(content) } });
  return { id: row.id };
};

/** Changes a draft; what is published stays as it is. */
export const changeCriteria = async (
  write: Write,
  id: string,
  { version, ...content }: CriteriaChange,
): Promise<CriteriaSetRecord> => {
  const before = await findManaged(write, id);
  if (before.published_at !== null)
    throw new AppError('conflict', 'criteria.published', { name: before.name });
  expectVersion(version, before);
  const earlier = await findCriteriaSet(write.tx, id);
  for (const table of ['criteria_judgement', 'criteria_knock_out', 'criterion'] as const)
    await write.tx.deleteFrom(table).where('set_id', '=', id).execute();
  const after = await write.tx
    .updateTable('criteria_set')
    .set({ name: content.name, project_class: content.projectClass, pass_line: content.passLine })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertContent(write, id, content);
  write.record({
    subject: subjectOf(after),
    before: { ...before, ...told(earlier) },
    after: { ...after, ...told(content) },
  });
  return findCriteriaSet(write.tx, id);
};

/** Puts a set in force: weights must be 100, every criterion needs its scale. */
export const publishCriteria = async (
  write: Write,
  id: string,
  version: number,
): Promise<CriteriaSetRecord> => {
  const before = await findManaged(write, id);
  if (before.published_at !== null)
    throw new AppError('conflict', 'criteria.published', { name: before.name });
  expectVersion(version, before);
  const fault = criteriaFault(await findCriteriaSet(write.tx, id));
  if (fault) throw new AppError('refused', fault.rule, fault.params);
  const after = await write.tx
    .updateTable('criteria_set')
    .set({ published_at: write.now, published_by: write.who.personId })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: subjectOf(after), before, after });
  return findCriteriaSet(write.tx, id);
};

const insertContent = async ({ tx }: Write, setId: string, content: CriteriaContent): Promise<void> => {
  const { criteria, knockOuts, judgements } = content;
  if (isUnfitJudgement(criteria.length, judgements))
    throw new AppError('refused', 'criteria.judgement-unfit');
  const rows = criteria.map(({ name, guidance, weight, scale, roiScale }, position) => ({
    id: newId(),
    set_id: setId,
    position,
    name,
    guidance,
    weight,
    scale: JSON.stringify(scale.toSorted((a, b) => a.points - b.points)),
    roi_scale: roiScale === null ? null : JSON.stringify(roiScale),
  }));
  await tx.insertInto('criterion').values(rows).execute();
  for (const [position, { kind, name }] of knockOuts.entries())
    await tx
      .insertInto('criteria_knock_out')
      .values({ id: newId(), set_id: setId, position, kind, name })
      .execute();
  for (const { row, column, value } of judgements)
    await tx
      .insertInto('criteria_judgement')
      .values({ set_id: setId, row_id: rows[row]?.id ?? '', column_id: rows[column]?.id ?? '', value })
      .execute();
};

/** The content as the audit log keeps it. */
const told = ({ criteria, knockOuts, judgements }: CriteriaContent): Record<string, unknown> => ({
  criteria: criteria.map(({ name, weight }) => `${name} ${weight}`),
  knock_outs: knockOuts.map(({ name }) => name),
  judgements: judgements.map(({ row, column, value }) => [row, column, value]),
});

const subjectOf = ({ id, name, edition }: { id: string; name: string; edition: number }) => ({
  type: 'criteria_set',
  id,
  label: `${name} V${edition}`,
});
