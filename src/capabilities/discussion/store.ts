import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { projectsWith } from '../access/visibility.ts';
import { findAnswerPlace } from '../assessments/store/evidence.ts';
import { findProposalRow } from '../proposals/store/rows.ts';
import type { FileSubject, Subject } from './schema.ts';

export interface FoundSubject {
  /** Null for a proposal. */
  readonly projectId: string | null;
  readonly title: string;
  readonly managerId: string | null;
  readonly path: string;
  /** Nothing more can be attached or taken away by the actor. */
  readonly isFixed?: boolean;
}

/** What one must hold on the project to read its records of a kind, and so to discuss them. */
const readWith = {
  project: 'project.read',
  milestone: 'project.read',
  task: 'plan.read',
  risk: 'risk.read',
  issue: 'issue.read',
} as const;

/** Where it opens on the page of its project. */
const placeOn: Readonly<Record<keyof typeof readWith, (id: string) => string>> = {
  project: () => '',
  milestone: () => '?tab=milestones',
  task: (id) => `?tab=plan&task=${id}`,
  risk: (id) => `?tab=risks&risk=${id}`,
  issue: (id) => `?tab=risks&issue=${id}`,
};

/** The subject with the project it belongs to; hidden where the project, or this kind of its records, is hidden. */
export const findSubject = async (
  db: Db | Tx,
  who: Actor,
  { subjectType, subjectId }: FileSubject,
): Promise<FoundSubject> => {
  if (subjectType === 'maturity-answer') return findAnswerSubject(db, who, subjectId);
  if (subjectId.includes(':')) throw new AppError('not-found', 'record.not-found');
  if (subjectType === 'proposal') return findProposalSubject(db, who, subjectId);
  const titleColumn = subjectType === 'risk' || subjectType === 'issue' ? 'title' : 'name';
  const inside = sql<{ projectId: string; managerId: string | null; title: string }>`
    select project.id as "projectId", project.manager_id as "managerId", subject.${sql.ref(titleColumn)} as title
    from ${sql.table(subjectType)} as subject
    join project on project.id = ${subjectType === 'project' ? sql`subject.id` : sql`subject.project_id`}
    where subject.id = ${subjectId} and ${projectsWith(who, readWith[subjectType])}`;
  const [row] = (await inside.execute(db)).rows;
  if (!row) throw new AppError('not-found', 'record.not-found');
  return { ...row, path: `/projects/${row.projectId}${placeOn[subjectType](subjectId)}` };
};

/** Whoever reads a proposal may discuss it; its applicant is told as a manager is of his project. */
const findProposalSubject = async (db: Db | Tx, who: Actor, id: string): Promise<FoundSubject> => {
  const row = await findProposalRow(db, who, id);
  return { projectId: null, title: row.name, managerId: row.applicant_id, path: `/proposals/${id}` };
};

/** Evidence of an answer: of no project, and kept by nobody but who answers. */
const findAnswerSubject = async (db: Db | Tx, who: Actor, place: string): Promise<FoundSubject> => {
  const { title, isFixed, sheetId } = await findAnswerPlace(db, who, place);
  return { projectId: null, title, managerId: null, path: `/maturity?sheet=${sheetId}`, isFixed };
};

/**
 * Under what a comment or a file is recorded: under its project, whose activity everybody who sees it reads, but for
 * risks and issues, which some of them do not.
 */
export const recordedAs = ({ projectId }: FoundSubject, { subjectType, subjectId }: FileSubject) => {
  if (projectId !== null && subjectType !== 'risk' && subjectType !== 'issue')
    return { type: 'project', id: projectId };
  return subjectType === 'maturity-answer'
    ? { type: 'maturity-sheet', id: subjectId.split(':')[0] ?? '' }
    : { type: subjectType, id: subjectId };
};

export const listComments = async (db: Db, who: Actor, subject: Subject) => {
  await findSubject(db, who, subject);
  const rows = await db
    .selectFrom('comment')
    .innerJoin('person', 'person.id', 'comment.author_id')
    .select([
      'comment.id',
      'comment.version',
      'comment.created_at as at',
      'comment.updated_at',
      'comment.author_id as authorId',
      'person.name as author',
      'comment.body',
    ])
    .where('comment.subject_type', '=', subject.subjectType)
    .where('comment.subject_id', '=', subject.subjectId)
    .where('comment.removed_at', 'is', null)
    .orderBy('comment.created_at')
    .execute();
  return {
    rows: rows.map(({ updated_at: updated, ...row }) => ({
      ...row,
      editedAt: row.version > 1 ? updated : null,
      mine: row.authorId === who.personId,
    })),
  };
};

export const listAttachments = async (db: Db, who: Actor, subject: FileSubject) => {
  await findSubject(db, who, subject);
  const rows = await db
    .selectFrom('file')
    .leftJoin('person', 'person.id', 'file.uploaded_by')
    .select([
      'file.id',
      'file.name',
      'file.media_type as mediaType',
      'file.bytes',
      'file.created_at as at',
      'person.name as by',
      'file.uploaded_by as uploadedBy',
      'file.sha256',
    ])
    .where('file.subject_type', '=', subject.subjectType)
    .where('file.subject_id', '=', subject.subjectId)
    .where('file.removed_at', 'is', null)
    .orderBy('file.created_at', 'desc')
    .execute();
  return { rows: rows.map(({ uploadedBy, ...row }) => ({ ...row, mine: uploadedBy === who.personId })) };
};

/** A file whose subject the actor may see. */
export const findAttachment = async (db: Db | Tx, who: Actor, id: string) => {
  const row = await db
    .selectFrom('file')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row?.subject_type || !row.subject_id || row.subject_type === 'import')
    throw new AppError('not-found', 'record.not-found');
  await findSubject(db, who, {
    subjectType: row.subject_type as FileSubject['subjectType'],
    subjectId: row.subject_id,
  });
  return row;
};
