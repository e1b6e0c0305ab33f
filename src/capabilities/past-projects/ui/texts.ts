import { defineTexts } from '#web/i18n/texts.ts';

export const pastTexts = defineTexts({
  title: ['历史项目', 'Finished projects'],
  subtitle: [
    '已完成项目的计划与实际，用来校正新项目的估算',
    'What finished projects were to cost and did: to learn from when the next is estimated',
  ],
  import: ['导入', 'Import'],
  empty: [
    '还没有历史项目；从 Excel 或 CSV 导入后，提案的估算会参照它们',
    'No history yet; import it from Excel or CSV, and estimates of proposals will refer to it',
  ],
  remove: ['删除历史项目', 'Remove from the history'],
  removed: ['已删除“{name}”', '"{name}" removed'],
});

export const rowsTexts = defineTexts({
  none: ['{count} 处错误，未保存任何行', '{count} fault(s); nothing was saved'],
  noneGood: ['{count} 处错误，没有可以保存的行', '{count} fault(s); no row could be saved'],
  noRows: ['表中只有列名，没有数据行', 'The table has headings but no rows'],
  saved: [
    '新增 {created}，更新 {updated}，未变 {unchanged}',
    '{created} new, {updated} updated, {unchanged} unchanged',
  ],
  left: ['另有 {count} 处错误，所在的行未保存', '{count} fault(s) besides; their rows were not saved'],
  saveGood: ['保存没有错误的行', 'Save the rows without faults'],
});
