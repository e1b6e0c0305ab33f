import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Gantt, INITIAL_GANTT_VIEW } from '#web/kit/gantt/Gantt.tsx';
import { Timeline, INITIAL_TIMELINE_VIEW } from '#web/kit/timeline/Timeline.tsx';
import { isWorkingDay, planOf, TODAY } from './plan.ts';
import { GROUPS, portfolioOf, TIMELINE_TEXTS } from './portfolio.ts';
import { TEXTS } from './texts.ts';

const query = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';
const size = Number(query.get('rows') ?? 10_000);

function GanttPage() {
  const [plan] = useState(() => planOf(size));
  const [view, setView] = useState({ ...INITIAL_GANTT_VIEW, pixelsPerDay: Number(query.get('zoom') ?? 12) });
  const [selectedId, setSelectedId] = useState<string | null>(null);
  return (
    <Gantt
      rows={plan.rows}
      links={plan.links}
      calendarShade={isWorkingDay}
      today={TODAY}
      view={view}
      onViewChange={setView}
      selectedId={selectedId}
      onSelect={setSelectedId}
      labels={TEXTS}
    />
  );
}

function TimelinePage() {
  const [portfolio] = useState(() => portfolioOf(size, Number(query.get('tasks') ?? 0)));
  const [view, setView] = useState(INITIAL_TIMELINE_VIEW);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  return (
    <Timeline
      rows={portfolio}
      groups={GROUPS}
      calendarShade={isWorkingDay}
      today={TODAY}
      view={view}
      onViewChange={setView}
      selectedId={selectedId}
      onSelect={setSelectedId}
      labels={TIMELINE_TEXTS}
    />
  );
}

const root = document.getElementById('root');
if (root !== null) {
  performance.mark('render');
  createRoot(root).render(query.get('page') === 'timeline' ? <TimelinePage /> : <GanttPage />);
}
