import type { RuleTexts } from '../errors.ts';

/** Why a table file cannot be read, and what was doubtful in one that was; ids are public. */
export const sheetRules = {
  'sheet.empty': ['文件是空的', 'The file is empty'],
  'sheet.too-large': [
    '文件有 {size}，超过上限 {limit}；请拆成几个文件再导入',
    'The file has {size}; the limit is {limit}. Split it into several files',
  ],
  'sheet.binary': [
    '文件不是表格：在第 {at} 字节处有表格文本中不会出现的内容；请另存为 xlsx 或 CSV',
    'Not a table: byte {at} never occurs in the text of one; save it as xlsx or CSV',
  ],
  'sheet.old-or-encrypted': [
    '文件是旧版 xls 或设有密码；请取消密码并另存为 xlsx',
    'The file is an old xls or has a password; remove the password and save it as xlsx',
  ],
  'sheet.workbook-broken': [
    '工作簿已损坏，无法打开（{reason}）；请用 Excel 或 WPS 打开，另存为 xlsx 后再导入',
    'The workbook is damaged and cannot be opened ({reason}); open it in Excel or WPS, save it as xlsx and import that',
  ],
  'sheet.not-a-workbook': [
    '这是压缩包，里面没有工作簿；请先解压，再选择其中的表格或计划',
    'This is an archive without a workbook; unpack it and choose the tables or plans in it',
  ],
  'sheet.unpacks-too-large': [
    '工作簿解压后有 {size}，超过上限 {limit}；请只留下需要的工作表与行，另存后再导入',
    'The workbook unpacks to {size}; the limit is {limit}. Keep only the sheets and rows you need and save it anew',
  ],
  'sheet.unpacks-suspiciously': [
    '工作簿中的“{part}”压缩得异常（{ratio} 倍），为安全起见不予打开；请用 Excel 或 WPS 另存后再导入',
    'The part "{part}" of the workbook is packed abnormally ({ratio} times) and is not opened for safety; save it anew in Excel or WPS',
  ],
  'sheet.too-many-sheets': [
    '工作表太多：{count} 张，上限 {limit} 张',
    'Too many sheets: {count}; the limit is {limit}',
  ],
  'sheet.too-many-rows': ['行数太多：超过上限 {limit} 行', 'Too many rows: more than {limit}'],
  'sheet.too-many-cells': [
    '单元格太多：超过上限 {limit} 个；若只是格式延伸到末行，请删除空行后重存',
    'Too many cells: more than {limit}; if only formatting runs to the last row, delete the empty rows and save again',
  ],
  'sheet.encoding-uncertain': [
    '文件编码无法确定，按 {encoding} 读取；请核对是否有乱码',
    'The encoding is uncertain and was read as {encoding}; check for garbled characters',
  ],
  'sheet.bytes-not-text': [
    '有 {count} 处字节不符合 {encoding}，以“�”代替，第一处在第 {at} 字节',
    '{count} places do not fit {encoding} and show as "�"; the first is byte {at}',
  ],
  'sheet.quote-open': [
    '第 {row} 行的引号没有闭合，按普通文字读取',
    'A quotation mark in row {row} never closes and was read as plain text',
  ],
  'sheet.separator-uncertain': [
    '未能判断列的分隔符，按单列读取',
    'No separator of columns was recognised; read as a single column',
  ],
} as const satisfies RuleTexts;

export type SheetRule = keyof typeof sheetRules;
