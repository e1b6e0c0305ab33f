import type { Person } from '../schema.ts';

/** A person as the form holds it: hours and 元 where the record has minutes and 分. */
export interface PersonValues {
  readonly code?: string;
  readonly name: string;
  readonly unitId?: string | null;
  readonly post?: string;
  readonly grade?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly city?: string;
  readonly hiredOn?: string | null;
  readonly leftOn?: string | null;
  readonly rate?: number | null;
  readonly hoursPerDay?: number | null;
  readonly calendarId?: string | null;
}

export const valuesOfPerson = (person: Person): PersonValues => ({
  code: person.code,
  name: person.name,
  unitId: person.unitId,
  post: person.post ?? '',
  grade: person.grade ?? '',
  email: person.email ?? '',
  phone: person.phone ?? '',
  city: person.city ?? '',
  hiredOn: person.hiredOn,
  leftOn: person.leftOn,
  rate: person.costPerHourFen === null ? null : person.costPerHourFen / 100,
  hoursPerDay: person.minutesPerDay / 60,
  calendarId: person.calendarId,
});

/** What is sent; fields the form did not show are left as they are. */
export const personOfValues = (values: PersonValues) => ({
  name: values.name,
  unitId: values.unitId ?? null,
  post: blankToNull(values.post),
  grade: blankToNull(values.grade),
  email: blankToNull(values.email),
  phone: blankToNull(values.phone),
  city: blankToNull(values.city),
  hiredOn: blankToNull(values.hiredOn),
  leftOn: blankToNull(values.leftOn),
  calendarId: values.calendarId ?? null,
  ...(values.code ? { code: values.code } : {}),
  ...(values.rate === undefined
    ? {}
    : { costPerHourFen: values.rate === null ? null : Math.round(values.rate * 100) }),
  ...(typeof values.hoursPerDay === 'number' ? { minutesPerDay: Math.round(values.hoursPerDay * 60) } : {}),
});

const blankToNull = (text: string | null | undefined): string | null => (text ?? '').trim() || null;
