import type { Text } from '#platform/i18n.ts';

/** What notifications say, by text id; `{name}` is filled from the notification's params. */
export const noticeTexts = {
  'notice.mentioned': ['{by} 在“{subject}”中提到了您', '{by} mentioned you in "{subject}"'],
  'notice.made-manager': [
    '{by} 请您担任“{project}”的项目经理',
    '{by} made you the project manager of "{project}"',
  ],
  'notice.made-sponsor': ['{by} 请您担任“{project}”的发起人', '{by} made you the sponsor of "{project}"'],
  'notice.made-manager-and-sponsor': [
    '{by} 请您担任“{project}”的项目经理和发起人',
    '{by} made you the project manager and the sponsor of "{project}"',
  ],
  'notice.made-member': ['{by} 将您加入“{project}”，角色：{role}', '{by} added you to "{project}" as {role}'],
  'notice.given-task': [
    '{by} 把“{project}”的任务“{subject}”交给您',
    '{by} gave you the task "{subject}" of "{project}"',
  ],
  'notice.given-milestone': [
    '{by} 请您负责“{project}”的里程碑“{subject}”',
    '{by} gave you the milestone "{subject}" of "{project}" to reach',
  ],
  'notice.given-tasks': [
    '{by} 把“{project}”的 {count} 项任务交给您',
    '{by} gave you {count} tasks of "{project}"',
  ],
  'notice.given-risk': [
    '{by} 请您负责“{project}”的风险“{subject}”',
    '{by} gave you the risk "{subject}" of "{project}" to handle',
  ],
  'notice.given-issue': [
    '{by} 请您负责“{project}”的问题“{subject}”',
    '{by} gave you the issue "{subject}" of "{project}" to solve',
  ],
  'notice.commented': ['{by} 评论了“{subject}”', '{by} commented on "{subject}"'],
  'notice.asked-to-read': ['请阅读并确认“{subject}”', 'Please read and confirm "{subject}"'],
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
  'notice.proposal-returned': [
    '“{subject}”已退回补充：{reason}',
    '"{subject}" was returned to be mended: {reason}',
  ],
  'notice.proposal-accepted': [
    '“{subject}”已受理，等待初选',
    '"{subject}" was accepted for the preliminary selection',
  ],
  'notice.approval-late': [
    '“{subject}”的审批已超过期限，请尽快办理',
    'Your decision on "{subject}" is past its deadline',
  ],
  'notice.todo-overdue': ['“{subject}”已逾期 {days} 天', '"{subject}" is {days} day(s) overdue'],
  'notice.asked-to-score': ['请为“{subject}”评分', 'Please score "{subject}"'],
  'notice.consulted': ['请就“{subject}”答复部门意见', 'Please give the opinion of your unit on "{subject}"'],
  'notice.selection-passed': [
    '“{subject}”通过初选：{reason}',
    '"{subject}" passed the preliminary selection: {reason}',
  ],
  'notice.selection-out': [
    '“{subject}”未通过初选：{reason}',
    '"{subject}" did not pass the preliminary selection: {reason}',
  ],
  'notice.selection-selected': ['“{subject}”入选：{reason}', '"{subject}" was selected: {reason}'],
  'notice.selection-reserve': ['“{subject}”列入储备：{reason}', '"{subject}" is in reserve: {reason}'],
  'notice.selection-returned': ['“{subject}”退回：{reason}', '"{subject}" was returned: {reason}'],
  'notice.selection-rejected': ['“{subject}”被否决：{reason}', '"{subject}" was rejected: {reason}'],
  'notice.budget-overrun': [
    '“{subject}”已用 {percent}%，超出预算 {over}% 以上',
    '"{subject}" is used to {percent} %, more than {over} % above the budget',
  ],
} as const satisfies Readonly<Record<string, Text>>;

export type NoticeText = keyof typeof noticeTexts;

/** What the mail that gathers to-dos says. */
export const digestTexts = {
  subject: ['待办 {count} 项，其中 {late} 项已逾期', '{count} to do, {late} of them overdue'],
  greeting: ['{name}，您好：以下事项等您处理。', 'Dear {name}, this waits for you:'],
  late: ['逾期 {days} 天', '{days} d overdue'],
  due: ['{date} 到期', 'due {date}'],
  rest: ['……另有 {count} 项', '… and {count} more'],
  all: ['全部待办：{link}', 'All of it: {link}'],
  subjectNew: ['{count} 条新消息', '{count} new notices'],
  onlyNew: ['{name}，您好：有 {count} 条新消息。', 'Dear {name}, there are {count} new notices:'],
  alsoNew: ['另有 {count} 条新消息：', 'And {count} new notices:'],
  allNew: ['全部消息：{link}', 'All of them: {link}'],
  mute: ['可在“个人账号”中修改邮件的频率。', 'Change how often on your account page.'],
} as const satisfies Readonly<Record<string, Text>>;
