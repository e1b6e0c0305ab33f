import type { Text } from '#platform/i18n.ts';

export const parts = ['R', 'A', 'C', 'I'] as const;
export type Part = (typeof parts)[number];
export const partNames: Readonly<Record<Part, Text>> = {
  R: ['R 执行', 'R responsible'],
  A: ['A 负责', 'A accountable'],
  C: ['C 征询', 'C consulted'],
  I: ['I 知会', 'I informed'],
};

export const matrixStates = ['draft', 'in-force', 'superseded'] as const;
export const matrixStateNames: Readonly<Record<(typeof matrixStates)[number], Text>> = {
  draft: ['草案', 'Draft'],
  'in-force': ['生效', 'In force'],
  superseded: ['已被取代', 'Superseded'],
};

export const ruleStates = ['draft', 'adopted', 'dropped'] as const;
export const ruleStateNames: Readonly<Record<(typeof ruleStates)[number], Text>> = {
  draft: ['草案', 'Draft'],
  adopted: ['已采纳', 'Adopted'],
  dropped: ['不采纳', 'Dropped'],
};

/** From against to for, −2 … 2. */
export const attitudeNames: readonly Text[] = [
  ['强烈反对', 'Strongly against'],
  ['反对', 'Against'],
  ['中立', 'Neutral'],
  ['支持', 'For'],
  ['强烈支持', 'Strongly for'],
];
