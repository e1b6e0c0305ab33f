import { Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { yearOf, type Quarters } from '../forecast.ts';
import type { ForecastRow, PlanDetail, PlanForecast } from '../schema.ts';
import './plans.css';
import { PromisedTo } from './PromisedTo.tsx';
import { planTexts } from './texts.ts';

/** What the year will cost by quarter, promise by promise; nothing while nothing is promised or booked. */
export function ForecastCard({ plan }: { readonly plan: PlanDetail }) {
  const t = useTexts(planTexts);
  const { id } = plan;
  const found = useGet('/api/portfolio-plans/{id}/forecast', { params: { id } });
  const forecast = found.data;
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!forecast || forecast.rows.length === 0) return null;
  return (
    <Card title={t.forecast} isFlush>
      <div className="zs-plan-note">
        <YearLine forecast={forecast} />
        <div className="zs-muted">{fill(t.forecastText, { day: forecast.asOf })}</div>
      </div>
      <ScrollX label={t.forecast} minWidth={700}>
        <table className="zs-simple-table">
          <QuarterHeads forecast={forecast} />
          <tbody>
            {forecast.rows.map((row) => (
              <Line key={row.commitmentId ?? row.projectId ?? ''} row={row} />
            ))}
          </tbody>
          <Sums forecast={forecast} />
        </table>
      </ScrollX>
    </Card>
  );
}

/** The answer in a line, which is all a phone shows of it at once. */
function YearLine({ forecast }: { readonly forecast: PlanForecast }) {
  const t = useTexts(planTexts);
  const { money, moneyUnit } = useFormat();
  const { forecastFen, bookedFen, differenceFen } = forecast;
  return (
    <strong>
      {fill(t.forecastYear, {
        forecast: money(yearOf(forecastFen)),
        unit: moneyUnit,
        booked: money(yearOf(bookedFen)),
        difference: differenceFen < 0 ? t.beyond : t.difference,
        left: money(Math.abs(differenceFen)),
      })}
    </strong>
  );
}

function QuarterHeads({ forecast }: { readonly forecast: PlanForecast }) {
  const t = useTexts(planTexts);
  const { withUnit } = useFormat();
  return (
    <thead>
      <tr>
        <th scope="col">{t.project}</th>
        <th scope="col" className="is-number">
          {withUnit(t.amount)}
        </th>
        {[1, 2, 3, 4].map((number) => (
          <th key={number} scope="col" className="is-number">
            {fill(t.quarter, { number })}
            {number === forecast.currentQuarter ? <Tag className="zs-plan-now">{t.thisQuarter}</Tag> : null}
          </th>
        ))}
        <th scope="col" className="is-number">
          {t.wholeYear}
        </th>
      </tr>
    </thead>
  );
}

function Line({ row }: { readonly row: ForecastRow }) {
  const t = useTexts(planTexts);
  const { money } = useFormat();
  const remarks = [
    row.commitmentId === null ? t.unpromised : null,
    row.isDated ? null : t.undated,
    row.isLate ? t.late : null,
  ].filter((remark) => remark !== null);
  return (
    <tr>
      <td>
        <PromisedTo row={row} /> {row.isCarriedOver ? <Tag>{t.carried}</Tag> : null}
        {remarks.map((remark) => (
          <small key={remark} className="zs-muted zs-plan-remark">
            {remark}
          </small>
        ))}
      </td>
      <td className="is-number">{row.commitmentId === null ? '—' : money(row.amountFen)}</td>
      {row.forecastFen.map((fen, index) => (
        <td key={index} className="is-number">
          {money(fen)}
          <Booked fen={row.bookedFen[index] ?? 0} />
        </td>
      ))}
      <td className="is-number">
        {money(yearOf(row.forecastFen))}
        <Booked fen={yearOf(row.bookedFen)} />
      </td>
    </tr>
  );
}

/** How much of a forecast is spent already; nothing where nothing is. */
function Booked({ fen }: { readonly fen: number }) {
  const t = useTexts(planTexts);
  const { money } = useFormat();
  if (fen === 0) return null;
  return <small className="zs-muted zs-plan-remark">{fill(t.bookedOf, { amount: money(fen) })}</small>;
}

function Sums({ forecast }: { readonly forecast: PlanForecast }) {
  const t = useTexts(planTexts);
  const { money } = useFormat();
  const { plannedFen, bookedFen, forecastFen, differenceFen } = forecast;
  return (
    <tfoot>
      <SumLine name={t.plannedSum} quarters={plannedFen} />
      <SumLine name={t.bookedSum} quarters={bookedFen} />
      <SumLine name={t.forecastSum} quarters={forecastFen} isStrong />
      <tr>
        <th scope="row" colSpan={6}>
          {differenceFen < 0 ? t.beyond : t.difference}
        </th>
        <td className="is-number">
          {differenceFen < 0 ? <Tag color="error">{money(-differenceFen)}</Tag> : money(differenceFen)}
        </td>
      </tr>
    </tfoot>
  );
}

interface SumLineProps {
  readonly name: string;
  readonly quarters: Quarters;
  readonly isStrong?: true;
}

function SumLine({ name, quarters, isStrong }: SumLineProps) {
  const { money } = useFormat();
  const shown = (fen: number) => (isStrong ? <strong>{money(fen)}</strong> : money(fen));
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {name}
      </th>
      {quarters.map((fen, index) => (
        <td key={index} className="is-number">
          {shown(fen)}
        </td>
      ))}
      <td className="is-number">{shown(yearOf(quarters))}</td>
    </tr>
  );
}
