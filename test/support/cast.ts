import { createAccount } from '#capabilities/access/actions/accounts.ts';
import { createGrant } from '#capabilities/access/actions/grants.ts';
import { hashed } from '#capabilities/access/secrets.ts';
import { createPerson } from '#capabilities/organisation/actions/people.ts';
import { createUnit } from '#capabilities/organisation/actions/units.ts';
import { systemActor } from '#platform/actor.ts';
import type { Write } from '#platform/db/write.ts';
import type { Client } from './client.ts';
import { administrator, type TestServer } from './server.ts';

interface Member {
  readonly name: string;
  readonly login: string;
  readonly unit: string | null;
  readonly post: string;
  /** Roles on the enterprise, or below a unit as `role@unit`. */
  readonly roles: readonly string[];
}

const member = (name: string, login: string, unit: string | null, post: string) => ({
  as: (...roles: readonly string[]): Member => ({ name, login, unit, post, roles }),
});

const units = [
  '总经办',
  '项目管理办公室',
  '研发一部',
  '研发二部',
  '测试部',
  '云服务事业部',
  '质量部',
  '计划部',
  '市场部',
  '财务部',
  '人力资源部',
  '行政部',
];

/** The people of the acceptance stories with their roles. */
export const members: readonly Member[] = [
  member('周启明', 'zhouqm', '项目管理办公室', 'PMO 总监').as('pmo-director'),
  member('何静怡', 'hejy', '项目管理办公室', 'PMO 分析师').as('pmo-analyst'),
  member('罗小川', 'luoxc', '项目管理办公室', 'PMO 协调员').as('pmo-coordinator'),
  member('唐立', 'tangl', '项目管理办公室', '项目控制专员').as('project-controller'),
  member('邵雯', 'shaow', '项目管理办公室', '配置管理专员').as('configuration-manager'),
  member('方婷', 'fangt', '项目管理办公室', '培训师').as('trainer'),
  member('陈亦凡', 'chenyf', '项目管理办公室', '高级项目经理').as('project-manager'),
  member('李晓峰', 'lixf', '项目管理办公室', '中级项目经理').as('project-manager'),
  member('王璐', 'wangl', '项目管理办公室', '初级项目经理').as('project-manager'),
  member('赵一鸣', 'zhaoym', '云服务事业部', '项目经理').as('project-manager'),
  member('孙浩', 'sunh', '研发一部', '研发工程师').as('team-member'),
  member('吴倩', 'wuq', '研发一部', '研发工程师').as('team-member'),
  member('郑凯', 'zhengk', '研发二部', '研发工程师').as('team-member'),
  member('马骏', 'maj', '测试部', '测试工程师').as('team-member'),
  member('高建国', 'gaojg', '研发一部', '研发一部经理').as('resource-manager@研发一部'),
  member('许岚', 'xul', '研发二部', '研发二部经理').as('resource-manager@研发二部'),
  member('钱文博', 'qianwb', '测试部', '测试部经理').as('resource-manager@测试部'),
  member('沈国栋', 'shengd', '总经办', '总经理').as('executive'),
  member('林若梅', 'linrm', '总经办', '主管副总').as('executive', 'sponsor'),
  member('韩冰', 'hanb', '云服务事业部', '云服务事业部总经理').as('executive@云服务事业部', 'sponsor'),
  member('黎明远', 'limy', null, '江城银行').as(),
  member('宋雅', 'songy', '质量部', '质量部经理').as('quality'),
  member('丁磊', 'dingl', '计划部', '计划部经理').as('planning'),
  member('胡晨', 'huc', '市场部', '市场经理').as('proposer'),
  member('彭静', 'pengj', '财务部', '财务专员').as('finance'),
  member('蒋欣', 'jiangx', '人力资源部', '人力资源专员').as('hr'),
  member('白洁', 'baij', '行政部', '行政助理').as('admin-assistant'),
];

const password = 'Cheng-2026-Hua!';
/** Shorter than the idle time of a session. */
const sessionMs = 11 * 3_600_000;

export interface Cast {
  readonly personId: (name: string) => string;
  readonly unitId: (name: string) => string;
  /**
   * A client signed in as that person (or `admin`), the same one as long as its session lasts on the
   * test's clock; the account is opened at the first call.
   */
  readonly as: (name: string) => Promise<Client>;
}

/** Brings units, people and grants of the cast into a product that is set up; units of the same name are used. */
export const bringCast = async (at: TestServer): Promise<Cast> => {
  const system = systemActor('cast');
  const { unitIds, personIds } = await at.app.write(system, 'cast.bring', bring);
  const signedIn = new Map<string, { client: Promise<Client>; at: number }>();
  const open = async (name: string): Promise<Client> => {
    if (name === 'admin') return at.signIn(administrator.login, administrator.password);
    const login = members.find((one) => one.name === name)?.login ?? name;
    const account = { personId: idOf(personIds, name), login, mustChangePassword: false };
    if (!signedIn.has(name)) {
      const initial = await hashed(password);
      await at.app.write(system, 'cast.open', (write) => createAccount(write, account, initial));
    }
    return at.signIn(login, password);
  };
  return {
    personId: (name) => idOf(personIds, name),
    unitId: (name) => idOf(unitIds, name),
    as: (name) => {
      const now = at.clock.now().getTime();
      const last = signedIn.get(name);
      const isFresh = last !== undefined && Math.abs(now - last.at) < sessionMs;
      const client = isFresh ? last.client : open(name);
      signedIn.set(name, { client, at: now });
      return client;
    },
  };
};

const idOf = (ids: ReadonlyMap<string, string>, name: string): string => {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} is not in the cast`);
  return id;
};

const bring = async (write: Write) => {
  const unitIds = new Map<string, string>();
  for (const [position, name] of units.entries()) {
    const known = await write.tx
      .selectFrom('org_unit')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirst();
    if (known) {
      unitIds.set(name, known.id);
      continue;
    }
    const kind = name === '项目管理办公室' ? 'pmo' : name === '云服务事业部' ? 'business-unit' : 'department';
    unitIds.set(name, (await createUnit(write, { name, kind, position })).id);
  }
  const personIds = new Map<string, string>();
  for (const { name, unit, post, login } of members) {
    const unitId = unit === null ? null : (unitIds.get(unit) ?? null);
    personIds.set(
      name,
      (await createPerson(write, { name, unitId, post, email: `${login}@example.com` })).id,
    );
  }
  for (const { name, roles } of members) {
    for (const [role = '', unit] of roles.map((text) => text.split('@'))) {
      const scopeId = unit === undefined ? null : (unitIds.get(unit) ?? null);
      const scope = unit === undefined ? 'enterprise' : 'unit';
      await createGrant(write, {
        personId: personIds.get(name) ?? '',
        role,
        scope,
        scopeId,
        validFrom: null,
        validTo: null,
      });
    }
  }
  return { unitIds, personIds };
};
