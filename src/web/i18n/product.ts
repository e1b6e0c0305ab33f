import { defineTexts } from './texts.ts';

/** The product's name and the words that every page uses. */
export const productTexts = defineTexts({
  name: ['中枢', 'Zhongshu'],
  tagline: ['项目管理办公室的工作平台', 'The workplace of the project management office'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  close: ['关闭', 'Close'],
  remove: ['删除', 'Delete'],
  edit: ['编辑', 'Edit'],
  create: ['新建', 'New'],
  retry: ['重试', 'Try again'],
  back: ['返回', 'Back'],
  next: ['下一步', 'Next'],
  saved: ['已保存', 'Saved'],
  removed: ['已删除', 'Deleted'],
  removedName: ['已删除“{name}”', 'Deleted "{name}"'],
  required: ['请填写“{label}”', 'Please fill in "{label}"'],
  exportRows: ['导出', 'Export'],
  importRows: ['导入', 'Import'],
  optional: ['选填', 'optional'],
});
