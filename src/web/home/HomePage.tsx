import { useTodos } from '#capabilities/inbox/ui/use-inbox.ts';
import { dayIn } from '#platform/clock.ts';
import { fill } from '#platform/i18n.ts';
import { useMay, useMe } from '../api/session.ts';
import { useGet } from '../api/use-get.ts';
import { useFunctionsOff } from '../api/functions-off.ts';
import { useNow } from '../clock.ts';
import { useTexts } from '../i18n/texts.ts';
import { PageHeader } from '../kit/PageHeader.tsx';
import { DataQuality } from './DataQuality.tsx';
import { Deviating } from './Deviating.tsx';
import { ExecutiveDoor } from './ExecutiveDoor.tsx';
import { FirstDoors } from './FirstDoors.tsx';
import { greetingAt } from './greeting.ts';
import './home.css';
import { MyNotices } from './MyNotices.tsx';
import { MyProjects } from './MyProjects.tsx';
import { MyTodos } from './MyTodos.tsx';
import { PortfolioFigures } from './PortfolioFigures.tsx';
import { homeTexts } from './texts.ts';

/** What a person sees first: what waits, how the own projects stand, and for the PMO how all of them do. */
export function HomePage() {
  const may = useMay();
  const seesPortfolio = may('portfolio.read');
  const any = useGet(
    '/api/projects',
    { query: { limit: 1 } },
    { enabled: may('project.read'), staleTime: 60_000 },
  );
  const isPortfolioOn = !useFunctionsOff().includes('portfolio');
  const isEmpty = any.data?.total === 0;
  const hasPortfolio = seesPortfolio && isPortfolioOn && any.data !== undefined && !isEmpty;
  return (
    <div className="zs-home">
      <Greeting />
      {isEmpty ? <FirstDoors /> : null}
      {hasPortfolio ? <PortfolioFigures /> : null}
      <div className="zs-home-columns">
        <div className="zs-stack">
          <MyTodos />
          {hasPortfolio ? <Deviating /> : null}
          {may('project.read') && !isEmpty ? <MyProjects isOptional={seesPortfolio} /> : null}
        </div>
        <div className="zs-stack">
          <ExecutiveDoor />
          <MyNotices />
          {hasPortfolio ? <DataQuality /> : null}
        </div>
      </div>
    </div>
  );
}

function Greeting() {
  const t = useTexts(homeTexts);
  const { person, enterprise } = useMe();
  const { data } = useTodos();
  const now = useNow();
  const late = data?.rows.filter(({ overdueDays }) => overdueDays > 0).length ?? 0;
  const text = !data || data.total === 0 ? t.calm : late === 0 ? t.waiting : t.late;
  const date = dayIn(now, enterprise.timeZone);
  return (
    <PageHeader
      title={fill(t[greetingAt(now, enterprise.timeZone)], { name: person.name })}
      subtitle={data ? fill(text, { date, count: data.total, late }) : date}
    />
  );
}
