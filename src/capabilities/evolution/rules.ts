import type { OrganisationForm } from '#engine/authority/model.ts';
import type { SignalState } from './names.ts';

/** Fewer days are better: up to five are met, up to ten near. */
export const stateOfDays = (days: number): SignalState => (days <= 5 ? 'met' : days <= 10 ? 'near' : 'unmet');

/** 优化级 from 4.0, 已管理级 from 2.0. */
export const stateOfMaturity = (score: number): SignalState =>
  score >= 4 ? 'met' : score >= 2 ? 'near' : 'unmet';

const forms: Readonly<Record<OrganisationForm, SignalState>> = {
  functional: 'unmet',
  'weak-matrix': 'near',
  'strong-matrix': 'met',
  project: 'met',
};
export const stateOfForm = (form: OrganisationForm): SignalState => forms[form];

/** A share of decisions: all of them are met, half near. */
export const stateOfShare = (share: number): SignalState =>
  share >= 1 ? 'met' : share >= 0.5 ? 'near' : 'unmet';

/** The mean of some spans in days, to a tenth; null without any. */
export const meanDays = (spans: readonly { readonly from: string; readonly to: string }[]): number | null => {
  if (spans.length === 0) return null;
  const sum = spans.reduce((total, { from, to }) => total + Date.parse(to) - Date.parse(from), 0);
  return Math.round((sum / spans.length / 86_400_000) * 10) / 10;
};
