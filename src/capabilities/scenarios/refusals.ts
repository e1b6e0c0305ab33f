import type { RuleTexts } from '#platform/errors.ts';

export const scenarioRules = {
  'scenario.name-taken': [
    '本轮已有名为“{name}”的情景；请换一个名称',
    'The round has a scenario called "{name}" already; choose another name',
  ],
  'scenario.nothing-to-plan': [
    '{number} 轮还没有初选通过的项目；完成初选后再做情景',
    'Nothing in {number} has passed the preliminary selection; begin scenarios after it',
  ],
  'scenario.study-unanswered': [
    '这次优选没有得出组合，不能作为情景的起点；请选另一次',
    'That study found no portfolio to begin from; choose another',
  ],
  'scenario.adopted': [
    '“{name}”已采纳，不能再改；请复制后修改',
    '"{name}" is adopted and frozen; copy it to change it',
  ],
  'scenario.in-approval': [
    '“{name}”正在审批，不能再改；请先撤回或等审批结束',
    '"{name}" waits for approval; withdraw it first, or wait until it is settled',
  ],
  'scenario.base-changed': [
    '现行组合已变化：{changes}。请先更新情景的基础，核对后再提交',
    'The live plan has changed: {changes}. Bring the scenario up to date and look at it again first',
  ],
  'scenario.round-undecided': [
    '{number} 轮终选尚未决定；请把情景带到终选会，决定之后的调整再用采纳',
    'Round {number} is not decided; take the scenario to the meeting, adopting is for what comes after',
  ],
  'scenario.unsound': [
    '情景不可行：{faults}。请先调整',
    'The scenario cannot be carried out: {faults}. Mend this first',
  ],
  'scenario.same-as-live': [
    '“{name}”与现行组合相同，没有可采纳的内容',
    '"{name}" is the same as the live plan; there is nothing to adopt',
  ],
  'scenario.too-many': [
    '一次最多比较现行组合和三个情景',
    'Compare at most three scenarios with the live plan',
  ],
} as const satisfies RuleTexts;
