import type { CriteriaContent, CriteriaSetRecord } from '../schema/criteria.ts';

type Criterion = CriteriaContent['criteria'][number];

export const emptyCriterion: Criterion = { name: '', guidance: null, weight: 0, scale: [], roiScale: null };

export const emptyCriteria: CriteriaContent = {
  name: '',
  projectClass: null,
  passLine: 60,
  criteria: [emptyCriterion],
  knockOuts: [],
  judgements: [],
};

export const draftOf = (set: CriteriaSetRecord): CriteriaContent => ({
  name: set.name,
  projectClass: set.projectClass,
  passLine: set.passLine,
  criteria: set.criteria.map(({ name, guidance, weight, scale, roiScale }) => ({
    name,
    guidance,
    weight,
    scale,
    roiScale,
  })),
  knockOuts: set.knockOuts.map(({ kind, name }) => ({ kind, name })),
  judgements: set.judgements,
});

/** The criterion with another text for so many points; an empty one is taken off the scale. */
export const withMeaning = (criterion: Criterion, points: number, text: string): Criterion => {
  const others = criterion.scale.filter((one) => one.points !== points);
  return { ...criterion, scale: text === '' ? others : [...others, { points, text }] };
};

export const meaningOf = ({ scale }: Criterion, points: number): string =>
  scale.find((one) => one.points === points)?.text ?? '';

/** The lowest return each number of points is earned from; 1 point is what everything else earns. */
export const withRoiStep = (criterion: Criterion, points: number, fromPercent: number | null): Criterion => {
  const others = (criterion.roiScale ?? []).filter((one) => one.points !== points && one.points !== 1);
  const steps = fromPercent === null ? others : [...others, { points, fromPercent }];
  return { ...criterion, roiScale: [{ points: 1, fromPercent: null }, ...steps] };
};
