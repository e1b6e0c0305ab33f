import type { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { Activity } from '../schema.ts';
import { findProjectRow } from './find-project.ts';

const shown = 200;

/** The last things done to a project, newest first, from the audit log. */
export const listActivity = async (db: Db, who: Actor, id: string): Promise<z.output<typeof Activity>> => {
  await findProjectRow(db, who, id);
  const rows = await db
    .selectFrom('audit_event')
    .select([
      'id',
      'at',
      'actor_name as actor',
      'action',
      'subject_type as subjectType',
      'subject_label as subjectLabel',
      'changes',
    ])
    .where('subject_type', '=', 'project')
    .where('subject_id', '=', id)
    .where('outcome', '=', 'done')
    .orderBy('id', 'desc')
    .limit(shown)
    .execute();
  return { rows };
};
