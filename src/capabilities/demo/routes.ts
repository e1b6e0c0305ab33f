import { route } from '#platform/route.ts';
import { DemoRemoved, DemoStarted, DemoState } from './schema.ts';

export const demoRoutes = [
  route({
    id: 'demo.get',
    method: 'GET',
    path: '/api/demo',
    summary: ['演示数据是否载入', 'Whether the demo data are loaded'],
    permission: 'signed-in',
    common: true,
    response: DemoState,
  }),
  route({
    id: 'demo.create',
    method: 'POST',
    path: '/api/demo',
    summary: ['载入演示企业', 'Load the demonstration enterprise'],
    permission: 'settings.manage',
    manual: true,
    response: DemoStarted,
  }),
  route({
    id: 'demo.remove',
    method: 'DELETE',
    path: '/api/demo',
    summary: ['移除演示数据', 'Remove the demo data'],
    permission: 'settings.manage',
    response: DemoRemoved,
  }),
] as const;
