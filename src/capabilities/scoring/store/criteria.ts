import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { pairwiseOf, weightsOf } from '../rules/criteria.ts';
import type { CriteriaSetRecord, CriteriaSets, CriterionRecord, Judgement } from '../schema/criteria.ts';

export const findCriteriaRow = async (db: Db | Tx, id: string) => {
  const row = await db.selectFrom('criteria_set').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const listCriteriaOf = async (db: Db | Tx, setId: string): Promise<CriterionRecord[]> => {
  const rows = await db
    .selectFrom('criterion')
    .selectAll()
    .where('set_id', '=', setId)
    .orderBy('position')
    .execute();
  return rows.map(({ id, name, guidance, weight, scale, roi_scale }) => ({
    id,
    name,
    guidance,
    weight,
    scale: [...scale],
    roiScale: roi_scale === null ? null : [...roi_scale],
  }));
};

export const listKnockOutsOf = (db: Db | Tx, setId: string) =>
  db
    .selectFrom('criteria_knock_out')
    .select(['id', 'kind', 'name'])
    .where('set_id', '=', setId)
    .orderBy('position')
    .execute();

const judgementsOf = async (
  db: Db | Tx,
  setId: string,
  criteria: readonly CriterionRecord[],
): Promise<Judgement[]> => {
  const place = new Map(criteria.map(({ id }, index) => [id, index]));
  const rows = await db.selectFrom('criteria_judgement').selectAll().where('set_id', '=', setId).execute();
  return rows
    .map(({ row_id, column_id, value }) => ({
      row: place.get(row_id) ?? 0,
      column: place.get(column_id) ?? 0,
      value,
    }))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
};

const pairwiseRecord = (size: number, judgements: readonly Judgement[]): CriteriaSetRecord['pairwise'] => {
  const found = pairwiseOf(size, judgements);
  if (found?.status !== 'weighted') return null;
  const { weights, lambdaMax, cr, verdict, doubtful } = found;
  return {
    weights: weights.map((weight) => weight * 100),
    lambdaMax,
    cr,
    verdict,
    doubtful: doubtful.map((one) => ({ ...one })),
  };
};

export const findCriteriaSet = async (db: Db | Tx, id: string): Promise<CriteriaSetRecord> => {
  const row = await findCriteriaRow(db, id);
  const criteria = await listCriteriaOf(db, id);
  const judgements = await judgementsOf(db, id, criteria);
  const publisher = await db
    .selectFrom('person')
    .select('name')
    .where('id', '=', row.published_by)
    .executeTakeFirst();
  return {
    id,
    version: row.version,
    familyId: row.family_id,
    edition: row.edition,
    name: row.name,
    projectClass: row.project_class,
    passLine: row.pass_line,
    publishedAt: row.published_at,
    publishedBy: publisher?.name ?? null,
    criteria,
    knockOuts: await listKnockOutsOf(db, id),
    judgements,
    pairwise: pairwiseRecord(criteria.length, judgements),
    rounds: await db
      .selectFrom('selection_round')
      .select(['id', 'number'])
      .where('criteria_set_id', '=', id)
      .orderBy('number')
      .execute(),
  };
};

export const listCriteriaSets = async (db: Db): Promise<CriteriaSets> => {
  const sets = await db
    .selectFrom('criteria_set')
    .selectAll()
    .orderBy('name')
    .orderBy('edition', 'desc')
    .execute();
  const criteria = await db.selectFrom('criterion').select(['set_id', 'weight']).execute();
  const rounds = await db
    .selectFrom('selection_round')
    .select(['criteria_set_id', 'number'])
    .where('criteria_set_id', 'is not', null)
    .orderBy('number')
    .execute();
  const bySet = Map.groupBy(criteria, ({ set_id }) => set_id);
  const rows = sets.map((row) => ({
    id: row.id,
    familyId: row.family_id,
    edition: row.edition,
    name: row.name,
    projectClass: row.project_class,
    passLine: row.pass_line,
    publishedAt: row.published_at,
    weights: weightsOf(bySet.get(row.id) ?? []),
    criteria: bySet.get(row.id)?.length ?? 0,
    rounds: rounds.flatMap(({ criteria_set_id, number }) => (criteria_set_id === row.id ? [number] : [])),
  }));
  return { rows, total: rows.length };
};
