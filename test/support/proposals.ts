import { sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { Cast } from './cast.ts';
import type { TestServer } from './server.ts';

interface Told {
  readonly name: string;
  readonly costWan: number;
  readonly benefitWan: number;
  readonly unit: string;
  readonly sponsor: string | null;
  readonly state?: string;
}

/** One proposal, in 万元. */
export const told = (name: string, costWan: number, benefitWan: number, unit: string): Told => ({
  name,
  costWan,
  benefitWan,
  unit,
  sponsor: '林若梅',
});

/** The seven proposals of the story. */
const storyProposals: readonly Told[] = [
  told('江城银行核心系统迁移', 860, 1204, '市场部'),
  told('智慧园区一体化平台', 420, 588, '市场部'),
  told('统一研发效能平台', 180, 270, '研发一部'),
  told('政务数据共享交换平台', 350, 420, '市场部'),
  told('客服智能问答系统', 96, 195, '研发二部'),
  told('移动巡检APP二期', 120, 126, '市场部'),
  told('信创适配改造', 260, 273, '研发二部'),
];

const wan = 1_000_000;

/** Puts submitted proposals into the database; answers their ids by name. */
export const bringProposals = async (
  at: TestServer,
  cast: Cast,
  proposals: readonly Told[] = storyProposals,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>();
  const taken = await sql<{ n: number }>`select count(*)::int as n from proposal`.execute(at.app.db);
  const first = (taken.rows[0]?.n ?? 0) + 1;
  for (const [index, { name, costWan, benefitWan, unit, sponsor, state }] of proposals.entries()) {
    const id = newId();
    await sql`insert into proposal (id, code, name, sort_key, project_type, state, unit_id, applicant_id, sponsor_id,
        cost_fen, benefit_fen, roi, npv_fen, revision, submitted_at)
      values (${id}::uuid, ${`TA-2026-${String(first + index).padStart(3, '0')}`}, ${name}, ${name}, 'software', ${state ?? 'accepted'},
        ${cast.unitId(unit)}::uuid, ${cast.personId('胡晨')}::uuid,
        ${sponsor === null ? null : cast.personId(sponsor)}::uuid, ${costWan * wan}::bigint,
        ${benefitWan * wan}::bigint, ${(benefitWan - costWan) / costWan}::float8,
        ${(benefitWan - costWan) * wan}::bigint, 1, '2026-01-19T09:00:00+08:00')`.execute(at.app.db);
    ids.set(name, id);
  }
  return ids;
};
