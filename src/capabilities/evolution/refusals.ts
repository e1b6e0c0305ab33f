import type { RuleTexts } from '#platform/errors.ts';

export const evolutionRemarks = {
  'signal.no-hours': [
    '尚无工时记录，无法区分行政工作',
    'No hours are recorded, so administrative work cannot be told apart',
  ],
  'signal.no-handover': ['尚无行政服务的移交记录', 'No service is recorded as handed over'],
  'signal.no-report': ['尚无多项目报告的发布记录', 'No multi-project report is recorded as published'],
  'signal.no-ladder': ['尚无项目经理职级序列', 'There is no career ladder of project managers yet'],
  'signal.no-decision': ['近 12 个月没有决策备忘录', 'There is no decision memo of the last 12 months'],
  'signal.no-analysis': [
    '尚无分析报告记录，决策无从引用',
    'No analysis is recorded that a decision could cite',
  ],
  'signal.no-attendance': ['尚无评审会议的出席记录', 'No attendance at reviews is recorded'],
  'signal.no-approval': [
    '近 12 个月没有高层审结的事项',
    'The executives have decided on no request in the last 12 months',
  ],
  'signal.no-assessment': ['尚未完成成熟度评估', 'No maturity assessment is closed yet'],
  'signal.not-yours': ['您无权查看成熟度评估', 'You may not see maturity assessments'],
  'signal.no-competency': ['尚无人员能力评估', 'No competencies are assessed yet'],
} as const satisfies RuleTexts;
