import { assessHealth, type HealthAssessment } from '#engine/health/assess-health.ts';
import type { Write } from '#platform/db/write.ts';
import { projectsWith } from '../../access/visibility.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { healthFactsOf } from '../rules/health-facts.ts';
import { movesOf, worstFirst, type Move } from '../rules/moves.ts';
import type { HealthOverridesSet, RulesPreview } from '../schema/health-rules.ts';
import { listFacts } from '../store/list-facts.ts';
import { expectSound, healthRulesInForce, healthRulesOf } from './health-rules.ts';
import { datesOf, rounded } from './recompute-health.ts';
import { workingDayCounter } from './working-days.ts';

const atOnce = 200;
const shown = 100;

type Moved = Move & Pick<HealthAssessment, 'rule' | 'params'>;

/** Which projects would change colour under other thresholds: both computed from today's data, nothing saved. */
export const previewRules = async (write: Write, wanted: HealthOverridesSet): Promise<RulesPreview> => {
  expectSound(wanted);
  const [now, then] = [await healthRulesInForce(write.tx), healthRulesOf(wanted)];
  const assessed = await assessAll(write, (facts) => {
    const { colour: to, rule, params } = assessHealth(facts, then);
    return { from: assessHealth(facts, now).colour, to, rule, params: rounded(params) };
  });
  const changed = assessed.filter(({ from, to }) => from !== to);
  return {
    assessed: assessed.filter(({ from, to }) => from !== null || to !== null).length,
    changed: changed.length,
    moves: movesOf(changed),
    projects: await named(write, changed),
  };
};

type Assess = (facts: ReturnType<typeof healthFactsOf>) => Omit<Moved, 'id'>;

const assessAll = async (write: Write, assess: Assess): Promise<Moved[]> => {
  const { tx } = write;
  const ids = (await tx.selectFrom('project').select('id').orderBy('id').execute()).map(({ id }) => id);
  const today = await todayOf(write);
  const moved: Moved[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const projects = await listFacts(tx, ids.slice(from, from + atOnce));
    const workingDays = await workingDayCounter(tx, [today, ...projects.flatMap(datesOf)]);
    for (const project of projects)
      moved.push({ id: project.id, ...assess(healthFactsOf(project, { today, workingDays })) });
  }
  return moved;
};

/** Names only of projects whose colour the person may see. */
const named = async ({ tx, who }: Write, changed: readonly Moved[]): Promise<RulesPreview['projects']> => {
  if (changed.length === 0) return [];
  const rows = await tx
    .selectFrom('project')
    .select(['id', 'code', 'name'])
    .where(projectsWith(who, 'portfolio.read'))
    .where(
      'id',
      'in',
      changed.map(({ id }) => id),
    )
    .execute();
  const about = new Map(rows.map((row) => [row.id, row]));
  return worstFirst(changed)
    .flatMap(({ id, ...move }) => {
      const project = about.get(id);
      return project ? [{ ...project, ...move }] : [];
    })
    .slice(0, shown);
};
