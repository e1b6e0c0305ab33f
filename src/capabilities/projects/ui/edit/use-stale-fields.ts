import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import type { StaleField } from '#web/kit/StaleDialog.tsx';
import type { Text } from '#platform/i18n.ts';
import { healthNames, klassNames, phaseNames } from '../../names.ts';
import type { ProjectDetail } from '../../schema.ts';
import { projectTexts } from '../texts.ts';

const unknown = '—';

type Show = (value: unknown) => string;

const among =
  (rows: readonly { readonly id: string; readonly name: string }[]): Show =>
  (value) =>
    rows.find(({ id }) => id === value)?.name ?? unknown;

/** How values of a project read that are kept as ids, words of the system or 分. */
const useShown = (project: ProjectDetail): Readonly<Record<string, Show>> => {
  const t = useTexts(projectTexts);
  const say = useText();
  const { money } = useFormat();
  const units = useGet('/api/units').data?.units ?? [];
  const programs = useGet('/api/programs').data?.rows ?? [];
  const choice =
    (names: Readonly<Record<string, Text>>): Show =>
    (value) => {
      const name = names[String(value)];
      return name ? say(name) : unknown;
    };
  const people = new Map([
    [project.managerId, project.manager],
    [project.sponsorId, project.sponsor],
  ]);
  // Names of others are not at hand; their id still tells the two values apart.
  const person: Show = (value) => (typeof value === 'string' ? (people.get(value) ?? value) : unknown);
  const fen: Show = (value) => money(typeof value === 'number' ? value : null);
  const secrecy: Readonly<Record<string, string>> = {
    public: t.public,
    internal: t.internal,
    secret: t.secret,
  };
  return {
    klass: choice(klassNames),
    phase: choice(phaseNames),
    reportedHealth: choice(healthNames),
    confidentiality: (value) => secrecy[String(value)] ?? unknown,
    unitId: among(units),
    programId: among(programs),
    managerId: person,
    sponsorId: person,
    budgetFen: fen,
    actualCostFen: fen,
    forecastFen: fen,
    contractFen: fen,
  };
};

/** The fields of a project that a form sends, with the text that names each. */
const fieldTexts = {
  code: 'code',
  name: 'name',
  nameEn: 'nameEn',
  klass: 'klass',
  type: 'type',
  phase: 'phase',
  confidentiality: 'confidentiality',
  unitId: 'unit',
  programId: 'program',
  managerId: 'manager',
  sponsorId: 'sponsor',
  customer: 'customer',
  priority: 'priority',
  startOn: 'start',
  finishOn: 'finish',
  baselineStartOn: 'baselineStart',
  baselineFinishOn: 'baselineFinish',
  percentComplete: 'percent',
  reportedHealth: 'reported',
  budgetFen: 'budget',
  actualCostFen: 'actualCost',
  forecastFen: 'forecast',
  contractFen: 'contract',
  description: 'description',
  note: 'note',
} as const satisfies Readonly<Record<string, keyof typeof projectTexts>>;

/** The names of a project's fields and how their values read, for the comparison of two versions. */
export const useStaleFields = (project: ProjectDetail): readonly StaleField[] => {
  const t = useTexts(projectTexts);
  const shown = useShown(project);
  return Object.entries(fieldTexts).map(([key, text]) => {
    const show = shown[key];
    return { key, label: t[text], ...(show ? { show } : {}) };
  });
};
