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
} as const satisfies Readonly<Record<string, Text>>;

export type NoticeText = keyof typeof noticeTexts;
