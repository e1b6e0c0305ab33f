import { shiftsOfHours } from '#engine/calendar/statutory.ts';
import { initialsOf, sortKeyOf } from '#platform/search.ts';
import type { DemoPerson, DemoSet } from './data-set.ts';
import type { DemoRow, IdOf } from './image.ts';
import { inTerms, roleOf } from './words.ts';

const dayBegins = 540;
export const calendarCode = 'CN-STD-DEMO';

export const weekOf = ({ calendar }: DemoSet) => {
  const worked = [...shiftsOfHours(calendar.hoursPerDay, dayBegins)];
  return [[], worked, worked, worked, worked, worked, []];
};

export const calendarRows = (set: DemoSet, idOf: IdOf) => {
  const calendarId = idOf('calendar', 'demo');
  const day = (on: string, rest: DemoRow) => ({ id: idOf('day', on), calendar_id: calendarId, on_date: on, ...rest });
  return {
    calendar: [
      { id: calendarId, code: calendarCode, name: `${set.calendar.name}（演示）`, week: weekOf(set), is_default: false, is_demo: true },
    ],
    calendar_day: [
      ...set.calendar.holidays.map(({ date, name, statutory, provisional }) =>
        day(date, { kind: 'off', name, statutory, provisional }),
      ),
      ...set.calendar.makeupWorkdays.map((date) =>
        day(date, { kind: 'work', name: '调休上班', statutory: false, provisional: false }),
      ),
    ],
  };
};

export const unitRows = ({ org }: DemoSet, idOf: IdOf): DemoRow[] =>
  org.map((unit, position) => ({
    id: idOf('unit', unit.id),
    code: unit.id,
    name: unit.name,
    name_en: unit.nameEn,
    parent_id: unit.parent === null ? null : idOf('unit', unit.parent),
    kind: inTerms('unitKind', unit.kind),
    head_id: idOf('person', unit.head),
    sort_key: sortKeyOf(unit.name),
    position,
    is_demo: true,
  }));

export const personRows = ({ people }: DemoSet, idOf: IdOf): DemoRow[] =>
  people.map((person) => ({
    id: idOf('person', person.id),
    code: person.id,
    name: person.name,
    sort_key: sortKeyOf(person.name),
    initials: initialsOf(person.name),
    unit_id: idOf('unit', person.dept),
    post: person.post,
    grade: person.grade,
    city: person.city,
    hired_on: person.hireDate,
    cost_per_hour_fen: Math.round(person.costRatePerHour * 100),
    minutes_per_day: Math.round(person.capacityHoursPerDay * 60),
    calendar_id: idOf('calendar', 'demo'),
    skills: person.skills.map(({ code, level }) => ({ code, level })),
    is_demo: true,
  }));

/** Accounts of everybody; without a password nobody can sign in until an administrator gives one. */
export const accountRows = ({ people }: DemoSet, idOf: IdOf, password: { readonly hash: string | null; readonly at: string }) => ({
  account: people.map(({ id, login }) => ({
    id: idOf('account', id),
    login: login.toLowerCase(),
    person_id: idOf('person', id),
    is_demo: true,
  })),
  credential: people.map(({ id }) => ({
    account_id: idOf('account', id),
    password_hash: password.hash,
    password_changed_at: password.hash === null ? null : password.at,
    must_change_password: false,
    failed_attempts: 0,
  })),
});

export const grantRows = (set: DemoSet, idOf: IdOf): DemoRow[] => {
  const rows = new Map<string, DemoRow>();
  const grant = (person: string, role: string, unit: string | null) =>
    rows.set(`${person} ${role} ${unit}`, {
      id: idOf('grant', `${person} ${role} ${unit}`),
      person_id: idOf('person', person),
      role,
      scope: unit === null ? 'enterprise' : 'unit',
      scope_id: unit === null ? null : idOf('unit', unit),
    });
  const headOf = ({ id }: DemoPerson) => set.org.find(({ head }) => head === id)?.id ?? null;
  for (const person of set.people)
    for (const word of person.roles) {
      const { role, scope } = roleOf(word);
      grant(person.id, role, scope === 'unit' ? headOf(person) : null);
    }
  for (const { id, kind, head } of set.org)
    if (kind === 'dept' || kind === 'center') grant(head, 'resource-manager', id);
  return [...rows.values()];
};
