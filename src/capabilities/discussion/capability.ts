import type { Capability } from '#platform/capability.ts';
import { discussionHandlers } from './handlers.ts';

/** Comments with mentions, and attachments, on anything that belongs to a project. */
export const discussion: Capability = {
  name: 'discussion',
  routes: discussionHandlers,
  rules: {
    'comment.needs-person': ['只有系统中的人员才能发表评论', 'Only a person of the enterprise can comment'],
    'file.fixed': [
      '“{title}”的答卷已提交或不是您的，不能再增删附件；需要时请先撤回答卷',
      'The sheet of "{title}" is handed in or not yours; take it back first to add or remove files',
    ],
    'comment.not-own': ['只能修改或删除自己的评论', 'Only your own comments can be changed'],
  },
  remarks: { 'used-by.comment': ['{count} 条评论', '{count} comment(s)'] },
};
