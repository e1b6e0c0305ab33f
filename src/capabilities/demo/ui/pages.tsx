import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const demoPages = pages({
  path: paths.demo,
  title: ['演示数据', 'Demo data'],
  permission: 'settings.manage',
  load: () => import('./DemoPage.tsx').then((page) => page.DemoPage),
});
