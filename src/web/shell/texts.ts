import type { Text } from '#platform/i18n.ts';
import { defineTexts } from '../i18n/texts.ts';
import type { Centre } from '../routing/navigation-entry.ts';

export const shellTexts = defineTexts({
  popups: ['菜单与对话框', 'Menus and dialogs'],
  skip: ['跳到正文', 'Skip to content'],
  side: ['侧栏', 'Side bar'],
  navigation: ['主导航', 'Main navigation'],
  openNavigation: ['打开导航', 'Open navigation'],
  collapse: ['收起导航', 'Collapse navigation'],
  expand: ['展开导航', 'Expand navigation'],
  search: ['搜索页面、项目、人员', 'Search pages, projects, people'],
  language: ['English', '中文'],
  languageName: ['切换到英文', 'Switch to Chinese'],
  theme: ['主题', 'Theme'],
  light: ['浅色', 'Light'],
  dark: ['深色', 'Dark'],
  system: ['跟随系统', 'As the system'],
  account: ['我的账号', 'My account'],
  shortcuts: ['键盘快捷键', 'Keyboard shortcuts'],
  signOut: ['退出登录', 'Sign out'],
  forbiddenTitle: ['您没有查看此页的权限', 'You may not see this page'],
  forbiddenText: [
    '需要“{permission}”权限。请联系系统管理员为您授权。',
    'It needs the permission "{permission}". Ask an administrator for it.',
  ],
  missingTitle: ['找不到这个页面', 'There is no such page'],
  missingText: [
    '地址可能有误，内容可能已被删除，或者您无权查看。',
    'The address may be wrong, the content deleted or hidden from you.',
  ],
  toHome: ['回到首页', 'Back to the start page'],
  failedTitle: ['页面出错了', 'This page failed'],
  outageTitle: ['暂时无法使用', 'Not available at the moment'],
  requestId: ['编号', 'Id'],
});

export const centreTexts: Readonly<Record<Centre, Text | null>> = {
  home: null,
  decision: ['决策支持', 'Decision support'],
  control: ['管理控制', 'Management control'],
  service: ['服务支持', 'Service support'],
  knowledge: ['知识管理', 'Knowledge management'],
  learning: ['学习成长', 'Learning and growth'],
  pmo: ['关于 PMO', 'About the PMO'],
  system: ['系统管理', 'Administration'],
};
