import type { RuleTexts } from '#platform/errors.ts';

export const calendarRules = {
  'calendar.no-default': [
    '还没有企业日历，请先在设置中建立',
    'There is no calendar of the enterprise yet; make one in the settings',
  ],
  'calendar.base-loop': [
    '日历不能以自己（直接或间接）为上级',
    'A calendar cannot be based on itself, not even by way of others',
  ],
  'calendar.never-worked': [
    '一周中没有任何工作时间：请至少给一天设置工作时段',
    'The week has no working time at all: give at least one day a shift',
  ],
  'calendar.derived-never-worked': [
    '改后日历“{name}”一周中没有任何工作时间：请先给它自己的时段，或换一个上级日历',
    'The calendar "{name}" would have no working time left: give it hours of its own or another base first',
  ],
  'calendar.week-has-no-base': [
    '{day}未写明工作时间：没有上级日历时，每一天都要写明',
    '{day} is not given: without a base calendar every day of the week must be',
  ],
  'calendar.spans-overlap': [
    '{day}的工作时段 {first} 与 {second} 重叠：请改其中一个',
    'The shifts {first} and {second} of {day} overlap: change one of them',
  ],
  'calendar.code-taken': [
    '已有编码为 {code} 的日历，请换一个',
    'There is a calendar {code} already; choose another code',
  ],
  'calendar.default-kept': [
    '“{name}”是企业默认日历，不能删除：请先把另一个设为默认',
    '"{name}" is the calendar of the enterprise: make another one the default first',
  ],
  'calendar.text-unreadable': [
    '无法识别文件内容：须为 JSON、iCalendar，或第一行有“日期”“类型”两列标题的 CSV',
    'The file cannot be read: it has to be JSON, iCalendar, or CSV whose first row is headed "date" and "kind"',
  ],
  'calendar.line-unreadable': [
    '第 {line} 行无法识别：{value}；日期写作 2027-01-01，类型写“放假”或“上班”',
    'Line {line} cannot be read: {value}; write the date as 2027-01-01 and the kind as "off" or "work"',
  ],
  'calendar.no-days': ['文件里没有任何日期', 'The file names no day'],
  'calendar.other-year': ['{onDate} 不在 {year} 年内', '{onDate} does not lie in {year}'],
  'calendar.day-twice': ['{onDate} 既是放假又是上班', '{onDate} is named twice, off and worked'],
  'calendar.span-too-long': ['一次最多查询 30 年', 'At most 30 years at a time'],
} as const satisfies RuleTexts;

/** What the capability tells without refusing. */
export const calendarRemarks = {
  'calendar.weekday-0': ['周日', 'Sunday'],
  'calendar.weekday-1': ['周一', 'Monday'],
  'calendar.weekday-2': ['周二', 'Tuesday'],
  'calendar.weekday-3': ['周三', 'Wednesday'],
  'calendar.weekday-4': ['周四', 'Thursday'],
  'calendar.weekday-5': ['周五', 'Friday'],
  'calendar.weekday-6': ['周六', 'Saturday'],
  'used-by.calendar': ['{count} 个下级日历', '{count} calendar(s) based on it'],
} as const satisfies RuleTexts;
