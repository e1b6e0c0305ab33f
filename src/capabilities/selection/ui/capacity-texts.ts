import { defineTexts } from '#web/i18n/texts.ts';

export const capacityTexts = defineTexts({
  table: ['人力需求与可用人数', 'People needed and available'],
  role: ['角色', 'Role'],
  unknown: ['未填写可用人数', 'Nobody said how many there are'],
  short: ['缺 {people}', '{people} short'],
  openOf: ['{role} {month} 需要 {need}：查看构成', '{role} {month}: {need} needed; see what it is made of'],
  source: [
    '结余 = 可用 − 已承诺 − 可能 − 本轮候选。已承诺：其他轮次已入选、项目尚未关闭或终止的，按评选时填写的角色人力全部计入；可能：其他轮次列入储备的，计一半。项目计划里的任务按人分配，没有角色，不计入。',
    'Balance = available − committed − probable − candidates of this round. Committed: what other rounds selected and is not closed or terminated, by the people stated for its selection, in full. Probable: what other rounds hold in reserve, by half. Tasks in plans are assigned to persons, not roles, and are not counted.',
  ],
  capacity: ['可用', 'Available'],
  committed: ['已承诺', 'Committed'],
  probable: ['可能', 'Probable'],
  asked: ['本轮候选', 'Candidates of this round'],
  balance: ['结余', 'Balance'],
  parts: ['构成', 'What it is made of'],
  project: ['项目', 'Project'],
  kind: ['来源', 'Source'],
  ofRound: ['{round} 轮', 'round {round}'],
  share: ['计入', 'Counted'],
  people: ['人数', 'People'],
});
