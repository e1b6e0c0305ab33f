import type { RuleTexts } from '#platform/errors.ts';
import type { Text } from '#platform/i18n.ts';
import { outputs } from './names.ts';

export const roadmapRules = {
  'roadmap.exists': [
    '已有未完成的路线图“{title}”；请先完成它的各个步骤',
    'The road map "{title}" is not finished; finish its steps first',
  ],
  'roadmap.output-missing': ['缺少输出：{outputs}', 'Missing output: {outputs}'],
  'roadmap.step-finished': [
    '步骤“{step}”已完成；要修改请先重新打开',
    'The step "{step}" is finished; open it again to change it',
  ],
  'roadmap.step-dates-reversed': ['步骤的截止日期早于开始日期', 'The step would end before it begins'],
  'roadmap.proposal-gone': [
    '任务“{task}”不在该诊断的建议之中，或已纳入路线图',
    'The task "{task}" is not proposed by that diagnosis, or is in the road map already',
  ],
} as const satisfies RuleTexts;

const outputTexts: Record<string, Text> = {};
for (const [id, { name }] of Object.entries(outputs)) outputTexts[`roadmap-output.${id}`] = name;

/** Names of the outputs where a refusal tells them. */
export const roadmapRemarks: RuleTexts = {
  'used-by.roadmap_step': ['{count} 个路线图步骤', '{count} step(s) of a road map'],
  'used-by.roadmap_step_closure': ['{count} 次步骤完成', '{count} completed step(s)'],
  'used-by.roadmap_task': ['{count} 项建设任务', '{count} task(s) of a road map'],
  ...outputTexts,
  'roadmap-output.unknown': ['未知输出 {output}', 'unknown output {output}'],
};
