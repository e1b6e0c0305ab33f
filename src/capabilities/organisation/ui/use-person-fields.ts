import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { StaleField } from '#web/kit/StaleDialog.tsx';
import { organisationTexts } from './texts.ts';

/** How each field of a person is called and reads, for the comparison of two versions. */
export const usePersonFields = (): readonly StaleField[] => {
  const t = useTexts(organisationTexts);
  const units = useGet('/api/units').data?.units ?? [];
  const unitName = (id: unknown): string => units.find((unit) => unit.id === id)?.name ?? '—';
  return [
    { key: 'name', label: t.name },
    { key: 'code', label: t.code },
    { key: 'unitId', label: t.unit, show: unitName },
    { key: 'post', label: t.post },
    { key: 'grade', label: t.grade },
    { key: 'city', label: t.city },
    { key: 'email', label: t.email },
    { key: 'phone', label: t.phone },
    { key: 'hiredOn', label: t.hiredOn },
    { key: 'leftOn', label: t.leftOn },
    { key: 'minutesPerDay', label: t.hoursPerDay, show: (minutes) => String(Number(minutes) / 60) },
    {
      key: 'costPerHourFen',
      label: t.rate,
      show: (fen) => (typeof fen === 'number' ? String(fen / 100) : '—'),
    },
  ];
};
