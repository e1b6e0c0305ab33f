import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';

let at: TestServer;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

describe('the system administrators', () => {
  const asAdministrator = (name: string, days: { validFrom?: string; validTo?: string }) =>
    admin.mustPost<{ id: string }>('/api/grants', {
      personId: cast.personId(name),
      role: 'system-admin',
      scope: 'enterprise',
      ...days,
    });
  const ownGrant = async (): Promise<string> => {
    const me = await admin.mustGet<{ person: { id: string } }>('/api/session');
    const { grants } = await admin.mustGet<{ grants: { id: string; role: string }[] }>(
      `/api/grants?personId=${me.person.id}`,
    );
    return grants.find(({ role }) => role === 'system-admin')?.id ?? '';
  };

  test.each([
    ['whose term is over', { validTo: '2026-07-30' }],
    ['whose term is yet to begin', { validFrom: '2026-08-01' }],
    ['whose term will end', { validTo: '2026-12-31' }],
  ])('one %s does not stand in for the last of them', async (_what, days) => {
    const deputy = await asAdministrator('马骏', days);
    expect((await admin.delete(`/api/grants/${await ownGrant()}`)).json).toMatchObject({
      type: 'account.last-administrator',
    });
    await admin.delete(`/api/grants/${deputy.id}`);
  });

  test('the last of them does not leave the house by a day entered for him', async () => {
    const me = await admin.mustGet<{ person: { id: string } }>('/api/session');
    const { version } = await admin.mustGet<{ version: number }>(`/api/people/${me.person.id}`);
    const leave = (leftOn: string) => admin.patch(`/api/people/${me.person.id}`, { version, leftOn });
    expect((await leave('2026-07-31')).json).toMatchObject({ type: 'account.last-administrator' });
    const { leftOn } = await admin.mustGet<{ leftOn: string | null }>(`/api/people/${me.person.id}`);
    expect(leftOn).toBeNull();
    const deputy = await asAdministrator('马骏', {});
    await cast.as('马骏');
    await expect(leave('2026-07-31')).resolves.toMatchObject({ status: 200 });
    const back = await admin.mustGet<{ version: number }>(`/api/people/${me.person.id}`);
    await admin.patch(`/api/people/${me.person.id}`, { version: back.version, leftOn: null });
    await admin.delete(`/api/grants/${deputy.id}`);
  });

  test('two who shut each other out at the same moment leave one of them', async () => {
    await asAdministrator('马骏', {});
    const second = await cast.as('马骏');
    const idOf = async (client: Client) =>
      (await client.mustGet<{ accountId: string }>('/api/session')).accountId;
    const [first, other] = [await idOf(admin), await idOf(second)];
    const answers = await Promise.all([
      admin.put(`/api/accounts/${other}/disablement`),
      second.put(`/api/accounts/${first}/disablement`),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const open = await at.app.db
      .selectFrom('account')
      .select('id')
      .where('disabled_at', 'is', null)
      .execute();
    expect(open.filter(({ id }) => id === first || id === other)).toHaveLength(1);
  });
});
