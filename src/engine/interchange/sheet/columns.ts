/** A cell as a table holds it: text, a number with its format, or a date with its time of day. */
export type PlanCell =
  | string
  | { readonly kind: 'number'; readonly number: number; readonly format: string | null }
  | { readonly kind: 'date'; readonly on: string; readonly time: string | null }
  | null;

export type PlanSheetKey =
  | 'project'
  | 'id'
  | 'wbs'
  | 'level'
  | 'name'
  | 'duration'
  | 'start'
  | 'finish'
  | 'predecessors'
  | 'milestone'
  | 'people'
  | 'percent'
  | 'deadline'
  | 'constraint'
  | 'constraintAt'
  | 'manual'
  | 'actualStart'
  | 'actualFinish'
  | 'notes';

export interface PlanSheetColumn {
  readonly key: PlanSheetKey;
  readonly title: readonly [zh: string, en: string];
  /** What else tables call it, as `plainWord` writes words. */
  readonly words: readonly string[];
  /** How it is filled in. */
  readonly how: readonly [zh: string, en: string];
  readonly choices?: readonly string[];
}

const yesNo = ['是或否', 'Yes or no'] as const;
const when = ['如 2026-03-02，可加 08:00', 'For example 2026-03-02, 08:00 may follow'] as const;

/** The columns of a plan in a table, in the order in which they are written. */
export const planSheetColumns: readonly PlanSheetColumn[] = [
  {
    key: 'project',
    title: ['项目编号', 'Project code'],
    words: ['项目', '项目编码', 'project', 'projectnumber'],
    how: ['一个表只写一个项目', 'One project in a table'],
  },
  {
    key: 'id',
    title: ['序号', 'ID'],
    words: ['编号', '标识号', '任务编号', 'no', 'number', 'taskid', 'row'],
    how: ['前置任务用它指称', 'Predecessors name it'],
  },
  {
    key: 'wbs',
    title: ['WBS', 'WBS code'],
    words: ['wbs编码', 'wbs编号', '大纲数字', 'outlinenumber'],
    how: ['如 1.2.3；没有大纲级别时按它分级', 'For example 1.2.3; it gives the level where none is stated'],
  },
  {
    key: 'level',
    title: ['大纲级别', 'Outline level'],
    words: ['级别', '层级', 'level', 'outline'],
    how: ['1 为最上层', '1 is the top'],
  },
  {
    key: 'name',
    title: ['任务名称', 'Task name'],
    words: ['任务', '名称', '工作内容', '活动', '活动名称', 'task', 'name', 'activity', 'activityname'],
    how: ['必填', 'Required'],
  },
  {
    key: 'duration',
    title: ['工期', 'Duration'],
    words: ['工期天', '持续时间', '天数', 'durationdays', 'days'],
    how: [
      '5 或 5d 为五天，4h、2w、1mo；3ed 按自然日；不写则由开始与完成推算',
      '5 or 5d, 4h, 2w, 1mo; 3ed is elapsed; left out, start and finish tell it',
    ],
  },
  {
    key: 'start',
    title: ['开始', 'Start'],
    words: ['开始时间', '开始日期', '计划开始', 'startdate'],
    how: when,
  },
  {
    key: 'finish',
    title: ['完成', 'Finish'],
    words: ['完成时间', '完成日期', '计划完成', '结束', '结束日期', 'finishdate', 'end', 'enddate'],
    how: when,
  },
  {
    key: 'predecessors',
    title: ['前置任务', 'Predecessors'],
    words: ['紧前任务', '紧前工作', '前置', '依赖', 'predecessor', 'dependencies', 'dependson'],
    how: ['序号或 WBS，如 3FS+2d;1.2SS', 'ID or WBS, such as 3FS+2d;1.2SS'],
  },
  {
    key: 'milestone',
    title: ['里程碑', 'Milestone'],
    words: ['是否里程碑', 'ismilestone'],
    how: yesNo,
    choices: ['是', '否'],
  },
  {
    key: 'people',
    title: ['责任人', 'Responsible'],
    words: ['负责人', '资源', '资源名称', 'owner', 'resource', 'resources', 'resourcenames', 'assignee'],
    how: ['姓名，可写 张三[50%]，以分号隔开', 'Names, Zhang San[50%] for a part, parted by semicolons'],
  },
  {
    key: 'percent',
    title: ['完成百分比', 'Per cent complete'],
    words: ['完成率', '进度', 'complete', 'percentcomplete', 'done', 'progress'],
    how: ['如 45%', 'For example 45%'],
  },
  {
    key: 'deadline',
    title: ['期限', 'Deadline'],
    words: ['最后期限', '截止日期', 'due', 'duedate'],
    how: when,
  },
  {
    key: 'constraint',
    title: ['限制类型', 'Constraint'],
    words: ['限制', 'constrainttype'],
    how: [
      '有此列时，开始与完成只作比较，不作限制',
      'Where this column stands, start and finish are only compared',
    ],
    choices: ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'],
  },
  { key: 'constraintAt', title: ['限制日期', 'Constraint date'], words: [], how: when },
  {
    key: 'manual',
    title: ['手动计划', 'Manual'],
    words: ['手动', 'manuallyscheduled'],
    how: yesNo,
    choices: ['是', '否'],
  },
  { key: 'actualStart', title: ['实际开始', 'Actual start'], words: ['实际开始日期'], how: when },
  { key: 'actualFinish', title: ['实际完成', 'Actual finish'], words: ['实际完成日期'], how: when },
  {
    key: 'notes',
    title: ['备注', 'Notes'],
    words: ['说明', 'note', 'remarks'],
    how: ['任意文字', 'Any text'],
  },
];

/** The heading of a column in our own tables: both languages, so that one template serves everybody. */
export const planSheetHeading = ({ title }: PlanSheetColumn): string => `${title[0]} / ${title[1]}`;

/** A heading without width, case, spaces and marks. */
const plainWord = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const keyOf = new Map(
  planSheetColumns.flatMap(({ key, title, words }) =>
    [...title.map(plainWord), ...words].map((word): [string, PlanSheetKey] => [word, key]),
  ),
);

const keyOfHeading = (cell: PlanCell): PlanSheetKey | null => {
  if (typeof cell !== 'string') return null;
  const parts = [cell, ...cell.split(/[/／(（]/)].map(plainWord);
  return parts.map((part) => keyOf.get(part)).find((key) => key !== undefined) ?? null;
};

/** The heading row of a table and which column is which. */
export interface FoundHeading {
  /** 0-based. */
  readonly row: number;
  readonly columns: ReadonlyMap<PlanSheetKey, number>;
  /** The headings as the table words them. */
  readonly titles: readonly string[];
  readonly unknown: readonly number[];
}

const searchedRows = 40;
const telling: readonly PlanSheetKey[] = ['duration', 'start', 'predecessors', 'wbs', 'level'];

/** The first row that names tasks and says something of when they are; null where none does. */
export function findPlanHeading(rows: readonly (readonly PlanCell[])[]): FoundHeading | null {
  for (const [row, cells] of rows.slice(0, searchedRows).entries()) {
    const columns = new Map<PlanSheetKey, number>();
    const unknown: number[] = [];
    for (const [column, cell] of cells.entries()) {
      const key = keyOfHeading(cell);
      if (key !== null && !columns.has(key)) columns.set(key, column);
      else if (cell !== null && cell !== '') unknown.push(column);
    }
    if (columns.has('name') && telling.some((key) => columns.has(key))) {
      const titles = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
      return { row, columns, titles, unknown };
    }
  }
  return null;
}
