import { fill, inLocale, type Locale, type Text } from '#platform/i18n.ts';

/** What the engine finds wrong or doubtful in a plan that was read, and how to mend it; `{at}` says where. */
export const planFaults: Readonly<Record<string, Text>> = {
  'plan.cyclic': [
    '依赖成环：{at}。请在原计划中去掉其中一条依赖，再导入',
    'The dependencies form a cycle: {at}. Remove one of them in the plan and import it again',
  ],
  'plan.start': [
    '项目开始日期不在 1900–2149 年内；请在原计划中改正',
    'The project start is not within 1900–2149; correct it in the plan',
  ],
  'plan.date': [
    '{at}不在 1900–2149 年内；请在原计划中改正',
    'The {at} is not within 1900–2149; correct it in the plan',
  ],
  'plan.duplicate-calendar': [
    '{at}：两个日历使用同一标识；请在原计划中改正',
    '{at}: two calendars have the same identifier; correct it in the plan',
  ],
  'plan.duplicate-uid': [
    '{at}：两个任务使用同一标识；请在原计划中改正',
    '{at}: two tasks have the same identifier; correct it in the plan',
  ],
  'plan.parent-loop': [
    '{at}：摘要任务的上下级关系成环；请在原计划中改正',
    '{at}: the summaries lead back to themselves; correct it in the plan',
  ],
  'task.duration': [
    '{at}：工期须在 0 到 250 年之间；请在原计划中改正',
    '{at}: a duration lies between 0 and 250 years; correct it in the plan',
  ],
  'task.pauses': [
    '{at}：任务的中断不在开工与完工之间，或次序不对；请在原计划中改正',
    '{at}: an interruption lies outside the task or out of order; correct it in the plan',
  ],
  'task.levelling-delay': [
    '{at}：平衡延迟太大；请在原计划中清除资源平衡',
    '{at}: the levelling delay is too long; clear the levelling in the plan',
  ],
  'task.percent-complete': [
    '{at}：完成百分比须在 0 与 100 之间；请在原计划中改正',
    '{at}: the percentage complete lies between 0 and 100; correct it in the plan',
  ],
  'task.date': [
    '{at}：有日期不在 1900–2149 年内；请在原计划中改正限制、期限或实际日期',
    '{at}: a date is not within 1900–2149; correct its constraint, deadline or actual dates in the plan',
  ],
  'task.actual-order': [
    '{at}：实际完成早于实际开始；请在原计划中改正',
    '{at}: the actual finish is before the actual start; correct it in the plan',
  ],
  'link.lag': [
    '{at}：滞后不能超过 250 年；请在原计划中改正',
    '{at}: a lag is no longer than 250 years; correct it in the plan',
  ],
  'link.to-ancestor': [
    '{at}：任务不能与自己的上级摘要任务建立依赖；请在原计划中去掉这条依赖',
    '{at}: a task cannot be linked with a summary above it; remove that link in the plan',
  ],
  'schedule.beyond-horizon': [
    '{at}：排程结果超出 1900–2149 年；请在原计划中检查工期与滞后',
    '{at}: the dates go beyond 1900–2149; check durations and lags in the plan',
  ],
  'calendar.no-working-time': [
    '{at}：日历没有任何工作时间；请在原计划中补上',
    '{at}: the calendar has no working time; enter some in the plan',
  ],
  'calendar.base-loop': [
    '{at}：日历的上级日历绕回了自己；请在原计划中改正',
    '{at}: the calendar is based on itself; correct it in the plan',
  ],
  'calendar.unknown': [
    '{at}：所用的日历不存在，按其余日历或项目日历排程',
    '{at}: its calendar does not exist; the other or the project calendar was taken',
  ],
  'link.empty-summary': [
    '{at}：摘要任务下没有任务，这条依赖不起作用',
    '{at}: there is no task below the summary; the link has no effect',
  ],
  'link.unknown-task': [
    '{at}：依赖的另一端不在计划中，这条依赖不起作用',
    '{at}: the other end of the link is not in the plan; the link has no effect',
  ],
  'task.unknown-parent': [
    '{at}：上级任务不在计划中，按顶层任务排程',
    '{at}: the task above it is not in the plan; scheduled as a task at the top',
  ],
  'task.constraint-without-date': [
    '{at}：限制缺少日期，按“越早越好”排程',
    '{at}: the constraint lacks its date; scheduled as soon as possible',
  ],
  'task.progress-without-start': [
    '{at}：有完成百分比而没有实际开始，按未开始排程',
    '{at}: there is progress but no actual start; scheduled as not begun',
  ],
};

export interface PlanFault {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

/** A fault in the reader's language; one without words of its own keeps those of the engine. */
export const faultIn = ({ rule, at, message }: PlanFault, locale: Locale): string => {
  const text = planFaults[rule];
  const place = locale === 'en' ? placeInEnglish(at) : at;
  return text === undefined ? `${place} ${message}`.trim() : fill(inLocale(text, locale), { at: place });
};

const places: readonly (readonly [RegExp, string])[] = [
  [/任务 (?=\S)/g, 'task '],
  [/项目日历/g, 'project calendar'],
  [/日历 (?=\S)/g, 'calendar '],
  [/^项目完成日期$/, 'project finish'],
  [/^状态日期$/, 'status date'],
  [/^数据日期$/, 'data date'],
];

const placeInEnglish = (at: string): string =>
  places.reduce((text, [pattern, word]) => text.replace(pattern, word), at);
