import { route } from '#platform/route.ts';
import { Me, Setup, SetupState, UnitsQuery, UnitsRead } from './schema.ts';

export const setupRoutes = [
  route({
    id: 'setup.get',
    method: 'GET',
    path: '/api/setup',
    summary: ['是否需要首次设置', 'Whether the product must be set up'],
    permission: 'public',
    response: SetupState,
  }),
  route({
    id: 'setup.create',
    method: 'POST',
    path: '/api/setup',
    summary: ['完成首次设置并登录', 'Set the product up and sign in'],
    permission: 'public',
    manual: true,
    body: Setup,
    response: Me,
  }),
  route({
    id: 'setup.read-units',
    method: 'POST',
    path: '/api/setup/units',
    summary: ['从 xlsx 或 CSV 读取部门树', 'Read a tree of units from xlsx or CSV'],
    permission: 'public',
    manual: true,
    upload: true,
    query: UnitsQuery,
    response: UnitsRead,
  }),
] as const;
