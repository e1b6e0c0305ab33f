import type { Capability } from '#platform/capability.ts';
import { recomputeAll, recomputeDirty } from './actions/recompute-health.ts';
import { monitoringHandlers } from './handlers.ts';
import { monitoringRemarks, monitoringRules } from './refusals.ts';
import { wallColumns } from './columns.ts';
import { healthNames } from './shipped-rules.ts';
import { listWall } from './store/wall.ts';

/** Health computed from data, figures of periods, and the portfolio seen from above. */
export const monitoring: Capability = {
  name: 'monitoring',
  routes: monitoringHandlers,
  rules: monitoringRules,
  remarks: { ...monitoringRemarks, ...healthNames },
  lists: [
    {
      name: 'portfolio',
      title: ['项目监控', 'Monitoring wall'],
      permission: 'portfolio.read',
      officeFunction: 'portfolio',
      columns: wallColumns,
      rows: listWall,
    },
  ],
  permissions: {
    'portfolio.read': ['查看项目组合', 'See the portfolio'],
    'measure.read': ['查看期间数据', 'See figures of periods'],
    'measure.update': ['录入和更正期间数据', 'Enter and correct figures of periods'],
  },
  background: recomputeDirty,
  // After midnight dates have passed although no data changed.
  timed: [{ name: 'health', cron: '10 0 * * *', run: recomputeAll }],
};
