import type { Capability } from '#platform/capability.ts';
import { discussionHandlers } from './handlers.ts';

/** Comments with mentions, and attachments, on anything that belongs to a project. */
export const discussion: Capability = {
  name: 'discussion',
  routes: discussionHandlers,
  rules: {
    'comment.needs-person': ['只有系统中的人员才能发表评论', 'Only a person of the enterprise can comment'],
    'comment.not-own': ['只能修改或删除自己的评论', 'Only your own comments can be changed'],
  },
  remarks: { 'used-by.comment': ['{count} 条评论', '{count} comment(s)'] },
};
