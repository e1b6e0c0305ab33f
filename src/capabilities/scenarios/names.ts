import type { RuleTexts } from '#platform/errors.ts';

/** What a scenario says of one candidate; an amount of null is as proposed. */
export interface Line {
  readonly candidateId: string;
  readonly isIn: boolean;
  readonly shiftMonths: number;
  readonly costFen: number | null;
  readonly npvFen: number | null;
  readonly benefitFen: number | null;
}

/** What of the live plan a scenario rests on. */
export interface Base {
  readonly budgetFen: number | null;
  readonly candidates: readonly BaseCandidate[];
}

export interface BaseCandidate {
  readonly id: string;
  readonly title: string;
  readonly isIn: boolean;
  readonly shiftMonths: number;
  readonly startsOn: string | null;
  readonly costFen: number | null;
  readonly npvFen: number | null;
  readonly score: number | null;
  readonly isMandatory: boolean;
}

/** What a scenario breaks and what changed below it, in words. */
export const scenarioRemarks = {
  'used-by.scenario': ['{count} 个组合情景', '{count} portfolio scenario(s)'],
  'scenario.over-budget': [
    '超出预算：合计 {cost} 万元，预算 {budget} 万元，超 {over} 万元',
    'Over budget: {cost} against {budget} (10,000 yuan), {over} too much',
  ],
  'scenario.over-budget-from': [
    '超出预算：合计 {cost} 万元，预算 {budget} 万元，超 {over} 万元；钱在 {quarter} 用完',
    'Over budget: {cost} against {budget} (10,000 yuan), {over} too much; the money ends in {quarter}',
  ],
  'scenario.mandatory-out': [
    '必做项目“{title}”未列入（{reason}）',
    'Mandatory "{title}" is left out ({reason})',
  ],
  'scenario.begun-out': [
    '“{title}”已立项，不能移出；请走暂缓或终止',
    '"{title}" has begun and cannot be left out; suspend or terminate it instead',
  ],
  'scenario.without': [
    '“{title}”依赖“{other}”，但后者未列入',
    '"{title}" needs "{other}", which is left out',
  ],
  'scenario.both': [
    '“{title}”与“{other}”互斥，却同时列入',
    '"{title}" and "{other}" exclude each other; both are in',
  ],
  'scenario.unpriced': ['“{title}”没有成本', 'Nobody has said what "{title}" costs'],
  'scenario.over-capacity': [
    '人力不足：{month} {role}需要 {need} 人，可用 {capacity} 人',
    'Short of people: {role} in {month}, {need} needed, {capacity} there',
  ],
  'scenario.changed-budget': [
    '预算由 {before} 改为 {after} 万元',
    'The budget went from {before} to {after} (10,000 yuan)',
  ],
  'scenario.changed-added': ['新增候选“{title}”', '"{title}" is new in the round'],
  'scenario.changed-removed': ['候选“{title}”已移出本轮', '"{title}" left the round'],
  'scenario.changed-taken': ['“{title}”现已列入', '"{title}" is in now'],
  'scenario.changed-dropped': ['“{title}”现已不列入', '"{title}" is out now'],
  'scenario.changed-shift': [
    '“{title}”推迟由 {before} 改为 {after} 个月',
    '"{title}" is moved by {after} month(s), formerly {before}',
  ],
  'scenario.changed-start': [
    '“{title}”计划开始由 {before} 改为 {after}',
    '"{title}" starts on {after}, formerly {before}',
  ],
  'scenario.changed-cost': [
    '“{title}”成本由 {before} 改为 {after} 万元',
    '"{title}" costs {after}, formerly {before} (10,000 yuan)',
  ],
  'scenario.changed-npv': [
    '“{title}”净现值由 {before} 改为 {after} 万元',
    '"{title}" has an NPV of {after}, formerly {before} (10,000 yuan)',
  ],
  'scenario.changed-score': [
    '“{title}”得分由 {before} 改为 {after}',
    '"{title}" scores {after}, formerly {before}',
  ],
  'scenario.changed-mandate': ['“{title}”是否必做有变', 'Whether "{title}" is mandatory changed'],
} as const satisfies RuleTexts;
