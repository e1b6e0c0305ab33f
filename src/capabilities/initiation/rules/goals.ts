export type GoalLack = 'initiation.goal-no-date' | 'initiation.goal-no-value' | 'initiation.goal-no-measure';

const dates: readonly RegExp[] = [
  /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/,
  /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?!\d)/,
  /(\d{4})\s*年?\s*(?:底|末|年末|内)/,
  /(\d{4})\s*年?\s*(?:Q[1-4]|第?[一二三四1-4]季度)/i,
];

const lastOfMonth = (year: number, month: number): string => {
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return `${year}-${String(month).padStart(2, '0')}-${days[month - 1]}`;
};

/** The day a goal names: a day, else the last of its month; null where it names none that can be read so. */
export const dayNamed = (text: string): string | null => {
  const [whole, year, month, day] = dates[0]?.exec(text) ?? dates[1]?.exec(text) ?? [];
  if (whole === undefined) {
    const end = dates[2]?.exec(text);
    return end ? `${end[1]}-12-31` : null;
  }
  const number = Number(month);
  if (number < 1 || number > 12) return null;
  const last = lastOfMonth(Number(year), number);
  const wanted =
    day === undefined ? last : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return wanted > last || wanted.endsWith('-00') ? null : wanted;
};

/** Words that say how a value is to stand, and other words that are no measure. */
const noMeasure =
  /[≥≤＞＜><=±+\-−–—％%‰,，.。;；:：、\s\d()（）]|不低于|不高于|不少于|不超过|不小于|不大于|以上|以下|以内|至少|至多|达到|达成|实现|完成|保持|提升|提高|降低|下降|减少|缩短|增加|控制在|从|由|到|至|为|在|前|后|之|万元|亿元|元|个|项|次|天|小时|分钟|毫秒|秒|起|人|套|by|before|from|to|at least|at most|increase|reduce|reach|the|of/gi;

interface Goal {
  readonly text: string;
  /** A day given beside the text. */
  readonly dueOn: string | null;
}

/** What keeps a goal from being measurable: a measure, a value and a date must all be there. */
export const lacksOf = ({ text, dueOn }: Goal): GoalLack[] => {
  const rest = dates.reduce((left, date) => left.replace(date, ' '), text);
  const hasDate = dueOn !== null || rest !== text;
  const hasValue = /\d|[一二三四五六七八九十百零](?:成|倍|次|起|个)/.test(rest);
  const hasMeasure = rest.replace(noMeasure, '').length >= 2;
  return [
    ...(hasMeasure ? [] : (['initiation.goal-no-measure'] as const)),
    ...(hasValue ? [] : (['initiation.goal-no-value'] as const)),
    ...(hasDate ? [] : (['initiation.goal-no-date'] as const)),
  ];
};
