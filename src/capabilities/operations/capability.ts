import type { Capability } from '#platform/capability.ts';
import { removeOldClaims } from '#platform/server/idempotency.ts';
import { operationsHandlers } from './handlers.ts';
import { sweepFiles } from './sweep-files.ts';

/** Running the product: health, API document, jobs, exports, backup, check-up. */
export const operations: Capability = {
  name: 'operations',
  routes: operationsHandlers,
  rules: {
    'backup.not-empty': [
      '目标数据库里已有数据。确认要覆盖时请加 --replace',
      'The database is not empty. Add --replace to overwrite it',
    ],
    'backup.unreadable': [
      '备份文件无法读取或不完整：{why}',
      'The backup cannot be read or is incomplete: {why}',
    ],
    'backup.later-version': [
      '备份来自更新的版本（含 {made}，当前到 {here}）；请先把系统升级到同样的版本再恢复',
      'The backup is of a later version (it has {made}, this one ends with {here}); upgrade to that version, then restore',
    ],
  },
  timed: [
    { name: 'operations.remove-old-claims', cron: '40 3 * * *', run: removeOldClaims },
    { name: 'operations.sweep-files', cron: '50 3 * * *', run: async (app) => void (await sweepFiles(app)) },
  ],
  permissions: { 'backup.run': ['备份与体检', 'Back up and check'] },
};
