/** What reading a plan from a table can find wrong; each says how to mend it. */
export const sheetPlanRules = {
  'plan.sheet-no-heading': [
    '没有找到表头：至少需要“任务名称”，以及“工期”“开始”“前置任务”中的一列',
    'No heading row: at least "Task name" and one of "Duration", "Start", "Predecessors" are needed',
  ],
  'plan.sheet-no-start': [
    '没有任何任务写明开始日期，计划无从起算；请至少为第一个任务填写“开始”',
    'No task states its start, so that the plan begins nowhere; fill in "Start" for the first task at least',
  ],
  'plan.sheet-cycle': [
    '前置任务相互等待：{chain}；请去掉其中一条',
    'The predecessors wait for each other: {chain}; remove one of them',
  ],
  'plan.sheet-own-summary': [
    '任务以自己的上级或下级为前置任务；请改为具体的任务',
    'A task has one above or below itself as its predecessor; name the very task instead',
  ],
  'plan.sheet-predecessor-unknown': [
    '前置任务“{value}”不在表中，未保留；请写某一行的序号或 WBS',
    'There is no task "{value}" in the table and the predecessor was not kept; give the number or WBS of a row',
  ],
  'plan.sheet-predecessor-unreadable': [
    '“{value}”不是前置任务，未保留；请写成 3、3FS+2d 或 1.2SS，以分号隔开',
    '"{value}" is no predecessor and was not kept; write 3, 3FS+2d or 1.2SS, parted by semicolons',
  ],
  'plan.sheet-no-date': [
    '“{value}”不是日期，未保留；请写成 2026-03-02',
    '"{value}" is no date and was not kept; write it as 2026-03-02',
  ],
  'plan.sheet-no-length': [
    '“{value}”不是工期，未保留；请写成 5d、4h 或 2w',
    '"{value}" is no duration and was not kept; write 5d, 4h or 2w',
  ],
  'plan.sheet-no-percent': [
    '“{value}”不是0–100 的百分比，未保留；请写成 45%',
    '"{value}" is no percentage from 0 to 100 and was not kept; write 45%',
  ],
  'plan.sheet-no-flag': [
    '“{value}”不是“是”或“否”，按“否”处理',
    '"{value}" is neither yes nor no and was read as no',
  ],
  'plan.sheet-no-level': [
    '“{value}”不是大纲级别，未保留；请写大于 0 的整数',
    '"{value}" is no outline level and was not kept; write a whole number above 0',
  ],
  'plan.sheet-no-constraint': [
    '“{value}”不是限制类型，未保留；可用 ASAP、ALAP、MSO、MFO、SNET、SNLT、FNET、FNLT',
    '"{value}" is no constraint and was not kept; use ASAP, ALAP, MSO, MFO, SNET, SNLT, FNET or FNLT',
  ],
  'plan.sheet-finish-before-start': [
    '完成早于开始，工期按 0 处理；请改正其中一个日期',
    'The finish is before the start and the duration was read as 0; correct one of the dates',
  ],
  'plan.sheet-level-jump': [
    '大纲级别跳过了一级，按 {level} 级读取；请补上中间的一级',
    'The outline skips a level; read as level {level}, add the one between',
  ],
  'plan.sheet-number-repeated': [
    '序号“{value}”重复，这一行另给序号；请改正，否则前置任务只认第一行',
    'The number "{value}" occurs twice and the row was given another; correct it, predecessors mean the first row',
  ],
  'plan.sheet-other-project': [
    '这一行属于另一个项目“{value}”，未读取；请每个项目用一个工作表或文件',
    'The row is of another project, "{value}", and was not read; use a sheet or file for each project',
  ],
  'plan.sheet-nameless': [
    '这一行没有任务名称，未读取；请填写',
    'The row has no task name and was not read; fill it in',
  ],
  'plan.sheet-person-unknown': [
    '人员名单中没有“{value}”，或不止一人同名；名字保留在计划里，请改正姓名或先登记人员',
    'Nobody, or more than one person, is called "{value}"; the name stays in the plan, correct it or register the person first',
  ],
  'plan.sheet-column-unknown': [
    '列“{value}”不认识，未保留',
    'The column "{value}" is not known and was not kept',
  ],
} as const satisfies Record<string, readonly [string, string]>;
