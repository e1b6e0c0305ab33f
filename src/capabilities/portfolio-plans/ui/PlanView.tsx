import { Button, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { ApprovalPanel } from '../../approvals/ui/ApprovalPanel.tsx';
import { SubmitForApproval } from '../../approvals/ui/SubmitForApproval.tsx';
import { categoryNames, eventKindNames, planStateNames } from '../names.ts';
import type { PlanDetail } from '../schema.ts';
import { CalendarForm } from './CalendarForm.tsx';
import { CommitmentTable } from './CommitmentTable.tsx';
import { ForecastCard } from './ForecastCard.tsx';
import { ChangePlanForm } from './PlanForm.tsx';
import { planTexts } from './texts.ts';

/** One plan: figures, mix, calendar, what is promised, approval. */
export function PlanView({ id }: { readonly id: string }) {
  const found = useGet('/api/portfolio-plans/{id}', { params: { id } });
  const plan = found.data?.id === id ? found.data : undefined;
  return (
    <div className="zs-stack">
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {plan ? <Plan plan={plan} /> : <RowSkeletons count={6} />}
    </div>
  );
}

function Plan({ plan }: { readonly plan: PlanDetail }) {
  const t = useTexts(planTexts);
  const [form, setForm] = useState<'plan' | 'calendar' | null>(null);
  const close = () => setForm(null);
  const blocked = plan.state === 'approved' ? { blockedBy: t.approvedNow } : {};
  return (
    <>
      <Head plan={plan} />
      {plan.mayEdit ? (
        <div className="zs-page-actions">
          <Button onClick={() => setForm('plan')}>{t.editPlan}</Button>
          <Button onClick={() => setForm('calendar')}>{t.editCalendar}</Button>
          <SubmitForApproval kind="portfolio-plan" subjectId={plan.id} {...blocked} />
        </div>
      ) : null}
      <div className="zs-grid" style={{ '--zs-column': '340px' } as never}>
        <Mix plan={plan} />
        <Calendar plan={plan} />
      </div>
      <CommitmentTable plan={plan} />
      <ForecastCard plan={plan} />
      <Editions plan={plan} />
      <ApprovalPanel kind="portfolio-plan" subjectId={plan.id} />
      <ChangePlanForm plan={form === 'plan' ? plan : null} onClose={close} />
      <CalendarForm plan={form === 'calendar' ? plan : null} onClose={close} />
    </>
  );
}

function Head({ plan }: { readonly plan: PlanDetail }) {
  const t = useTexts(planTexts);
  const say = useText();
  const { money, moneyUnit } = useFormat();
  const { planned, started } = plan.execution;
  return (
    <div className="zs-grid">
      <KpiCard
        label={t.envelope}
        value={money(plan.envelopeFen)}
        unit={moneyUnit}
        note={`${plan.title} · ${say(planStateNames[plan.state])}`}
      />
      <KpiCard
        label={t.committed}
        value={money(plan.committedFen)}
        unit={moneyUnit}
        note={`${t.carriedOver} ${money(plan.carriedOverFen)}`}
      />
      <KpiCard
        label={t.free}
        value={money(plan.freeFen)}
        unit={moneyUnit}
        note={plan.freeFen < 0 ? <Tag color="error">{t.over}</Tag> : null}
      />
      <KpiCard
        label={t.execution}
        value={planned === 0 ? '—' : fill(t.executionText, { started, planned })}
        note={planned === 0 ? t.noStarts : null}
      />
    </div>
  );
}

function Mix({ plan }: { readonly plan: PlanDetail }) {
  const t = useTexts(planTexts);
  const say = useText();
  const { money, withUnit } = useFormat();
  return (
    <Card title={t.mix} isFlush>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th>{t.category}</th>
            <th className="is-number">{t.target}</th>
            <th className="is-number">{t.actual}</th>
            <th className="is-number">{withUnit(t.amount)}</th>
          </tr>
        </thead>
        <tbody>
          {plan.mix.map((line) => (
            <tr key={line.category}>
              <td>{say(categoryNames[line.category])}</td>
              <td className="is-number">{line.targetPercent === null ? '—' : `${line.targetPercent}%`}</td>
              <td className="is-number">
                {line.actualPercent === null ? `—${t.nothingPromised}` : `${line.actualPercent}%`}
              </td>
              <td className="is-number">{money(line.committedFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Calendar({ plan }: { readonly plan: PlanDetail }) {
  const t = useTexts(planTexts);
  const say = useText();
  return (
    <Card title={t.calendar} isFlush>
      {plan.events.length === 0 ? <p className="zs-muted zs-plan-empty">{t.noEvents}</p> : null}
      {plan.events.length > 0 ? (
        <ScrollX label={t.calendar} minWidth={400}>
          <table className="zs-simple-table zs-plan-calendar">
            <thead>
              <tr>
                <th>{t.onDate}</th>
                <th>{t.kind}</th>
                <th>{t.event}</th>
                <th>{t.done}</th>
              </tr>
            </thead>
            <tbody>
              {plan.events.map((event) => (
                <tr key={event.id}>
                  <td>{event.onDate}</td>
                  <td>{say(eventKindNames[event.kind])}</td>
                  <td>{event.name}</td>
                  <td>{event.doneOn ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : null}
    </Card>
  );
}

function Editions({ plan }: { readonly plan: PlanDetail }) {
  const t = useTexts(planTexts);
  const { money, moneyUnit, instant } = useFormat();
  if (plan.editions.length === 0) return null;
  return (
    <Card title={t.editions}>
      <ul className="zs-plan-editions">
        {plan.editions.map(({ number, approvedAt, envelopeFen, sha256 }) => (
          <li key={number}>
            {fill(t.edition, { number })} · {instant(approvedAt)} · {money(envelopeFen)} {moneyUnit}{' '}
            <code className="zs-muted">{sha256.slice(0, 12)}</code>
          </li>
        ))}
      </ul>
    </Card>
  );
}
