import { useMemo, useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMe } from '#web/api/session.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { Gantt } from '#web/kit/gantt/Gantt.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import type { ProjectDetail } from '../../projects/schema.ts';
import { nowIn } from '../../projects/ui/time-texts.ts';
import { ganttLinks, ganttRows, planTime, workingDays, type PlanView } from './gantt-rows.ts';
import { ganttTexts } from './gantt-texts.ts';
import './plan.css';
import { PlanTools } from './PlanTools.tsx';
import { TaskDrawer } from './tasks/TaskDrawer.tsx';
import { planTexts } from './texts.ts';
import { useGanttLook } from './use-gantt-look.ts';

interface PlanChartProps {
  readonly project: ProjectDetail;
  readonly view: PlanView;
}

/** The Gantt chart of a plan; a double click or Enter opens a task beside it. */
export function PlanChart({ project, view }: PlanChartProps) {
  const { locale } = useLocale();
  const { enterprise } = useMe();
  const time = useMemo(() => (view.plan ? planTime(view.plan) : null), [view.plan]);
  const isWorkingDay = useMemo(() => (time ? workingDays(time) : null), [time]);
  const rows = useMemo(() => ganttRows(view, { locale, time }), [view, locale, time]);
  const links = useMemo(() => ganttLinks(view), [view]);
  const today = useMemo(() => nowIn(enterprise.timeZone), [enterprise.timeZone]);
  const minutesPerDay = view.plan?.minutesPerDay || 480;
  const look = useGanttLook();
  const [{ task }, change] = useUrlState({ task: '' });
  const [selectedId, setSelectedId] = useState<string | null>(task || null);
  return (
    <>
      <div className="zs-plan-head">
        <PlanFacts view={view} hasCalendar={isWorkingDay !== null} />
        <PlanTools
          project={project}
          rows={rows}
          minutesPerDay={minutesPerDay}
          selectedId={selectedId}
          onOpen={(id) => change({ task: id })}
        />
      </div>
      <div className="zs-plan-chart">
        <Gantt
          rows={rows}
          links={links}
          calendarShade={isWorkingDay ?? undefined}
          today={today}
          {...look}
          selectedId={selectedId}
          onSelect={setSelectedId}
          onOpen={(id) => change({ task: id })}
          labels={ganttTexts(locale)}
        />
      </div>
      <TaskDrawer
        id={task}
        minutesPerDay={minutesPerDay}
        onGo={(id) => change({ task: id })}
        onClose={() => change({ task: '' })}
      />
    </>
  );
}

function PlanFacts({
  view: { plan, tasks },
  hasCalendar,
}: {
  readonly view: PlanView;
  readonly hasCalendar: boolean;
}) {
  const t = useTexts(planTexts);
  const { instant, number } = useFormat();
  if (!plan) return null;
  const critical = tasks.filter((task) => task.critical).length;
  const facts = [
    fill(t.tasksOf, { count: number(tasks.length), critical: number(critical) }),
    plan.application ? fill(t.source, { application: plan.application }) : '',
    plan.calculatedAt ? fill(t.planAt, { at: instant(plan.calculatedAt) }) : '',
    hasCalendar ? '' : t.provisional,
  ];
  return <p className="zs-muted zs-plan-facts">{facts.filter((fact) => fact !== '').join(' · ')}</p>;
}
