import { fill, inLocale, type Locale, type Text } from '#platform/i18n.ts';

const words: Readonly<Record<string, Text>> = {
  'project-start': ['项目开始', 'Start of the project'],
  'data-date': ['状态日期', 'Data date'],
  actual: ['已实际开始', 'Begun'],
  manual: ['手动设定', 'Set by hand'],
  'as-late-as-possible': ['尽晚开始', 'As late as possible'],
  levelling: ['资源平衡', 'Levelling'],
  inactive: ['未启用', 'Inactive'],
  summary: ['上级任务的限制', 'Constraint of its summary'],
  'task-below': ['下级任务', 'A task below it'],
};

export const constraintNames: Readonly<Record<string, Text>> = {
  ASAP: ['尽早开始', 'As soon as possible'],
  ALAP: ['尽晚开始', 'As late as possible'],
  SNET: ['不早于…开始', 'Start no earlier than'],
  SNLT: ['不晚于…开始', 'Start no later than'],
  FNET: ['不早于…完成', 'Finish no earlier than'],
  FNLT: ['不晚于…完成', 'Finish no later than'],
  MSO: ['必须开始于', 'Must start on'],
  MFO: ['必须完成于', 'Must finish on'],
};

const linked: Text = ['前置任务（{type}{lag}）', 'Predecessor ({type}{lag})'];
const linkedBy: Text = ['前置任务“{name}”（{type}{lag}）', 'Predecessor "{name}" ({type}{lag})'];
const constrained: Text = ['限制：{constraint}', 'Constraint: {constraint}'];

interface Lag {
  readonly lag: number;
  readonly lagUnit: string;
}

/** `+2d`, `-4h`, `+50%`; '' without a lag. */
export const lagText = ({ lag, lagUnit }: Lag, minutesPerDay: number): string => {
  if (lag === 0) return '';
  const sign = lag > 0 ? '+' : '-';
  const size = Math.abs(lag);
  if (lagUnit === 'percent' || lagUnit === 'elapsed-percent') return `${sign}${size}%`;
  const day = lagUnit === 'elapsed' ? 1440 : minutesPerDay;
  const text = size % day === 0 ? `${size / day}d` : `${Math.round((size / 60) * 10) / 10}h`;
  return `${sign}${lagUnit === 'elapsed' ? 'e' : ''}${text}`;
};

export interface Predecessor extends Lag {
  readonly name: string;
  readonly type: string;
}

interface Setting {
  readonly locale: Locale;
  readonly minutesPerDay: number;
  /** The predecessors of the task, where they are known: the one that drives is named. */
  readonly predecessors?: readonly Predecessor[];
}

type StoredDriver = Readonly<Record<string, unknown>> | null;

/** Why a task starts when it does, in words; '' where nothing was computed. */
export const driverText = (
  driver: StoredDriver,
  { locale, minutesPerDay, predecessors = [] }: Setting,
): string => {
  const by = String(driver?.['by'] ?? '');
  if (driver && by === 'link') {
    const link = {
      type: String(driver['type']),
      lag: Number(driver['lag'] ?? 0),
      lagUnit: String(driver['lagUnit']),
    };
    const fitting = predecessors.filter(
      ({ type, lag, lagUnit }) => type === link.type && lag === link.lag && lagUnit === link.lagUnit,
    );
    const only = fitting.length === 1 ? fitting[0] : undefined;
    const params = { type: link.type, lag: lagText(link, minutesPerDay), name: only?.name };
    return fill(inLocale(only ? linkedBy : linked, locale), params);
  }
  if (driver && by === 'constraint') {
    const key = String(driver['constraint']);
    const name = constraintNames[key];
    return fill(inLocale(constrained, locale), { constraint: name ? inLocale(name, locale) : key });
  }
  const text = words[by];
  return text ? inLocale(text, locale) : by;
};
