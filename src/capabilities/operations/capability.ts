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
    'backup.other-version': [
      '备份来自另一个版本（{made}），当前是 {here}；请用相同版本恢复后再升级',
      'The backup is of another version ({made}, here {here}); restore with that version, then upgrade',
    ],
  },
  timed: [
    { name: 'operations.remove-old-claims', cron: '40 3 * * *', run: removeOldClaims },
    { name: 'operations.sweep-files', cron: '50 3 * * *', run: async (app) => void (await sweepFiles(app)) },
  ],
  permissions: { 'backup.run': ['备份与体检', 'Back up and check'] },
};
