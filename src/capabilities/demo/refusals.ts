import type { RuleTexts } from '#platform/errors.ts';

export const demoRules = {
  'demo.loaded': [
    '演示数据已经载入，请先移除再重新载入',
    'The demo data are loaded already; remove them first',
  ],
  'demo.loading': ['演示数据正在载入，请稍候', 'The demo data are being loaded'],
  'demo.not-loaded': ['没有载入演示数据，无需移除', 'There are no demo data to remove'],
  'demo.code-taken': [
    '演示数据要用的编号或账号已被占用：{codes}。请先改名后再载入',
    'Codes or logins the demo data need are taken: {codes}. Rename those first',
  ],
} as const satisfies RuleTexts;
