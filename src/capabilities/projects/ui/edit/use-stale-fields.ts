import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import type { StaleField } from '#web/kit/StaleDialog.tsx';
import type { Text } from '#platform/i18n.ts';
import { healthNames, klassNames, phaseNames } from '../../names.ts';
import type { ProjectDetail } from '../../schema.ts';
import { projectTexts } from '../texts.ts';

const unknown = '—';

/** The names of a project's fields and how their values read, for the comparison of two versions. */
export const useStaleFields = (project: ProjectDetail): readonly StaleField[] => {
  const t = useTexts(projectTexts);
  const say = useText();
  const { money } = useFormat();
  const units = useGet('/api/units').data?.units ?? [];
  const programs = useGet('/api/programs').data?.rows ?? [];
  const choice = (names: Readonly<Record<string, Text>>) => (value: unknown) => {
    const name = names[String(value)];
    return name ? say(name) : unknown;
  };
  const among = (rows: readonly { readonly id: string; readonly name: string }[]) => (value: unknown) =>
    rows.find(({ id }) => id === value)?.name ?? unknown;
  const people = [
    { id: project.managerId ?? '', name: project.manager ?? unknown },
    { id: project.sponsorId ?? '', name: project.sponsor ?? unknown },
  ];
  // Names of others are not at hand; their id still tells the two values apart.
  const person = (value: unknown) =>
    people.find(({ id }) => id === value)?.name ?? (value ? String(value) : unknown);
  const fen = (value: unknown) => money(typeof value === 'number' ? value : null);
  const secrecy = { public: t.public, internal: t.internal, secret: t.secret } as const;
  return [
    { key: 'code', label: t.code },
    { key: 'name', label: t.name },
    { key: 'nameEn', label: t.nameEn },
    { key: 'klass', label: t.klass, show: choice(klassNames) },
    { key: 'type', label: t.type },
    { key: 'phase', label: t.phase, show: choice(phaseNames) },
    {
      key: 'confidentiality',
      label: t.confidentiality,
      show: (value) => secrecy[value as keyof typeof secrecy] ?? unknown,
    },
    { key: 'unitId', label: t.unit, show: among(units) },
    { key: 'programId', label: t.program, show: among(programs) },
    { key: 'managerId', label: t.manager, show: person },
    { key: 'sponsorId', label: t.sponsor, show: person },
    { key: 'customer', label: t.customer },
    { key: 'priority', label: t.priority },
    { key: 'startOn', label: t.start },
    { key: 'finishOn', label: t.finish },
    { key: 'baselineStartOn', label: t.baselineStart },
    { key: 'baselineFinishOn', label: t.baselineFinish },
    { key: 'percentComplete', label: t.percent },
    { key: 'reportedHealth', label: t.reported, show: choice(healthNames) },
    { key: 'budgetFen', label: t.budget, show: fen },
    { key: 'actualCostFen', label: t.actualCost, show: fen },
    { key: 'forecastFen', label: t.forecast, show: fen },
    { key: 'contractFen', label: t.contract, show: fen },
    { key: 'description', label: t.description },
    { key: 'note', label: t.note },
  ];
};
