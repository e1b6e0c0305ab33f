import { fill, inLocale, type Text } from '#platform/i18n.ts';
import { textsIn } from '#web/i18n/texts.ts';
import type { Speech } from '#web/kit/table/cell.ts';
import { healthNames, klassNames, phaseNames } from '../../names.ts';
import { projectTexts, recordTexts } from '../texts.ts';

const acts: Readonly<Record<string, Text>> = {
  'project.create': ['登记了项目', 'registered the project'],
  'project.update': ['修改了项目', 'changed the project'],
  'milestone.create': ['新增了里程碑', 'added a milestone'],
  'milestone.update': ['修改了里程碑', 'changed a milestone'],
  'milestone.delete': ['删除了里程碑', 'removed a milestone'],
  'member.create': ['加入了成员', 'added a member'],
  'member.delete': ['移出了成员', 'removed a member'],
  'plan.apply': ['导入了计划', 'imported a plan'],
  'plan.undo': ['撤销了计划导入', 'undid the import of a plan'],
  'plan.calculate': ['重新计算了计划', 'scheduled the plan anew'],
  'plan.recalculate': ['日历变更，计划已重新计算', 'the calendar changed: the plan was scheduled anew'],
  'measure.withdraw': ['撤回了期间数据', 'took back figures of a period'],
  'register.apply': ['从台账导入', 'imported from a register'],
  'file.create': ['上传了文件', 'attached a file'],
  'file.delete': ['删除了文件', 'removed a file'],
  'comment.create': ['发表了评论', 'commented'],
};

const {
  milestoneName,
  code: milestoneCode,
  baseline,
  forecast,
  actual,
  isKey,
  role,
  share,
  from,
  to,
} = recordTexts;

const fields: Readonly<Record<string, Text>> = {
  code: milestoneCode,
  name: projectTexts.name,
  name_en: projectTexts.nameEn,
  klass: projectTexts.klass,
  type: projectTexts.type,
  phase: projectTexts.phase,
  confidentiality: projectTexts.confidentiality,
  customer: projectTexts.customer,
  priority: projectTexts.priority,
  start_on: projectTexts.start,
  finish_on: projectTexts.finish,
  baseline_start_on: projectTexts.baselineStart,
  baseline_finish_on: projectTexts.baselineFinish,
  actual_start_on: projectTexts.actualStart,
  actual_finish_on: projectTexts.actualFinish,
  budget_fen: projectTexts.budget,
  actual_cost_fen: projectTexts.actualCost,
  forecast_fen: projectTexts.forecast,
  contract_fen: projectTexts.contract,
  percent_complete: projectTexts.percent,
  reported_health: projectTexts.reported,
  description: projectTexts.description,
  note: projectTexts.note,
  baseline_on: baseline,
  forecast_on: forecast,
  actual_on: actual,
  is_key: isKey,
  person_id: recordTexts.person,
  manager_id: projectTexts.manager,
  sponsor_id: projectTexts.sponsor,
  role,
  share,
  from_on: from,
  to_on: to,
};

const choices: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  phase: phaseNames,
  klass: klassNames,
  reported_health: healthNames,
  confidentiality: {
    public: projectTexts.public,
    internal: projectTexts.internal,
    secret: projectTexts.secret,
  },
};

const longest = 120;

const peopleColumns: ReadonlySet<string> = new Set(['person_id', 'manager_id', 'sponsor_id']);

/** The words of the reader, and the names of the people he may meet in the log. */
export interface ActivitySpeech extends Speech {
  readonly people: ReadonlyMap<string, string>;
}

const valueText = (column: string, value: unknown, { format, locale, people }: ActivitySpeech): string => {
  if (value === null || value === undefined || value === '') return '—';
  if (peopleColumns.has(column)) return people.get(String(value)) ?? '—';
  const choice = choices[column]?.[String(value)];
  if (choice) return inLocale(choice, locale);
  if (column.endsWith('_fen')) return `${format.money(Number(value))} ${format.moneyUnit}`;
  if (column === 'percent_complete' || column === 'share') return format.percent(Number(value) / 100, 0);
  if (typeof value === 'boolean') return inLocale(value ? ['是', 'yes'] : ['否', 'no'], locale);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

const isPair = (value: unknown): value is readonly [unknown, unknown] =>
  Array.isArray(value) && value.length === 2;

export interface Happening {
  readonly action: string;
  readonly changes: Readonly<Record<string, unknown>>;
}

/** What somebody did, in words; the id of the act where it has none. */
export const actText = (action: string, { locale }: Speech): string => {
  const text = acts[action];
  return text ? inLocale(text, locale) : action;
};

/** What became of which field. Links to other records are left out: their ids say nothing to a reader. */
export const changeTexts = ({ action, changes }: Happening, speech: ActivitySpeech): string[] => {
  const t = textsIn(recordTexts, speech.locale);
  return Object.entries(changes).flatMap(([column, pair]) => {
    const name = action.startsWith('milestone.') && column === 'name' ? milestoneName : fields[column];
    if (!name || !isPair(pair)) return [];
    const [old, fresh] = pair.map((value) => valueText(column, value, speech));
    if (old === '—' && fresh === '—') return [];
    const field = inLocale(name, speech.locale);
    return [fill(old === '—' ? t.changeSet : t.changeFrom, { field, old, fresh })];
  });
};
