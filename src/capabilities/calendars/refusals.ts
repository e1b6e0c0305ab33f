import type { RuleTexts } from '#platform/errors.ts';

export const calendarRules = {
  'calendar.no-default': [
    '还没有企业日历，请先在设置中建立',
    'There is no calendar of the enterprise yet; make one in the settings',
  ],
  'calendar.base-loop': [
    '日历不能以自己（直接或间接）为基准',
    'A calendar cannot be based on itself, not even by way of others',
  ],
  'calendar.never-worked': ['一周中没有任何工作时间', 'The week has no working time at all'],
  'calendar.week-has-no-base': [
    '没有基准日历时，每一天都要写明工作时间',
    'Without a base calendar every day of the week must be given',
  ],
  'calendar.spans-overlap': [
    '同一天的工作时段重叠或没有先后顺序',
    'Working spans of a day overlap or are out of order',
  ],
  'calendar.text-unreadable': [
    '无法识别文件内容：须为 JSON、CSV 或 iCalendar',
    'The file is neither JSON, CSV nor iCalendar',
  ],
  'calendar.line-unreadable': ['第 {line} 行无法识别：{value}', 'Line {line} cannot be read: {value}'],
  'calendar.no-days': ['文件里没有任何日期', 'The file names no day'],
  'calendar.other-year': ['{onDate} 不在 {year} 年内', '{onDate} does not lie in {year}'],
  'calendar.day-twice': ['{onDate} 既是放假又是上班', '{onDate} is named twice, off and worked'],
  'calendar.span-too-long': ['一次最多查询 30 年', 'At most 30 years at a time'],
} as const satisfies RuleTexts;
