import type { Text } from '#platform/i18n.ts';
import { projectTypeNames, projectTypes, type ProjectType } from '../method/names.ts';

export const projectClasses = ['A', 'B', 'C'] as const;
export const projectClassNames: Readonly<Record<(typeof projectClasses)[number], Text>> = {
  A: ['A 级', 'A'],
  B: ['B 级', 'B'],
  C: ['C 级', 'C'],
};

export const pastResults = ['accepted', 'conditional', 'terminated'] as const;
export const pastResultNames: Readonly<Record<(typeof pastResults)[number], Text>> = {
  accepted: ['验收通过', 'Accepted'],
  conditional: ['有条件验收', 'Accepted with conditions'],
  terminated: ['终止', 'Terminated'],
};

/** The type a project of the register bears in words; null where it is none of ours. */
export const typeOfWords = (words: string | null): ProjectType | null =>
  projectTypes.find((type) => words !== null && projectTypeNames[type].includes(words)) ?? null;
