import { readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { expectOnly } from './usage.ts';

/** Brings the schema forward and says what was applied. */
export const migrateVerb = async (args: string[]): Promise<number> => {
  expectOnly(args, [], 'zhongshu migrate');
  const database = await openDatabase(readConfig(process.env));
  try {
    const applied = await migrate(database.db);
    console.log(applied.length > 0 ? applied.join('\n') : '数据库结构已是最新 / already up to date');
    return 0;
  } finally {
    await database.close();
  }
};
