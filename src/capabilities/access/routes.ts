import { route } from '#platform/route.ts';
import { Me, Preferences, SignIn } from './schema.ts';

export const accessRoutes = [
  route({
    id: 'session.create',
    method: 'POST',
    path: '/api/session',
    summary: ['登录', 'Sign in'],
    permission: 'public',
    manual: true,
    body: SignIn,
    response: Me,
  }),
  route({
    id: 'session.end',
    method: 'DELETE',
    path: '/api/session',
    summary: ['退出登录', 'Sign out'],
    permission: 'public',
    manual: true,
  }),
  route({
    id: 'session.get',
    method: 'GET',
    path: '/api/session',
    summary: ['当前登录人、角色与权限', 'Who is signed in, with roles and permissions'],
    permission: 'signed-in',
    response: Me,
  }),
  route({
    id: 'session.prefer',
    method: 'PATCH',
    path: '/api/session/preferences',
    summary: ['设置语言与主题', 'Set language and theme'],
    permission: 'signed-in',
    body: Preferences,
  }),
] as const;
