import { Alert } from 'antd';
import { useMemo } from 'react';
import type { BusinessCase } from '#engine/scoring/business-case.ts';
import type { InvestmentFigure } from '#engine/scoring/investment.ts';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import { proposalRemarks, proposalRules } from '../refusals.ts';
import { caseOf } from '../rules/case.ts';
import type { ProposalContent } from '../schema/content.ts';
import { CashChart } from './CashChart.tsx';
import { FeasibilityCard, NeedsCard, PertCard } from './CaseParts.tsx';
import { SensitivityCard } from './SensitivityCard.tsx';
import { caseTexts } from './texts.ts';

/** What the proposal is worth: figures, flow, what happens when things turn out worse. */
export function CaseTab({ content }: { readonly content: ProposalContent }) {
  const t = useTexts(caseTexts);
  const { listed } = usePunctuation();
  const say = useText();
  const found = useMemo(() => caseOf(content), [content]);
  return (
    <div className="zs-stack">
      {found.status === 'empty' ? <EmptyState text={t.empty} /> : null}
      {found.status === 'missing-years' || found.status === 'repeated-years' ? (
        <Alert
          type="error"
          title={fill(
            say(
              proposalRules[
                found.status === 'missing-years' ? 'proposal.years-missing' : 'proposal.years-repeated'
              ],
            ),
            { years: listed(found.years) },
          )}
        />
      ) : null}
      {found.status === 'complete' ? (
        <>
          <Figures found={found} />
          <div className="zs-proposal-two">
            <Card title={t.flow}>
              <CashChart flow={found.flow} cumulated={found.cumulated} />
            </Card>
            <SensitivityCard found={found} ratePercent={content.ratePercent} />
          </div>
        </>
      ) : null}
      <PertCard estimates={content.estimates} />
      <NeedsCard needs={content.needs} startOn={content.startOn} />
      <FeasibilityCard content={content} />
    </div>
  );
}

function Figures({ found }: { readonly found: BusinessCase }) {
  const t = useTexts(caseTexts);
  const say = useText();
  const { money, moneyUnit, percent, number } = useFormat();
  const { measures, expectedNpv } = found;
  const whyNot = (of: InvestmentFigure): string | undefined =>
    'missing' in of ? say(proposalRemarks[of.missing]) : undefined;
  const card = (label: string, of: InvestmentFigure, show: (value: number) => string, unit?: string) => (
    <KpiCard
      label={label}
      value={'value' in of ? show(of.value) : '—'}
      {...(unit && 'value' in of ? { unit } : {})}
      {...('missing' in of ? { note: whyNot(of) } : {})}
    />
  );
  const inMoney = (value: number): string => money(Math.round(value));
  return (
    <>
      <div className="zs-grid zs-proposal-figures">
        {card(t.npv, measures.npv, inMoney, moneyUnit)}
        {card(t.roi, measures.roi, (value) => percent(value))}
        {card(t.irr, measures.irr, (value) => percent(value))}
        {card(t.payback, measures.payback, (value) => number(value, 2), t.years)}
        {card(t.discounted, measures.discountedPayback, (value) => number(value, 2), t.years)}
        {card(t.pi, measures.pi, (value) => number(value, 3))}
        <KpiCard
          label={t.expected}
          value={expectedNpv === null ? '—' : inMoney(expectedNpv)}
          {...(expectedNpv === null ? { note: t.noChances } : { unit: moneyUnit })}
        />
      </div>
      {measures.irrAmbiguous && 'value' in measures.mirr ? (
        <Alert type="warning" title={fill(t.ambiguous, { mirr: percent(measures.mirr.value) })} />
      ) : null}
    </>
  );
}
