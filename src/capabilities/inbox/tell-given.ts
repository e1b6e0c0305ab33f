import type { Write } from '#platform/db/write.ts';
import { findActorOf } from '../access/store/find-actor.ts';
import { projectsWith } from '../access/visibility.ts';
import { notify } from './notify.ts';
import type { NoticeText } from './texts.ts';

/** Something of a project that is in somebody's hands from now on. */
export interface Given {
  readonly projectId: string;
  readonly to: string | null;
  /** In whose hands it was: nobody is told of what he had already. */
  readonly from: string | null;
  /** What one must hold on the project to read it: a notice carries its name. */
  readonly permission: string;
  /** Filled with `{by}`, `{project}` and the params. */
  readonly text: NoticeText;
  readonly params: Readonly<Record<string, unknown>>;
  readonly path: string;
}

/**
 * Tells somebody what another has put into his hands, if he may open it. What a job or the command line writes
 * is nobody's act and told to nobody; what is imported or restored does not come by here.
 */
export const tellGiven = async (write: Write, given: Given): Promise<void> => {
  const { tx, who, now } = write;
  const { to, from, projectId, permission, text, params, path } = given;
  if (to === null || to === from || to === who.personId || who.kind === 'system') return;
  const reader = await findActorOf(tx, to, now);
  if (!reader) return;
  const seen = await tx
    .selectFrom('project')
    .select('name')
    .where('id', '=', projectId)
    .where(projectsWith(reader, permission))
    .executeTakeFirst();
  if (!seen) return;
  await notify(write, {
    to: [to],
    kind: 'given',
    text,
    params: { ...params, by: who.name, project: seen.name },
    path,
  });
};
