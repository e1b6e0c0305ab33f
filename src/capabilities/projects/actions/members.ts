import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { forgetPerson } from '../../access/known-actors.ts';
import { tellGiven } from '../../inbox/tell-given.ts';
import type { NewMember } from '../schema.ts';
import { findProjectFor } from '../store/find-project.ts';

/** Makes a person a member of a project; membership opens the project to him. */
export const addMember = async (
  write: Write,
  projectId: string,
  input: NewMember,
): Promise<{ id: string }> => {
  const project = await findProjectFor(write, 'project.update', projectId);
  const id = newId();
  const values = {
    id,
    project_id: projectId,
    person_id: input.personId,
    role: input.role,
    share: input.share,
    from_on: input.fromOn,
    to_on: input.toOn,
  };
  const after = await write.tx
    .insertInto('project_member')
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow();
  forgetPerson(write, input.personId);
  write.record({ subject: { type: 'project', id: projectId, label: project.name }, after });
  await tellGiven(write, {
    projectId,
    to: input.personId,
    from: null,
    permission: 'project.read',
    text: 'notice.made-member',
    params: { role: input.role },
    path: `/projects/${projectId}?tab=people`,
  });
  return { id };
};

export const removeMember = async (
  write: Write,
  { id, memberId }: { id: string; memberId: string },
): Promise<void> => {
  const project = await findProjectFor(write, 'project.update', id);
  const before = await write.tx
    .deleteFrom('project_member')
    .where('id', '=', memberId)
    .where('project_id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!before) throw new AppError('not-found', 'record.not-found');
  forgetPerson(write, before.person_id);
  write.record({ subject: { type: 'project', id, label: project.name }, before });
};
