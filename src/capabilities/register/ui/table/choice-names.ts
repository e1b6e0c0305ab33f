import type { Text } from '#platform/i18n.ts';
import { unitKinds } from '../../../organisation/names.ts';
import { healthNames, klassNames, phaseNames } from '../../../projects/names.ts';
import {
  issueStatusNames,
  priorityNames,
  riskKindNames,
  riskStatusNames,
  trendNames,
} from '../../../risks/names.ts';
import type { RegisterKindName } from '../../reading/kind-names.ts';

type Names = Readonly<Record<string, Text>>;

/** What is kept as a word of ours, by the field it is in. */
const choiceNames: Readonly<Record<RegisterKindName, Readonly<Record<string, Names>>>> = {
  register: { klass: klassNames, phase: phaseNames, reportedHealth: healthNames },
  people: {},
  units: { kind: unitKinds },
  risks: { kind: riskKindNames, status: riskStatusNames, trend: trendNames },
  issues: { priority: priorityNames, status: issueStatusNames },
  milestones: { isKey: { yes: ['是', 'Yes'], no: ['否', 'No'] } },
};

/** The name of such a word; null for what stands for itself. */
export const nameOfChoice = (kind: RegisterKindName, field: string, value: unknown): Text | null =>
  (typeof value === 'string' ? choiceNames[kind][field]?.[value] : null) ?? null;
