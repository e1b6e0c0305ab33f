import type { ProjectClass } from './model.ts';

/** 集中型, 分散型, 混合型: how a tree of PMO units shares its approvals. */
export type Structure = 'central' | 'dispersed' | 'mixed';

/** A unit that has a part in the approval of a project: it has its say, or is told only. */
export interface AskedUnit {
  readonly unit: string;
  readonly part: 'say' | 'told';
}

/** The tree over the unit in charge of a project. */
export interface Tree {
  readonly structure: Structure;
  /** The unit in charge of the project. */
  readonly local: string;
  /** The unit at the top of the tree. */
  readonly centre: string;
}

/**
 * Which PMO units have a part in the approval of a project (requirements §3.3): all goes to the centre, all
 * stays local, or C stays local, B is told to the centre and A goes to both, the local unit first. A class not
 * known stays local.
 */
export const unitsAsked = (
  { structure, local, centre }: Tree,
  projectClass: ProjectClass | null,
): readonly AskedUnit[] => {
  if (local === centre || structure === 'dispersed') return [{ unit: local, part: 'say' }];
  if (structure === 'central') return [{ unit: centre, part: 'say' }];
  const alone: AskedUnit = { unit: local, part: 'say' };
  if (projectClass === 'A') return [alone, { unit: centre, part: 'say' }];
  return projectClass === 'B' ? [alone, { unit: centre, part: 'told' }] : [alone];
};
