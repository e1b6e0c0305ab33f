import { businessCase, type BusinessCase, type CaseResult } from '#engine/scoring/business-case.ts';
import type { InvestmentFigure } from '#engine/scoring/investment.ts';
import type { CaseYear, ProposalContent } from '../schema/content.ts';

type CaseContent = Pick<
  ProposalContent,
  'years' | 'ratePercent' | 'technicalPercent' | 'commercialPercent' | 'mandatory'
>;

const share = (percent: number | null): number | null => (percent === null ? null : percent / 100);

/** Costs and benefits of one year in 分. */
export const costOf = ({ capexFen, opexFen }: CaseYear): number => capexFen + opexFen;
export const benefitOf = ({ revenueFen, savingFen, avoidedFen }: CaseYear): number =>
  revenueFen + savingFen + avoidedFen;

/** The business case of a form; the same on the page while it is typed and on the server when it is saved. */
export const caseOf = (content: CaseContent): CaseResult =>
  businessCase({
    years: content.years.map((one) => ({ year: one.year, cost: costOf(one), benefit: benefitOf(one) })),
    rate: content.ratePercent / 100,
    technical: share(content.technicalPercent),
    commercial: share(content.commercialPercent),
  });

const figure = (of: InvestmentFigure): number | null => ('value' in of ? of.value : null);
const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));

/** The columns that follow from the business case; all null where it is not complete. */
export const caseColumns = (content: CaseContent) => {
  const result = caseOf(content);
  return result.status === 'complete' ? filled(result, content) : unknown;
};

const unknown = {
  cost_fen: null,
  benefit_fen: null,
  npv_fen: null,
  expected_npv_fen: null,
  roi: null,
  irr: null,
  payback_years: null,
};

const filled = ({ cost, benefit, measures, expectedNpv }: BusinessCase, { mandatory }: CaseContent) => ({
  cost_fen: cost,
  benefit_fen: benefit,
  npv_fen: whole(figure(measures.npv)),
  expected_npv_fen: whole(expectedNpv),
  // Without any benefit −100 % would be taken for a judgement, where as a rule nobody has made one; a duty is judged.
  roi: benefit === 0 && mandatory === 'none' ? null : figure(measures.roi),
  irr: figure(measures.irr),
  payback_years: figure(measures.payback),
});
