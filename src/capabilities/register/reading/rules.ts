import type { RuleTexts } from '#platform/errors.ts';

/** Why a register cannot be read, and why a value was kept as text or deserves a look; ids are public. */
export const registerRules = {
  'register.no-heading': [
    '没有找到表头：任何一行都没有可识别的列名；请指定各列的对应关系',
    'No heading row: no row has column names that are recognised; say which column is which',
  ],
  'register.no-such-sheet': ['没有名为“{sheet}”的工作表', 'There is no sheet "{sheet}"'],
  'register.no-records': ['表头下面没有任何记录', 'There is no record below the heading'],
  'register.other-sheets': [
    '只读取了“{sheet}”；未读取的工作表：{others}',
    'Only "{sheet}" was read; sheets not read: {others}',
  ],
  'register.rows-above': [
    '表头上方有 {count} 行文字，未作为记录读取',
    '{count} rows of text above the heading were not read as records',
  ],
  'register.two-heading-rows': [
    '表头占两行：第 {top}、{row} 行合读为列名；不对的话，请改“表头所在行”',
    'The headings take two rows: {top} and {row} were read together; if that is wrong, set the row of headings',
  ],
  'register.merged-filled': [
    '有 {count} 处纵向合并的单元格，其内容已填入所跨的每一行',
    'Cells merged over several rows: {count}; what they say was taken for each of those rows',
  ],
  'register.mapping-unknown': [
    '指定的对应关系中，“{heading}”或字段“{field}”不存在',
    'The mapping names the heading "{heading}" or the field "{field}", which does not exist',
  ],
  'register.value-unfit': [
    '“{field}”需要{kind}，这里是别的内容，已按文字保留；在文件中改正后再导入一次即可登记',
    '"{field}" wants {kind}; this is something else and was kept as text: correct it in the file and import it again',
  ],
  'register.date-out-of-range': [
    '日期早于 1900-01-01 或晚于 2199-12-31，多半是空值或误填，已按文字保留',
    'The date is before 1900-01-01 or after 2199-12-31, most likely an empty or mistyped one; kept as text',
  ],
  'register.date-month-only': [
    '只写到月份，按 {on} 读取；原文已保留',
    'Only the month is given; read as {on}, the original is kept',
  ],
  'register.date-short-year': [
    '年份只有两位，按 {on} 读取；原文已保留',
    'The year has two digits; read as {on}, the original is kept',
  ],
  'register.date-with-time': [
    '日期带有时刻，按 {on} 读取；原文已保留',
    'The date has a time of day; read as {on}, the original is kept',
  ],
  'register.date-serial': [
    '数字 {value} 按日期序号读作 {on}；原文已保留',
    'The number {value} was read as the date serial of {on}; the original is kept',
  ],
  'register.date-order-inferred': [
    '本列日期分不清“日/月”还是“月/日”；依据“{other}”列，按{order}读取',
    'The dates of this column may be day/month or month/day; read {order}, as the column "{other}" is written',
  ],
  'register.date-order': [
    '本列日期无法判断是“日/月”还是“月/日”，按日在前读取，原文已保留；不对的话，请在该列改选次序',
    'The dates of this column may be day/month or month/day; read with the day first, the originals are kept; choose the order beside the column if it is the other',
  ],
  'register.money-unit-inferred': [
    '列名没有写单位；依据同一文件中的 {count} 处佐证，按“{unit}”读取',
    'The heading states no unit; read as "{unit}" on {count} pieces of evidence in the same file',
  ],
  'register.money-unit-above': [
    '列名没有写单位；依据表头上方第 {place} 行的“{text}”，按“{unit}”读取',
    'The heading states no unit; read as "{unit}" because row {place} above the headings says "{text}"',
  ],
  'register.money-unit-unstated': [
    '列名没有写单位，数值偏小，按“元”（基本单位）读取；若是万元或百万，请在该列的“单位”中写明',
    'The heading states no unit and the numbers are small; read in base units: if thousands or millions are meant, write the unit beside the column',
  ],
  'register.money-too-fine': [
    '金额细于 0.01，已四舍五入；原文已保留',
    'The amount is finer than 0.01 and was rounded; the original is kept',
  ],
  'register.money-too-large': [
    '金额太大，不能准确记录，已按文字保留',
    'The amount is too large to be kept exactly and was kept as text',
  ],
  'register.money-currency-differs': [
    '币种与列名所写的不同，单位因此不明，已按文字保留',
    'The currency is not the one in the heading, so its unit is unclear; kept as text',
  ],
  'register.foreign-currency': [
    '本列金额的币种是 {currency}，未换算',
    'The amounts of this column are in {currency}; they were not converted',
  ],
  'register.percent-scale': [
    '本列数值都在 0 与 1 之间，按比例读取（0.45 即 45%）',
    'All values of this column lie between 0 and 1 and were read as shares (0.45 is 45%)',
  ],
  'register.health-between': [
    '“{value}”介于两档之间，按黄灯读取；原文已保留',
    '"{value}" lies between two colours; read as amber, the original is kept',
  ],
  'register.two-values': [
    '“{field}”已由“{other}”给出不同的值，这里的内容按文字保留',
    '"{field}" has a different value from "{other}"; this one was kept as text',
  ],
  'register.required-missing': ['缺少必填的“{field}”', 'The required "{field}" is missing'],
  'register.key-duplicate': [
    '第 {row} 行与第 {first} 行的编号相同（{key}）；请决定保留哪一行或合并',
    'Rows {row} and {first} have the same number ({key}); decide which one counts',
  ],
  'register.name-unknown': [
    '{kind}“{value}”不在系统中，名字已按文字保留；先登记或导入{kind}，再导入一次即可关联',
    'The {kind} "{value}" is not known here; the name was kept as text: enter or import the {kind}, then import this file again to link it',
  ],
  'register.name-ambiguous': [
    '{kind}“{value}”在系统中不止一个，名字已按文字保留；请在文件中改写编号，再导入一次',
    'There is more than one {kind} "{value}"; the name was kept as text: write the code in the file and import it again',
  ],
  'register.out-of-range': [
    '不在可登记的范围内，未登记；请改正后重新导入',
    'Outside the range that can be kept and not taken; correct it and import again',
  ],
  'register.row-without-project': [
    '没有找到项目“{value}”，这一行不会导入；请改正编号或先登记项目',
    'There is no project "{value}"; the row is not imported: correct the code or register the project first',
  ],
  'register.project-ambiguous': [
    '名为“{value}”的项目不止一个，这一行不会导入；请在表中写明项目编号',
    'There is more than one project "{value}" and the row is not imported; give the project code in the table',
  ],
  'register.row-skipped': ['已决定不导入这一行', 'It was decided not to import this row'],
  'register.row-nameless': [
    '这一行既没有编号也没有名称，不会导入',
    'The row has neither number nor name and is not imported',
  ],
  'register.no-place': [
    '系统的这一栏放不下这样的内容，已按文字保留',
    'The field has no place for such a value; it was kept as text',
  ],
  'register.dates-reversed': [
    '完成日期 {finish} 早于开始日期 {start}，两者均按原样登记',
    'Finish {finish} is before start {start}; both were taken as they are',
  ],
  'register.formula-text': [
    '内容以公式符号开头，只作文字登记，导出时不会被执行',
    'Begins like a formula; taken as plain text and never executed on export',
  ],
  'register.row-is-total': [
    '这一行像是合计，不像一条记录；若确是记录，请在“不导入”中选“仍然导入”',
    'This row looks like a total rather than a record; if it is one, choose "Import it all the same" among those left out',
  ],
  'register.row-is-remark': [
    '这一行像是表尾的说明或签名，不像一条记录；若确是记录，请在“不导入”中选“仍然导入”',
    'This row looks like a remark or signature below the table; if it is a record, choose "Import it all the same" among those left out',
  ],
  'register.row-is-heading': ['这一行重复了表头', 'This row repeats the heading'],
} as const satisfies RuleTexts;

export type RegisterRule = keyof typeof registerRules;
