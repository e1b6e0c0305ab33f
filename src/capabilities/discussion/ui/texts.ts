import { defineTexts } from '#web/i18n/texts.ts';

export const commentTexts = defineTexts({
  title: ['评论', 'Comments'],
  count: ['{count} 条', '{count}'],
  empty: [
    '还没有评论。写下第一条：用 @ 提到同事，对方会收到通知。',
    'No comments yet. Write the first one: mention somebody with @ and they are told.',
  ],
  write: ['写评论', 'Write a comment'],
  hint: ['写下评论，输入 @ 提到同事', 'Write a comment; @ mentions somebody'],
  formats: [
    '**粗体** · *强调* · - 列表 · `代码` · [链接](https://…)',
    '**bold** · *italics* · - list · `code` · [link](https://…)',
  ],
  send: ['发表', 'Comment'],
  keys: ['Ctrl + Enter 发送', 'Ctrl + Enter sends'],
  edited: ['已编辑', 'edited'],
  editedAt: ['编辑于 {at}', 'Edited {at}'],
  editOf: ['编辑评论', 'Edit the comment'],
  removeOf: ['删除评论', 'Delete the comment'],
  removed: ['评论已删除', 'Comment deleted'],
  body: ['内容', 'Text'],
  people: ['提到谁', 'Mention'],
  nobody: ['没有找到“{q}”', 'Nobody found for "{q}"'],
});

export const attachmentTexts = defineTexts({
  title: ['附件', 'Attachments'],
  note: ['Office、PDF、图片、压缩包等，可一次拖入多个', 'Office, PDF, pictures, archives; several at once'],
  empty: [
    '还没有附件。拖进来的文件对能看到这里的人可见。',
    'No attachments yet. Whoever sees this page sees its files.',
  ],
  refused: ['未上传：{names}', 'Not attached: {names}'],
  refusedWhy: [
    '程序、脚本等类型的文件不能作为附件；如确需保存，请压缩成 zip 再上传',
    'Programs, scripts and some other kinds are not kept; pack into a zip what has to be',
  ],
  sending: ['正在上传 {count} 个文件', 'Sending {count} file(s)'],
  sent: ['已上传 {count} 个文件', '{count} file(s) attached'],
  stop: ['停止上传', 'Stop sending'],
  download: ['下载“{name}”', 'Download "{name}"'],
  remove: ['删除“{name}”', 'Delete "{name}"'],
  removed: ['已删除“{name}”', '"{name}" deleted'],
});
