import { handle } from '#platform/handlers.ts';
import { changeComment, createComment, removeAttachment, removeComment } from './actions.ts';
import { attachFiles, sendAttachment } from './attach.ts';
import { discussionRoutes } from './routes.ts';
import { listAttachments, listComments } from './store.ts';

export const discussionHandlers = handle(discussionRoutes, {
  'comment.list': ({ query }, { db, who }) => listComments(db, who, query),
  'comment.create': ({ body }, write) => createComment(write, body),
  'comment.update': ({ params, body }, write) => changeComment(write, params.id, body),
  'comment.delete': ({ params }, write) => removeComment(write, params.id),
  'file.list': ({ query }, { db, who }) => listAttachments(db, who, query),
  'file.create': ({ query }, context) => attachFiles(context, query),
  'file.content': ({ params }, context) => sendAttachment(context, params.id),
  'file.delete': ({ params }, write) => removeAttachment(write, params.id),
});
