import type { Text } from '#platform/i18n.ts';

/** What the printed sheet of an approval says. */
export const printTexts = {
  title: ['审批单：{title}', 'Approval: {title}'],
  kind: ['事项', 'Kind'],
  applicant: ['申请人', 'Applicant'],
  submitted: ['提交日期', 'Submitted'],
  state: ['结论', 'Outcome'],
  ended: ['结束日期', 'Ended'],
  note: ['申请说明', 'Note'],
  content: ['提交内容', 'What was submitted'],
  frozen: [
    '第 {version} 版，内容指纹 SHA-256：{sha256}',
    'Version {version}, SHA-256 of the content: {sha256}',
  ],
  request: ['申请', 'Request'],
  clock: ['系统', 'The system'],
  inPlaceOf: ['（代 {name}）', ' (for {name})'],
} as const satisfies Readonly<Record<string, Text>>;
