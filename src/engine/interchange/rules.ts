import type { PlanRemark, ReadPlan } from '../plan.ts';
import { sheetPlanRules } from './sheet/rules.ts';

/**
 * Every rule id an interchange reader or writer can raise, with its text in Chinese and English.
 * `{name}` stands for a parameter of the remark.
 */
export const planRules = {
  'plan.unknown-format': [
    '无法识别文件格式：支持 MSPDI XML、Primavera XER、GNOME Planner 与 GanttProject',
    'The format was not recognised: MSPDI XML, Primavera XER, GNOME Planner and GanttProject are read',
  ],
  'plan.project-file': [
    '这是 Project 的 .mpp 文件，不能直接读取：请在 Project 中选“文件 → 另存为”，类型选“XML 格式 (*.xml)”，再导入存好的文件',
    'This is a .mpp file of Microsoft Project, which cannot be read directly: choose File → Save As in Project with the type "XML Format (*.xml)", and import that file',
  ],
  'plan.archive': [
    '这是压缩包：请先解压，再选择其中的计划文件或整个文件夹',
    'This is an archive: unpack it first, then choose the plans in it or the whole folder',
  ],
  'plan.empty': ['文件为空', 'The file is empty'],
  'plan.xml-entities': [
    '文件第 {line} 行含 DOCTYPE 或实体声明，为安全起见不予读取；请在原软件中重新另存为 XML',
    'Line {line} carries a DOCTYPE or entity declarations, which are refused for safety; save it as XML anew in the program it comes from',
  ],
  'plan.xml-malformed': [
    '第 {line} 行的 XML 格式错误（{detail}）；请从原软件重新导出',
    'The XML is malformed in line {line} ({detail}); export it again from the program it comes from',
  ],
  'plan.xml-cut-off': [
    '文件不完整，在第 {line} 行中断；请从原软件重新导出，或重新下载',
    'The file is incomplete and breaks off in line {line}; export or download it again',
  ],
  'plan.xml-too-deep': ['XML 嵌套超过 {limit} 层', 'The XML is nested deeper than {limit} levels'],
  'plan.too-large': ['文件超过 {limit} 个字符', 'The file is longer than {limit} characters'],
  'plan.xer-malformed': ['XER 格式错误：{detail}', 'The XER file is malformed: {detail}'],
  'plan.no-project': ['文件中没有项目', 'The file contains no project'],
  'plan.field-not-kept': [
    '{count} 处未保留，例如“{example}”',
    'not kept in {count} places, for example "{example}"',
  ],
  'plan.derived-not-kept': [
    '{count} 处由系统重新计算，或属于原软件的显示与设置，未保留：{fields}',
    '{count} values that are recomputed, or settings of the other program, were not kept: {fields}',
  ],
  'plan.defaults-not-kept': [
    '{count} 处空值、零值或默认值未保留：{fields}',
    '{count} empty, zero or default values were not kept: {fields}',
  ],
  'plan.value-unreadable': [
    '{count} 处的值无法识别，例如“{example}”',
    '{count} values could not be understood, for example "{example}"',
  ],
  'plan.blank-rows-skipped': ['跳过 {count} 个空行', '{count} blank rows were skipped'],
  'plan.duplicate-uid': [
    '{count} 个重复标识，仅保留首个，例如“{example}”',
    '{count} repeated identifiers, only the first was kept, for example "{example}"',
  ],
  'plan.project-summary-not-kept': [
    '项目摘要任务未作为任务保留',
    'The project summary task was not kept as a task',
  ],
  'plan.timephased-dropped': ['{count} 条分时段数据未保留', '{count} timephased values were not kept'],
  'plan.timephased-dropped-more': [
    '另有 {tasks} 个任务的 {count} 条分时段数据未保留',
    '{count} timephased values of {tasks} further tasks were not kept',
  ],
  'plan.split-dropped': [
    '任务有中断，中断未保留，日期可能不同',
    'The task is split; the interruption was not kept and dates may differ',
  ],
  'plan.cross-project-link': ['{count} 条跨项目依赖未保留', '{count} links to other projects were not kept'],
  'plan.link-dangling': [
    '{count} 条依赖指向不存在的任务，未保留，例如“{example}”',
    '{count} links lead to missing tasks and were not kept, for example "{example}"',
  ],
  'plan.external-task': [
    '{count} 个外部项目的任务按固定日期保留',
    '{count} tasks of other projects were kept with fixed dates',
  ],
  'plan.subproject': [
    '{count} 个子项目的内容不在文件中',
    'The contents of {count} subprojects are not in the file',
  ],
  'plan.constraint-date-ignored': [
    '{count} 个无需日期的限制带有日期，该日期未保留',
    '{count} constraints that take no date had one; it was not kept',
  ],
  'plan.constraint-date-missing': [
    '{count} 个限制缺少日期，按“越早越好”处理',
    '{count} constraints lack their date and were read as "as soon as possible"',
  ],
  'plan.constraint-second': [
    '{count} 个第二限制未保留，例如“{example}”',
    '{count} secondary constraints were not kept, for example "{example}"',
  ],
  'plan.constraint-approximated': [
    '{count} 个限制以最接近的类型保留：{example}',
    '{count} constraints were kept as the nearest type: {example}',
  ],
  'plan.calendar-hours-assumed': [
    '{count} 个工作日未给出工时，按 8:00–12:00、13:00–17:00 处理',
    '{count} working days state no hours; 8:00–12:00 and 13:00–17:00 were assumed',
  ],
  'plan.calendar-assumed': [
    '项目日历缺失，采用标准日历',
    'The project calendar is missing; a standard one was assumed',
  ],
  'plan.calendar-unknown': [
    '{count} 处引用了不存在的日历“{example}”，未保留',
    '{count} references to the missing calendar "{example}" were not kept',
  ],
  'plan.calendar-cycle': ['日历相互引用，引用已断开', 'The calendar is its own base; the reference was cut'],
  'plan.recurrence-doubtful': [
    '{count} 个重复例外的规则含义不明或次数过多，仅尽力展开',
    '{count} recurring exceptions have an unclear rule or are too many; they were expanded as far as possible',
  ],
  'plan.assignment-unassigned': [
    '{count} 条未指派资源的分配未保留',
    '{count} assignments without a resource were not kept',
  ],
  'plan.assignment-dangling': [
    '{count} 条分配指向不存在的任务或资源，未保留，例如“{example}”',
    '{count} assignments lead to a missing task or resource and were not kept, for example "{example}"',
  ],
  'plan.placeholder-resource': [
    '{count} 个“未指派”占位资源未保留',
    '{count} placeholder resources for unassigned work were not kept',
  ],
  'plan.wbs-unplaced': [
    '{count} 个 WBS 节点无上级或层级过深，未保留，其任务置于顶层',
    '{count} WBS nodes have no way to the top or lie too deep; they were not kept, their tasks were put at the top',
  ],
  'plan.hammock': [
    '{count} 个随其他任务伸缩的任务(如“{example}”)按固定工期保留',
    '{count} tasks that stretch with others, such as "{example}", were kept with a fixed duration',
  ],
  'plan.rate-later': ['{count} 条其他费率未保留', '{count} further rates were not kept'],
  'plan.availability': ['{count} 个可用时段未保留', '{count} availability periods were not kept'],
  'plan.lookup-not-kept': [
    '{count} 个备选值未保留，已填写的值保留',
    '{count} lookup values were not kept; the values in use were',
  ],
  'plan.start-missing': [
    '缺少项目开始日期，取最早的任务',
    'The project start is missing; the earliest task was taken',
  ],
  'plan.duration-missing': [
    '{count} 个任务缺少工期，按 0 处理',
    '{count} tasks lack a duration and were read as 0',
  ],
  'plan.seconds-rounded': [
    '{count} 个时刻或时长不是整分钟，已取整',
    '{count} instants or durations are not whole minutes and were rounded',
  ],
  'plan.other-project': ['文件中的其他项目“{example}”未读取', 'The further project "{example}" was not read'],
  'plan.table-not-kept': ['数据表 {count} 行未保留', 'the {count} rows of the table were not kept'],
  'plan.role-only-assignment': [
    '{count} 条仅指定角色的分配未保留',
    '{count} assignments to a role alone were not kept',
  ],
  'plan.work-as-duration': [
    '{count} 个任务按工作量给出，工期由分配推算',
    '{count} tasks state work; their duration was derived from the assignments',
  ],
  'plan.custom-slots-exceeded': [
    '自定义字段过多，“{example}”等 {count} 个未写出',
    'Too many custom fields: {count}, such as "{example}", were not written',
  ],
  'plan.not-written': [
    '{count} 处目标格式无法表达，未写出',
    '{count} values have no place in the target format',
  ],
  ...sheetPlanRules,
} as const satisfies Record<string, readonly [string, string]>;

export type PlanRule = keyof typeof planRules;
export type RuleParams = Readonly<Record<string, string | number>>;

/** The text of `rule` in the language of `index` (0 Chinese, 1 English) with its parameters filled in. */
export function planRuleText(rule: PlanRule, params: RuleParams, index: 0 | 1 = 1): string {
  return planRules[rule][index].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}

/** One remark of an import or export report, worded in English; `params` lets others word it anew. */
export function remark(rule: PlanRule, at: string, params: RuleParams = {}): PlanRemark {
  return { rule, at, what: planRuleText(rule, params), params };
}

/** The refusal of a file as a whole. */
export function unreadable(
  rule: PlanRule,
  at: string,
  params: RuleParams = {},
): ReadPlan & { status: 'unreadable' } {
  return { status: 'unreadable', rule, at, message: planRuleText(rule, params), params };
}
