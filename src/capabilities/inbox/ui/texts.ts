import { defineTexts } from '#web/i18n/texts.ts';

export const noticeUiTexts = defineTexts({
  title: ['通知', 'Notifications'],
  text: [
    '谁提到了您、评论了您的项目、交给您什么',
    'Who mentioned you, commented on your projects, gave you something',
  ],
  bell: ['通知', 'Notifications'],
  bellUnread: ['通知，{count} 条未读', 'Notifications, {count} unread'],
  unread: ['未读', 'Unread'],
  unreadCount: ['未读 {count}', 'Unread {count}'],
  all: ['全部', 'All'],
  which: ['显示哪些通知', 'Which notifications'],
  readAll: ['全部标为已读', 'Mark all as read'],
  more: ['查看全部通知', 'All notifications'],
  none: ['没有未读通知', 'Nothing unread'],
  empty: [
    '还没有通知。有人在评论里 @ 您、把任务交给您，或您负责的项目有新评论时，会出现在这里。',
    'No notifications yet. They come when somebody mentions you, gives you a task or comments on your project.',
  ],
});

export const todoTexts = defineTexts({
  title: ['待办', 'To do'],
  text: ['等您处理的事，由职责和日期算出', 'What waits for you, computed from duties and dates'],
  link: ['待办', 'To do'],
  linkCount: ['待办，{count} 项', 'To do, {count}'],
  linkOverdue: ['待办，{count} 项，其中 {late} 项已逾期', 'To do, {count}, {late} of them overdue'],
  overdue: ['已逾期', 'Overdue'],
  soon: ['有期限', 'Due'],
  other: ['其他', 'Other'],
  late: ['逾期 {days} 天', '{days} d late'],
  due: ['{date} 到期', 'Due {date}'],
  snooze: ['稍后提醒', 'Remind me later'],
  snoozeOf: ['稍后提醒“{title}”', 'Remind me later of "{title}"'],
  tomorrow: ['明天（{date}）', 'Tomorrow ({date})'],
  nextWeek: ['下周一（{date}）', 'Next Monday ({date})'],
  snoozed: ['“{title}”将在 {date} 再次提醒', '"{title}" comes back on {date}'],
  undo: ['撤销', 'Undo'],
  emptyTitle: ['全部处理完了，漂亮！', 'All done, well done!'],
  empty: [
    '等您审批、阅读或办理的事，以及由您负责、7 天内到期或已逾期的任务、里程碑和问题会自动出现在这里，处理完成后自动消失。',
    'What waits for your decision, reading or work, and your tasks, milestones and issues that are late or due within 7 days, appear here by themselves and go when they are done.',
  ],
  groupBy: ['分组方式', 'Group by'],
  byDue: ['按期限', 'By due date'],
  byKind: ['按事项', 'By kind'],
  kinds: ['事项', 'Kinds'],
  all: ['全部', 'All'],
  more: ['显示更多（共 {total} 项）', 'Show more ({total} in all)'],
  failed: ['待办暂时读不出来', 'The list cannot be read at the moment'],
});

export const digestUiTexts = defineTexts({
  title: ['邮件', 'Mail'],
  text: [
    '工作日 08:30 把等您处理的事汇成一封邮件；每周一封则在每周第一个工作日发送。',
    'One mail at 08:30 on working days with what waits for you; weekly comes on the first working day of the week.',
  ],
  cadence: ['待办邮件', 'To-dos'],
  daily: ['每个工作日', 'Every working day'],
  weekly: ['每周', 'Every week'],
  off: ['不发送', 'Never'],
  notices: ['一般消息', 'Ordinary notices'],
  noticesText: [
    '评论、提及、交给您的任务等；审批和升级总是立即发送。',
    'Comments, mentions, what is given to you; approvals and escalations always come at once.',
  ],
  'at-once': ['立即发送', 'At once'],
  gathered: ['汇总发送', 'Gathered'],
  gatheredText: [
    '并入待办邮件；不收待办邮件时每个工作日一封。审批和升级总是立即发送。',
    'With the mail of your to-dos; where you want none, once every working day. Approvals and escalations always come at once.',
  ],
  quiet: ['免打扰时段', 'Quiet hours'],
  quietText: ['这段时间里的一般消息等到结束时再发邮件。', 'Mail of ordinary notices waits until they end.'],
  from: ['开始', 'From'],
  to: ['结束', 'Until'],
  saved: ['已保存', 'Saved'],
});
