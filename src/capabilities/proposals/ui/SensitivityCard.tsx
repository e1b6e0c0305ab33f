import type { BusinessCase } from '#engine/scoring/business-case.ts';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { scenarioNames } from '../print/texts.ts';
import { caseTexts } from './texts.ts';

interface SensitivityCardProps {
  readonly found: BusinessCase;
  readonly ratePercent: number;
}

/** The net present value when one thing turns out otherwise, and where it reaches 0. */
export function SensitivityCard({ found, ratePercent }: SensitivityCardProps) {
  const t = useTexts(caseTexts);
  const say = useText();
  const { money, withUnit, percent } = useFormat();
  const { npv } = found.measures;
  const base = 'value' in npv ? npv.value : null;
  const inMoney = (value: number | null): string => money(value === null ? null : Math.round(value));
  return (
    <Card title={t.sensitivity}>
      <div className="zs-stack">
        <p className="zs-muted">{fill(t.sensitivityNote, { rate: ratePercent })}</p>
        <ScrollX label={t.sensitivity} minWidth={300}>
          <table className="zs-simple-table">
            <thead>
              <tr>
                <th scope="col">{t.scenario}</th>
                <th scope="col" className="is-number">
                  {withUnit(t.npv)}
                </th>
                <th scope="col" className="is-number">
                  {t.change}
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>{t.base}</td>
                <td className="is-number">{inMoney(base)}</td>
                <td className="is-number">—</td>
              </tr>
              {found.scenarios.map((one) => (
                <tr key={one.id}>
                  <td>{say(scenarioNames[one.id])}</td>
                  <td className="is-number">{inMoney(one.npv)}</td>
                  <td className="is-number">{base === null ? '—' : inMoney(one.npv - base)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
        {found.breakEvenCost !== null && found.benefit > 0 ? (
          <p>{fill(t.breakEvenCost, { value: percent(found.breakEvenCost, 0) })}</p>
        ) : null}
        {found.breakEvenBenefit === null ? null : (
          <p>{fill(t.breakEvenBenefit, { value: percent(found.breakEvenBenefit, 0) })}</p>
        )}
      </div>
    </Card>
  );
}
