import { z } from 'zod';
import { route } from '#platform/route.ts';
import { RowsImported } from '#platform/rows/messages.ts';
import {
  MethodChange,
  MethodId,
  MethodItem,
  MethodPackage,
  PackageTaken,
  TermsQuery,
} from '../../method/schema/messages.ts';
import { Created, FileFormat, RecordId } from '../schema/charter.ts';
import { DraftChange, DraftList, DraftPublication, DraftRecord, NewDraft } from '../schema/method-draft.ts';

/** What changes the method in force: it needs a charter in force, so it stands here and not with the method. */
export const publicationRoutes = [
  route({
    id: 'method.change',
    method: 'PATCH',
    path: '/api/method/{id}',
    summary: ['修改方法条目', 'Change an item of the method'],
    permission: 'method.manage',
    params: MethodId,
    body: MethodChange,
    response: MethodItem,
  }),
  route({
    id: 'method.import',
    method: 'POST',
    path: '/api/method/package',
    summary: ['导入整套方法', 'Take in a whole method from a package'],
    permission: 'method.manage',
    body: MethodPackage,
    response: PackageTaken,
  }),
  route({
    id: 'glossary.import',
    method: 'POST',
    path: '/api/glossary/imports',
    summary: ['从表格导入术语', 'Import terms from a table'],
    permission: 'method.manage',
    query: TermsQuery,
    upload: true,
    manual: true,
    response: RowsImported,
  }),
  route({
    id: 'method-draft.list',
    method: 'GET',
    path: '/api/method-drafts',
    summary: ['方法条目的草稿', 'Drafts of items of the method'],
    permission: 'method.publish',
    response: DraftList,
  }),
  route({
    id: 'method-draft.create',
    method: 'POST',
    path: '/api/method-drafts',
    summary: ['起草方法条目的修改', 'Draft a change of an item of the method'],
    permission: 'method.publish',
    body: NewDraft,
    response: Created,
  }),
  route({
    id: 'method-draft.change',
    method: 'PATCH',
    path: '/api/method-drafts/{id}',
    summary: ['修改草稿', 'Change a draft'],
    permission: 'method.publish',
    params: RecordId,
    body: DraftChange,
    response: DraftRecord,
  }),
  route({
    id: 'method-draft.delete',
    method: 'DELETE',
    path: '/api/method-drafts/{id}',
    summary: ['删除草稿', 'Delete a draft'],
    permission: 'method.publish',
    params: RecordId,
  }),
  route({
    id: 'method-draft.publish',
    method: 'POST',
    path: '/api/method-drafts/{id}/publication',
    summary: ['发布草稿', 'Publish a draft'],
    permission: 'method.publish',
    params: RecordId,
    body: DraftPublication,
    response: DraftRecord,
  }),
  route({
    id: 'template.document',
    method: 'GET',
    path: '/api/templates/{id}/document',
    summary: ['由模板生成文件', 'A document made from a template'],
    permission: 'method.read',
    params: MethodId,
    query: FileFormat.extend({
      project: z.uuid().optional().describe('project whose values are filled in'),
    }),
    download: true,
  }),
] as const;
