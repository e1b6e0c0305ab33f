import { setupLink } from '#capabilities/setup/setup-link.ts';
import { bringCast } from '../../support/cast.ts';
import { administrator, startTestServer } from '../../support/server.ts';
import type { World } from '../s01/world.ts';

const departments = ['研发一部', '研发二部', '测试部', '质量部', '计划部', '财务部', '人力资源部', '市场部'];

/** The enterprise of the story on 2026-01-15, set up, with its people. */
export const openWorld = async (): Promise<World> => {
  const at = await startTestServer({ now: '2026-01-15T09:00:00+08:00' });
  const admin = at.client();
  await admin.mustPost('/api/setup', {
    token: await setupLink(at.app),
    enterprise: { name: '启衡信息技术有限公司', moneyUnit: 'wan', locale: 'zh-CN' },
    units: departments.map((name) => ({ name })),
    administrator,
    calendar: { hoursPerDay: 8 },
  });
  return { at, admin, cast: await bringCast(at), ids: new Map() };
};

/** 万元 in 分. */
export const wan = (amount: number): number => Math.round(amount * 1_000_000);
