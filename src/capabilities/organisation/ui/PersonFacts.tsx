import { useMay } from '#web/api/session.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Facts } from '#web/kit/Facts.tsx';
import type { Person } from '../schema.ts';
import { organisationTexts } from './texts.ts';

export function PersonFacts({ person }: { readonly person: Person }) {
  const t = useTexts(organisationTexts);
  const may = useMay();
  const { number } = useFormat();
  const { code, unitName, post, grade, email, phone, city, hiredOn, leftOn, minutesPerDay, costPerHourFen } =
    person;
  const rate = { label: t.rate, value: costPerHourFen === null ? null : number(costPerHourFen / 100, 2) };
  return (
    <Facts
      facts={[
        { label: t.code, value: code },
        { label: t.unit, value: unitName },
        { label: t.post, value: post },
        { label: t.grade, value: grade },
        { label: t.email, value: email ? <a href={`mailto:${email}`}>{email}</a> : null },
        { label: t.phone, value: phone },
        { label: t.city, value: city },
        { label: t.hiredOn, value: hiredOn },
        ...(leftOn ? [{ label: t.leftOn, value: leftOn }] : []),
        { label: t.hoursPerDay, value: number(minutesPerDay / 60, minutesPerDay % 60 === 0 ? 0 : 1) },
        ...(may('people.read-rate') ? [rate] : []),
      ]}
    />
  );
}
