import { shiftsOfHours } from '#engine/calendar/statutory.ts';
import type { Manual } from '#platform/handlers.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { inLocale, type Text } from '#platform/i18n.ts';
import { AppError } from '#platform/errors.ts';
import { createAccount } from '../access/actions/accounts.ts';
import { createGrant } from '../access/actions/grants.ts';
import { openSession } from '../access/actions/sign-in.ts';
import { countAttempt } from '../access/attempts.ts';
import { anonymousActor } from '../access/authenticate.ts';
import { hashed, hashOfSecret, type HashedPassword } from '../access/secrets.ts';
import type { Me } from '../access/schema.ts';
import { createCalendar } from '../calendars/actions/calendars.ts';
import { importDays } from '../calendars/actions/days.ts';
import { shippedYears } from '../calendars/shipped-days.ts';
import { seedMethod } from '../method/actions/seed-method.ts';
import { createEnterprise } from '../organisation/actions/enterprise.ts';
import { createPerson } from '../organisation/actions/people.ts';
import { createUnit } from '../organisation/actions/units.ts';
import { namesakesIn } from './rules.ts';
import type { Setup, UnitTree } from './schema.ts';
import { isOpenLink, isSetUp } from './store.ts';

/** Sets the product up, all or nothing, and signs the administrator in. */
export const setUp = async (input: Setup, manual: Manual): Promise<Me> => {
  const { app, request } = manual;
  countAttempt(request.ip, app.clock.now());
  await expectOpenLink(app.db, input.token);
  const password = await hashed(input.administrator.password);
  const accountId = await app.write(anonymousActor(request), 'setup.create', async (write) => {
    await spendLink(write, input.token);
    return establish(write, input, password);
  });
  return openSession(manual, { accountId, method: 'setup' });
};

/** Enterprise, units, calendar, starter method and administrator, whose account is answered. */
export const establish = async (
  write: Write,
  input: Omit<Setup, 'token'>,
  password: HashedPassword,
): Promise<string> => {
  await createEnterprise(write, input.enterprise);
  expectToldApart(input.units);
  await createUnits(write, input.units, null);
  await createWorkingCalendar(write, input);
  await seedMethod(write);
  return createAdministrator(write, input.administrator, password);
};

const spendLink = async (write: Write, token: string): Promise<void> => {
  await expectOpenLink(write.tx, token);
  await write.tx
    .updateTable('setup_link')
    .set({ used_at: write.now })
    .where('token_hash', '=', hashOfSecret(token))
    .execute();
};

const expectOpenLink = async (db: Db | Tx, token: string): Promise<void> => {
  if (await isSetUp(db)) throw new AppError('conflict', 'setup.done');
  if (!(await isOpenLink(db, hashOfSecret(token)))) throw new AppError('forbidden', 'setup.token-wrong');
};

const expectToldApart = (units: readonly UnitTree[]): void => {
  const [twice] = namesakesIn(units);
  if (!twice) return;
  const { name, parent } = twice;
  if (parent === null) throw new AppError('refused', 'setup.units-namesakes', { name });
  throw new AppError('refused', 'setup.units-namesakes-below', { name, parent });
};

const createUnits = async (
  write: Write,
  units: readonly UnitTree[],
  parentId: string | null,
): Promise<void> => {
  for (const [position, { name, children }] of units.entries()) {
    const unit = await createUnit(write, {
      name,
      parentId,
      position,
      kind: /(PMO|项目管理办公室)/i.test(name) ? 'pmo' : 'department',
    });
    await createUnits(write, children ?? [], unit.id);
  }
};

const calendarName: Text = ['标准工作日历', 'Standard working calendar'];

const createWorkingCalendar = async (
  write: Write,
  { enterprise, calendar: wanted }: Omit<Setup, 'token'>,
): Promise<void> => {
  const { hoursPerDay, startsAt, statutoryDays } = wanted;
  const worked = [...shiftsOfHours(hoursPerDay, startsAt)];
  const week = [[], worked, worked, worked, worked, worked, []];
  const calendar = await createCalendar(write, {
    code: 'CN-STD',
    name: inLocale(calendarName, enterprise.locale),
    baseId: null,
    week,
  });
  if (!statutoryDays) return;
  for (const { year, provisional, source, days } of shippedYears())
    await importDays(write, calendar.id, { year, provisional, source, rows: days, preview: false });
};

const createAdministrator = async (
  write: Write,
  { name, login, email, isPmoDirector }: Setup['administrator'],
  password: HashedPassword,
): Promise<string> => {
  const person = await createPerson(write, { name, email });
  const { id } = await createAccount(
    write,
    { personId: person.id, login, mustChangePassword: false },
    password,
  );
  for (const role of isPmoDirector ? ['system-admin', 'pmo-director'] : ['system-admin'])
    await createGrant(write, {
      personId: person.id,
      role,
      scope: 'enterprise',
      scopeId: null,
      validFrom: null,
      validTo: null,
    });
  return id;
};
