import type { Text } from '#platform/i18n.ts';
import { useText } from '#web/i18n/texts.ts';
import { rulePartNames } from './rule-part-names.ts';

/** What the parts of an item of the method are called. */
export const partNames: Readonly<Record<string, Text>> = {
  ...rulePartNames,
  abbreviation: ['缩写', 'Abbreviation'],
  advice: ['建议', 'Advice'],
  alsoCalled: ['又称', 'Also called'],
  anchors: ['等级描述', 'Anchors'],
  appliesTo: ['适用范围', 'Applies to'],
  audience: ['服务对象', 'For whom'],
  autofill: ['自动填写字段', 'Filled in'],
  cadence: ['频率', 'Cadence'],
  calibrationSpread: ['校准差距', 'Spread to calibrate'],
  centre: ['所属中心', 'Centre'],
  checklist: ['检查单', 'Checklist'],
  checkpoints: ['检查点', 'Checkpoints'],
  classes: ['适用等级', 'Classes'],
  code: ['编号', 'Code'],
  decisionPoints: ['决策点', 'Decision points'],
  definition: ['定义', 'Definition'],
  deliverable: ['对应交付物', 'Deliverable'],
  deliverables: ['交付物', 'Deliverables'],
  dimensions: ['维度', 'Dimensions'],
  direction: ['方向', 'Direction'],
  dueBefore: ['须先于', 'Due before'],
  en: ['英文', 'English'],
  endGate: ['结束门', 'Gate at its end'],
  formula: ['公式', 'Formula'],
  gateRules: ['门的规则', 'Rules of gates'],
  gates: ['门', 'Gates'],
  green: ['正常', 'Good'],
  group: ['过程组', 'Process group'],
  guidance: ['写作指引', 'Guidance'],
  id: ['标识', 'Id'],
  inputs: ['输入', 'Inputs'],
  iterative: ['迭代', 'Iterative'],
  keptCurrent: ['持续维护', 'Kept current'],
  kind: ['种类', 'Kind'],
  level: ['等级', 'Level'],
  levels: ['等级', 'Levels'],
  lifecycles: ['适用生命周期', 'Life cycles'],
  measure: ['衡量', 'Measured by'],
  method: ['方式', 'Manner'],
  metrics: ['衡量指标', 'Metrics'],
  no: ['序号', 'No.'],
  note: ['说明', 'Note'],
  notes: ['说明', 'Notes'],
  output: ['输出', 'Output'],
  owner: ['归口', 'Owner'],
  phase: ['适用阶段', 'Phase'],
  phases: ['阶段', 'Phases'],
  projectTypes: ['项目类型', 'Project types'],
  purpose: ['目的', 'Purpose'],
  questions: ['问题', 'Questions'],
  requiredFor: ['必备等级', 'Required for classes'],
  requiredWhenRegulated: ['受监管项目必备', 'Required where regulated'],
  respondents: ['答题人', 'Respondents'],
  role: ['责任角色', 'Role'],
  scale: ['量表', 'Scale'],
  scoring: ['计分', 'Scoring'],
  sections: ['章节', 'Sections'],
  sla: ['服务水平', 'Service level'],
  slaWorkDays: ['服务时限（工作日）', 'Working days'],
  source: ['数据来源', 'Source'],
  steps: ['步骤', 'Steps'],
  suitedFor: ['适用于', 'Suited for'],
  symptoms: ['症状', 'Symptoms'],
  synonyms: ['同义词', 'Synonyms'],
  templates: ['模板', 'Templates'],
  thresholds: ['阈值', 'Thresholds'],
  type: ['类型', 'Type'],
  unit: ['单位', 'Unit'],
  unmarked: ['文中不标注的词', 'Words not marked in texts'],
  weight: ['权重', 'Weight'],
  yellow: ['预警', 'Warning'],
  zh: ['中文', 'Chinese'],
};

const spaced = (key: string): string => key.replaceAll(/([a-z])([A-Z])/g, '$1 $2');

/** The name of a part of a content, and of the way to it. */
export const usePartNames = () => {
  const text = useText();
  const nameOf = (key: string | number): string => {
    if (typeof key === 'number') return String(key + 1);
    const name = partNames[key];
    return name ? text(name) : spaced(key);
  };
  const wayTo = (path: readonly (string | number)[]): string => path.map(nameOf).join(' › ');
  return { nameOf, wayTo };
};
