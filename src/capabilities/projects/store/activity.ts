import type { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { Activity } from '../schema.ts';
import { projectsWith } from '../../access/visibility.ts';
import { findProjectRow } from './find-project.ts';

const shown = 200;

/** The last things done to a project, newest first, from the audit log; its figures only for who may read them. */
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
    .where((is) =>
      is.or([
        is('action', 'not like', 'measure.%'),
        is.exists(
          is
            .selectFrom('project')
            .select('project.id')
            .where('project.id', '=', id)
            .where(projectsWith(who, 'measure.read')),
        ),
      ]),
    )
    .orderBy('id', 'desc')
    .limit(shown)
    .execute();
  return {
    rows,
    people: await namesOf(
      db,
      rows.flatMap(({ changes }) => peopleIn(changes)),
    ),
  };
};

const peopleColumns = ['person_id', 'manager_id', 'sponsor_id'];

/** The people that changes speak of, who may have left the project since. */
const peopleIn = (changes: unknown): string[] =>
  Object.entries(changes ?? {})
    .filter(([column]) => peopleColumns.includes(column))
    .flatMap(([, pair]: [string, unknown]) => (Array.isArray(pair) ? pair : []))
    .filter((id: unknown): id is string => typeof id === 'string');

const namesOf = async (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : await db
        .selectFrom('person')
        .select(['id', 'name'])
        .where('id', 'in', [...new Set(ids)])
        .orderBy('id')
        .execute();
