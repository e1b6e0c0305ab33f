import { defineTexts } from '#web/i18n/texts.ts';

export const organisationTexts = defineTexts({
  people: ['人员', 'People'],
  noPeople: ['这里列出全体人员；可逐个新建，也可从 Excel 导入', 'Everybody is listed here; add people one by one or import them from Excel'],
});
