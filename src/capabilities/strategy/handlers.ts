import { holds } from '#platform/actor.ts';
import { handle, type Read } from '#platform/handlers.ts';
import { isAllowedOnProject } from '../access/visibility.ts';
import { todayOf } from '../organisation/store/today.ts';
import { findProjectRow } from '../projects/store/find-project.ts';
import { answerConfirmation } from './actions/confirmations.ts';
import { saveProgramContributions, saveProjectContributions } from './actions/contributions.ts';
import { importObjectives } from './actions/import-table.ts';
import { saveLevel } from './actions/levels.ts';
import { whyMayNotSet } from './actions/may-set.ts';
import { changeObjective, saveLinks } from './actions/objectives.ts';
import { percentOf } from './rules.ts';
import { strategyRoutes } from './routes.ts';
import { contributionMatrix, listContributions, listOrphans, sumOfRunning } from './store/contributions.ts';
import { listConfirmations, listLinks, listObjectives, listPeriods } from './store/objectives.ts';

export const strategyHandlers = handle(strategyRoutes, {
  'strategy.show': ({ query }, read) => strategyOf(read, query.period),
  'objective.save-level': ({ body }, write) => saveLevel(write, body),
  'objective.import': ({ body }, write) => importObjectives(write, body),
  'objective.save-links': ({ body }, write) => saveLinks(write, body),
  'objective.update': ({ params, body }, write) => changeObjective(write, params.id, body),
  'contribution.matrix': async ({ query }, read) => {
    const period = query.period ?? (await listPeriods(read.db))[0];
    if (period === undefined) return { objectives: [], rows: [] };
    return contributionMatrix(read, period, await listObjectives(read.db, read.who, period));
  },
  'project-objective.show': async ({ params }, read) => {
    await findProjectRow(read.db, read.who, params.id);
    return {
      contributions: await listContributions(read.db, 'project_id', params.id),
      confirmations: await listConfirmations(read, { projectId: params.id }),
      mayEdit: await isAllowedOnProject(read.db, read.who, 'project.update', params.id),
    };
  },
  'project-objective.save': ({ params, body }, write) =>
    saveProjectContributions(write, params.id, body.contributions),
  'program-objective.save': ({ params, body }, write) =>
    saveProgramContributions(write, params.id, body.contributions),
  'objective-confirmation.list': async ({ query }, read) => ({
    rows: await listConfirmations(read, { period: query.period }),
  }),
  'objective-confirmation.answer': ({ params, body }, write) => answerConfirmation(write, params.id, body),
});

const strategyOf = async ({ db, who, now }: Read, asked: string | undefined) => {
  const periods = await listPeriods(db);
  const period = asked ?? periods[0] ?? null;
  const why = holds(who, 'strategy.manage')
    ? await whyMayNotSet(db, who, await todayOf({ db, who, now }))
    : null;
  const mayEdit = holds(who, 'strategy.manage') && why === null;
  const given = { period, periods, mayEdit, whyNot: why && { rule: why.rule, params: why.params } };
  if (period === null)
    return {
      ...given,
      rows: [],
      links: [],
      supportedPercent: null,
      alignedPercent: null,
      orphans: [],
      overdueConfirmations: 0,
    };
  const rows = await listObjectives(db, who, period);
  const orphans = await listOrphans(db, who, period);
  const confirmations = await listConfirmations({ db, who, now }, { period });
  const all = await sumOfRunning(db, who);
  const loose = orphans.reduce((sum, { budgetFen }) => sum + (budgetFen ?? 0), 0);
  const parents = new Set(rows.map(({ parentId }) => parentId));
  const lowest = rows.filter(({ id }) => !parents.has(id));
  const weightOf = (some: typeof rows) => some.reduce((sum, { totalWeight }) => sum + totalWeight, 0);
  return {
    ...given,
    rows,
    links: await listLinks(db, period),
    supportedPercent: percentOf(weightOf(lowest.filter(({ isSupported }) => isSupported)), weightOf(lowest)),
    alignedPercent: percentOf(all - loose, all),
    orphans,
    overdueConfirmations: confirmations.filter(({ isOverdue }) => isOverdue).length,
  };
};
