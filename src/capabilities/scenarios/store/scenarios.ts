import { sql } from 'kysely';
import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { expectEverywhere } from '../../scoring/store/reach.ts';
import { findRoundRow } from '../../scoring/store/rounds.ts';
import { baseOf, changesSince } from '../rules/base.ts';
import { linesOf } from '../rules/lines.ts';
import type { ScenarioDetail, Scenarios } from '../schema.ts';
import { findLive } from './live.ts';

type Reader = Db | Tx;

export const findScenarioRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('scenario').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

/** Whether its adoption waits for approvers just now. */
export const isInApproval = async (db: Reader, id: string): Promise<boolean> => {
  const row = await db
    .selectFrom('approval')
    .select('id')
    .where('kind', '=', 'scenario')
    .where('subject_id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return row !== undefined;
};

const scenarioRows = (db: Reader) =>
  db
    .selectFrom('scenario')
    .leftJoin('person', 'person.id', 'scenario.created_by')
    .select([
      'scenario.id',
      'scenario.version',
      'scenario.name',
      'scenario.note',
      'scenario.origin',
      'scenario.origin_name as originName',
      'person.name as author',
      'scenario.updated_at as changedAt',
      'scenario.adopted_at as adoptedAt',
      'scenario.memo_id as memoId',
      sql<'draft' | 'in-approval' | 'adopted'>`case when scenario.adopted_at is not null then 'adopted'
        when exists (select 1 from approval where kind = 'scenario' and subject_id = scenario.id and state = 'running')
        then 'in-approval' else 'draft' end`.as('state'),
    ]);

/** The scenarios of a round, the latest first. */
export const listScenarios = async (db: Reader, who: Actor, roundId: string): Promise<Scenarios> => {
  expectEverywhere(who, 'round.read');
  await findRoundRow(db, roundId);
  const rows = await scenarioRows(db)
    .where('scenario.round_id', '=', roundId)
    .orderBy('scenario.created_at', 'desc')
    .orderBy('scenario.id', 'desc')
    .execute();
  const { isDecided } = await findLive(db, roundId);
  return { rows, total: rows.length, isDecided, mayManage: holdsEverywhere(who, 'round.manage') };
};

/** One scenario beside the live plan of now. */
export const findScenario = async (db: Reader, who: Actor, id: string): Promise<ScenarioDetail> => {
  expectEverywhere(who, 'round.read');
  const shown = await scenarioRows(db).where('scenario.id', '=', id).executeTakeFirst();
  if (!shown) throw new AppError('not-found', 'record.not-found');
  const row = await findScenarioRow(db, id);
  const live = await findLive(db, row.round_id);
  const liveLines = new Map(linesOf(live).map((line) => [line.candidateId, line]));
  return {
    ...shown,
    roundId: row.round_id,
    budgetFen: row.budget_fen,
    liveBudgetFen: live.budgetFen,
    changes: row.adopted_at === null ? changesSince(row.base, baseOf(live)) : [],
    candidates: live.candidates.flatMap((one) => {
      const line = row.lines.find(({ candidateId }) => candidateId === one.id) ?? liveLines.get(one.id);
      if (!line) return [];
      const { isIn, shiftMonths, costFen, npvFen, benefitFen } = one;
      return [
        {
          ...line,
          number: one.number,
          title: one.title,
          startsOn: one.startsOn,
          mandatoryReason: one.mandatoryReason,
          hasBegun: one.hasBegun,
          live: { isIn, shiftMonths, costFen, npvFen, benefitFen },
        },
      ];
    }),
  };
};
