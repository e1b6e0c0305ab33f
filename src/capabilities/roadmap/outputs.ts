import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import { dayAt } from '../organisation/store/today.ts';
import type { OutputId } from './names.ts';

/** An expression that counts, for one PMO unit or, before there is one, for the enterprise. */
type Count = (office: string | null, now: Date) => RawBuilder<number>;

const ofUnit = (column: string, office: string | null): RawBuilder<boolean> =>
  office === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${office}::uuid`;

/** How each output is found in what the product holds. */
const counts: Readonly<Record<OutputId, Count>> = {
  diagnosis: () => sql`select count(*) from diagnosis_result`,
  maturity: (office) => sql`select count(*) from maturity_result as result
    join maturity_assessment as assessment on assessment.id = result.assessment_id
    where ${ofUnit('assessment.pmo_unit_id', office)}`,
  'type-choice': (office) => sql`select count(*) from type_choice where ${ofUnit('pmo_unit_id', office)}`,
  office: (office) => sql`select count(*) from pmo_unit where ${ofUnit('id', office)}`,
  'charter-draft': (office) => sql`select count(*) from charter where ${ofUnit('pmo_unit_id', office)}
    and coalesce(sections->>'mission', '') <> '' and coalesce(sections->>'duties', '') <> ''
    and exists (select from charter_goal as goal where goal.charter_id = charter.id)`,
  'charter-in-force': (office) => sql`select count(*) from charter where ${ofUnit('pmo_unit_id', office)}
    and approved_at is not null and superseded_on is null`,
  'org-chart': (
    office,
    now,
  ) => sql`select count(distinct appointment.position_id) from pmo_appointment as appointment
    join pmo_position as position on position.id = appointment.position_id
    where ${ofUnit('position.office_id', office)} and (appointment.to_on is null or appointment.to_on >= ${dayAt(now)})`,
  'core-group': (office) => sql`select count(*) from pmo_group as core where core.kind = 'core'
    and ${ofUnit('core.office_id', office)} and exists (select from pmo_group_member as member where member.group_id = core.id)`,
  'published-process': (office) => sql`select count(distinct draft.method_item_id) from method_draft as draft
    join method_item as item on item.id = draft.method_item_id
    where item.kind = 'process' and draft.published_at is not null and ${ofUnit('draft.pmo_unit_id', office)}`,
  'own-terms': () =>
    sql`select count(*) from method_item where kind = 'term' and retired_at is null and (adapted or shipped_version is null)`,
  'planned-project': () => sql`select count(distinct project_id) from plan`,
  'closed-project': () => sql`select count(*) from project where phase = 'closed'`,
  'reported-project': () => sql`select count(distinct project_id) from project_measure`,
  'risk-register': () => sql`select count(*) from risk`,
  'repeated-measure': (office) => sql`select greatest((select count(*) from diagnosis_result),
    (select count(*) from maturity_result as result join maturity_assessment as assessment on assessment.id = result.assessment_id
      where ${ofUnit('assessment.pmo_unit_id', office)}))`,
};

/** How many of every output there are, in one question. */
export const countOutputs = async (
  db: Db | Tx,
  office: string | null,
  now: Date,
): Promise<Readonly<Record<string, number>>> => {
  const parts = Object.entries(counts).map(
    ([id, count]) => sql`select ${id}::text as id, (${count(office, now)})::int as found`,
  );
  const { rows } = await sql<{ id: string; found: number }>`${sql.join(parts, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ id, found }) => [id, found]));
};
