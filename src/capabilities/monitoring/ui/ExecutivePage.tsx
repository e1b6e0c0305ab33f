import { RightOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Health } from '#web/kit/Health.tsx';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { CardSkeletons } from '#web/kit/Skeletons.tsx';
import { Unbroken } from '#web/kit/Unbroken.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useGo } from '#web/routing/use-go.ts';
import { healthReasonText } from '../../projects/ui/health-reason.ts';
import type { Executive } from '../schema/portfolio.ts';
import { DataSpan } from './DataSpan.tsx';
import { isKnown, useFigure } from './figure-text.ts';
import './monitoring.css';
import { Shown } from './Shown.tsx';
import { monitoringTexts } from './texts.ts';
import { trendOf } from './trend.ts';

interface ExecutivePageProps {
  /** What waits for the reader. */
  readonly waiting: ReactNode;
}

/** The state of the portfolio in a minute, on a phone too. */
export function ExecutivePage({ waiting }: ExecutivePageProps) {
  const t = useTexts(monitoringTexts);
  const { data, error, refetch } = useGet('/api/portfolio/executive', undefined);
  return (
    <div className="zs-executive">
      <PageHeader
        title={t.executive}
        subtitle={data ? <DataSpan {...data} /> : null}
        actions={<PageLink to={paths.portfolio}>{t.openPortfolio}</PageLink>}
      />
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data ? <Page told={data} waiting={waiting} /> : <CardSkeletons count={3} />}
    </div>
  );
}

function Page({ told, waiting }: ExecutivePageProps & { readonly told: Executive }) {
  const t = useTexts(monitoringTexts);
  const isCut = told.red.count > shownReds;
  return (
    <div className="zs-stack">
      <Numbers told={told} />
      <Card title={t.reds} isFlush {...(isCut ? { extra: <AllReds red={told.red} /> } : {})}>
        {told.reds.length === 0 ? (
          <p className="zs-muted zs-executive-none">{t.noReds}</p>
        ) : (
          <Reds reds={told.reds.slice(0, shownReds)} />
        )}
      </Card>
      {waiting}
      {told.slips.length > 0 ? (
        <Card title={t.slips} isFlush>
          <Slips slips={told.slips} />
        </Card>
      ) : null}
    </div>
  );
}

// What waits for the reader must not be pushed out of two minutes by what is in red.
const shownReds = 8;

function AllReds({ red: { count, filter } }: Pick<Executive, 'red'>) {
  const t = useTexts(monitoringTexts);
  return <PageLink to={withQuery(paths.portfolio, { filter })}>{fill(t.allReds, { count })}</PageLink>;
}

function Numbers({ told: { managed, red, onTime, cpi } }: { readonly told: Executive }) {
  const t = useTexts(monitoringTexts);
  const go = useGo();
  const tell = useFigure();
  const { number, percent } = useFormat();
  const open = (filter: string) => () => go(withQuery(paths.portfolio, { filter }));
  const third = isKnown(onTime.value) || !isKnown(cpi.value) ? onTime : cpi;
  return (
    <div className="zs-grid zs-executive-numbers">
      <KpiCard
        label={t.managed}
        value={tell(managed.value, number)}
        onOpen={open(managed.filter)}
        {...trendOf({ now: managed.count, before: managed.before, isMoreGood: true }, t)}
      />
      <KpiCard
        label={t.red}
        value={<span className={red.count > 0 ? 'zs-executive-red' : ''}>{tell(red.value, number)}</span>}
        onOpen={open(red.filter)}
        {...trendOf({ now: red.count, before: red.before, isMoreGood: false }, t)}
      />
      {third === onTime ? (
        <KpiCard
          label={t.onTime}
          value={<Shown text={tell(onTime.value, (value) => percent(value, 0))} />}
          note={isKnown(onTime.value) ? fill(t.onTimeNote, { count: onTime.count }) : null}
          {...(isKnown(onTime.value) ? { onOpen: open(onTime.filter) } : {})}
        />
      ) : (
        <KpiCard
          label={t.cpi}
          value={tell(cpi.value, (value) => number(value, 2))}
          note={fill(t.indexNote, { count: cpi.count })}
          onOpen={open(cpi.filter)}
        />
      )}
    </div>
  );
}

function Reds({ reds }: { readonly reds: Executive['reds'] }) {
  const t = useTexts(monitoringTexts);
  const { locale } = useLocale();
  const { instant } = useFormat();
  return (
    <ul className="zs-executive-list">
      {reds.map(({ id, name, manager, rule, params, since }) => (
        <li key={id}>
          <PageLink to={withQuery(paths.project(id), { tab: 'health' })}>
            <span className="zs-executive-line">
              <strong>{name}</strong>
              <Health light="red" />
            </span>
            <span className="zs-executive-why">
              <Unbroken>{healthReasonText({ rule, params }, locale)}</Unbroken>
            </span>
            <span className="zs-muted">
              {manager ?? t.noManager}
              {since ? ` · ${fill(t.since, { date: instant(since).slice(0, 10) })}` : ''}
            </span>
            <RightOutlined aria-hidden="true" />
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

function Slips({ slips }: { readonly slips: Executive['slips'] }) {
  const t = useTexts(monitoringTexts);
  const { date, number } = useFormat();
  return (
    <ul className="zs-executive-list">
      {slips.map(({ id, name, slipDays, baselineFinishOn, finishOn }) => (
        <li key={id}>
          <PageLink to={withQuery(paths.project(id), { tab: 'health' })}>
            <strong>{name}</strong>
            <span className="zs-muted">
              <Unbroken>
                {fill(t.slip, {
                  finish: date(finishOn),
                  baseline: date(baselineFinishOn),
                  days: number(slipDays),
                })}
              </Unbroken>
            </span>
            <RightOutlined aria-hidden="true" />
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
