import type { Text } from '#platform/i18n.ts';

/** What notifications say, by text id; `{name}` is filled from the notification's params. */
export const noticeTexts = {
  'notice.mentioned': ['{by} 在“{subject}”中提到了您', '{by} mentioned you in "{subject}"'],
  'notice.commented': ['{by} 评论了“{subject}”', '{by} commented on "{subject}"'],
  'notice.made-manager': ['您被任命为“{subject}”的项目经理', 'You were made manager of "{subject}"'],
  'notice.made-member': [
    '您加入了项目“{subject}”，角色：{role}',
    'You joined the project "{subject}" as {role}',
  ],
  'notice.task-given': ['任务“{subject}”由您负责', 'The task "{subject}" is yours'],
  'notice.import-done': ['“{subject}”导入完成：{count} 条', '"{subject}" was imported: {count} records'],
  'notice.approval-waiting': ['“{subject}”等待您审批', '"{subject}" waits for your decision'],
  'notice.approval-copied': ['“{subject}”抄送给您', '"{subject}" was copied to you'],
  'notice.approval-reminded': ['催办：“{subject}”仍在等待您', 'Reminder: "{subject}" still waits for you'],
  'notice.approval-returned': [
    '“{subject}”已退回，请修改后重新提交',
    '"{subject}" was returned; change and submit it again',
  ],
  'notice.approval-approved': ['“{subject}”已通过审批', '"{subject}" was approved'],
  'notice.approval-rejected': ['“{subject}”未通过审批', '"{subject}" was rejected'],
  'notice.approval-terminated': ['“{subject}”的审批已终止', 'The approval of "{subject}" was terminated'],
  'notice.approval-escalated': [
    '“{subject}”已超过期限，升级到您',
    '"{subject}" is past its deadline and was escalated to you',
  ],
  'notice.budget-overrun': [
    '“{subject}”已用 {percent}%，超出预算 {over}% 以上',
    '"{subject}" is used to {percent} %, more than {over} % above the budget',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export type NoticeText = keyof typeof noticeTexts;
