import type { Text } from '#platform/i18n.ts';

const nouns: Readonly<Record<string, Text>> = {
  account: ['账号', 'Accounts'],
  approval: ['审批', 'Approvals'],
  assessment: ['评估与诊断', 'Assessments and diagnoses'],
  audit: ['审计日志', 'Audit log'],
  authority: ['授权登记', 'Authority'],
  backup: ['备份', 'Backups'],
  calendar: ['工作日历', 'Calendars'],
  charter: ['章程与管理办法', 'Charter and regulation'],
  cost: ['成本', 'Costs'],
  criteria: ['选择标准', 'Selection criteria'],
  decision: ['决策备忘录', 'Decision memos'],
  demo: ['演示数据', 'Demo data'],
  document: ['文档', 'Documents'],
  duty: ['职责矩阵', 'Duty matrix'],
  grant: ['授权', 'Grants'],
  import: ['导入', 'Imports'],
  initiation: ['立项', 'Starts of projects'],
  issue: ['问题', 'Issues'],
  job: ['后台任务', 'Jobs'],
  mandate: ['项目授权书', 'Project mandates'],
  measure: ['度量', 'Measures'],
  member: ['项目成员', 'Members'],
  method: ['方法内容', 'Methods'],
  metric: ['指标', 'Metrics'],
  milestone: ['里程碑', 'Milestones'],
  office: ['PMO 单元', 'PMO units'],
  own: ['本人事务', 'One’s own matters'],
  'past-project': ['历史项目', 'Finished projects'],
  people: ['人员', 'People'],
  plan: ['计划', 'Plans'],
  'pmo-budget': ['PMO 预算', 'PMO budget'],
  portfolio: ['项目组合', 'Portfolio'],
  'portfolio-plan': ['组合管理计划', 'Portfolio plans'],
  position: ['岗位与任职', 'Positions'],
  program: ['项目集', 'Programmes'],
  project: ['项目', 'Projects'],
  proposal: ['提案', 'Proposals'],
  report: ['报告', 'Reports'],
  risk: ['风险', 'Risks'],
  roadmap: ['建设路线图', 'Set-up road maps'],
  round: ['选择轮次', 'Selection rounds'],
  service: ['PMO 服务', 'PMO services'],
  settings: ['企业设置', 'Settings'],
  stance: ['管理者关系图', 'Manager map'],
  strategy: ['战略目标', 'Objectives'],
  training: ['培训', 'Training'],
  type: ['PMO 类型', 'PMO type'],
  unit: ['部门', 'Units'],
};

const verbs: Readonly<Record<string, Text>> = {
  act: ['办理', 'deal with'],
  read: ['查看', 'see'],
  create: ['新建', 'create'],
  update: ['编辑', 'change'],
  delete: ['删除', 'delete'],
  manage: ['管理', 'manage'],
  review: ['审阅', 'review'],
  run: ['执行', 'run'],
  import: ['导入', 'import'],
  book: ['入账', 'book'],
  choose: ['选定', 'choose'],
  design: ['设计路线', 'design routes'],
  publish: ['起草和发布', 'draft and publish'],
  receive: ['受理', 'receive'],
  record: ['记录', 'record'],
  request: ['申请', 'request'],
  sign: ['签署', 'sign'],
  'read-rate': ['查看费率', 'see rates'],
  'read-secret': ['查看涉密', 'see secret ones'],
};

/** What a permission is about; its id where no word is known. */
export const nounText = (noun: string): Text => nouns[noun] ?? [noun, noun];

/** What a permission allows to be done. */
export const verbText = (permission: string): Text => {
  const verb = permission.split('.').slice(1).join('.');
  return verbs[verb] ?? [verb, verb];
};
