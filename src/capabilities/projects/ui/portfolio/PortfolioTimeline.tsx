import { Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useMe } from '#web/api/session.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { NoRows } from '#web/kit/table/NoRows.tsx';
import { INITIAL_TIMELINE_VIEW, Timeline } from '#web/kit/timeline/Timeline.tsx';
import { paths } from '#web/paths.ts';
import { useUrlState } from '#web/routing/url-state.ts';
import { useGo } from '#web/routing/use-go.ts';
import { projectColumns } from '../../columns.ts';
import { nowIn } from '../time-texts.ts';
import { portfolioTexts } from '../texts.ts';
import { Toolbar } from './Toolbar.tsx';
import { timelineRows, withTasks } from './timeline-rows.ts';
import { timelineTexts } from './timeline-texts.ts';
import type { Portfolio } from './use-portfolio.ts';
import { useTimelineBars, useTimelineTasks } from './use-timeline-data.ts';

const groupings = ['unit', 'program', 'manager', 'phase', 'health'] as const;

/** The projects under one calendar, grouped as chosen, with baseline, milestones and health. */
export function PortfolioTimeline({ portfolio }: { readonly portfolio: Portfolio }) {
  const t = useTexts(portfolioTexts);
  const { locale } = useLocale();
  const go = useGo();
  const { list, setList } = portfolio;
  const { q, filter, sort } = list;
  const [{ tasks }, change] = useUrlState({ tasks: '' });
  const { first: timeline, further } = useTimelineBars({ q, filter, sort });
  const group = groupings.find((one) => one === list.group) ?? 'unit';
  const [inSight, setInSight] = useState<readonly string[]>([]);
  const shown = useMemo(
    () => timelineRows([...(timeline.data?.rows ?? []), ...further], { group, locale }),
    [timeline.data, further, group, locale],
  );
  const known = useTimelineTasks(tasks ? shown.rows.map(({ id }) => id) : [], new Set(inSight));
  const rows = useMemo(() => withTasks(shown.rows, known), [shown.rows, known]);
  const look = useLook();
  const { enterprise } = useMe();
  const today = useMemo(() => nowIn(enterprise.timeZone), [enterprise.timeZone]);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  return (
    <section className="zs-table" aria-label={t.timeline}>
      <Toolbar
        portfolio={portfolio}
        extra={
          <>
            <Grouping group={group} onGroup={(next) => setList({ group: next })} />
            <Checkbox
              checked={tasks !== ''}
              onChange={({ target }) => change({ tasks: target.checked ? '1' : '' })}
            >
              {t.withTasks}
            </Checkbox>
          </>
        }
      />
      <ProblemNotice error={timeline.error} onRetry={() => void timeline.refetch()} />
      {timeline.data ? null : <RowSkeletons count={8} />}
      {timeline.data?.rows.length === 0 ? <NoRows state={list} onState={setList} empty={t.noHits} /> : null}
      {shown.rows.length > 0 ? (
        <div className="zs-portfolio-timeline">
          <Timeline
            rows={rows}
            groups={shown.groups}
            today={today}
            {...look}
            selectedId={selectedId}
            onSelect={setSelectedId}
            onSight={setInSight}
            onOpen={(id) => (shown.groups.some(({ key }) => key === id) ? undefined : go(paths.project(id)))}
            labels={timelineTexts(locale)}
          />
        </div>
      ) : null}
    </section>
  );
}

/** How far the calendar is zoomed in is part of the link; what is folded is not. */
const useLook = () => {
  const [{ zoom }, change] = useUrlState({ zoom: '' });
  const [view, setView] = useState(() => ({
    ...INITIAL_TIMELINE_VIEW,
    pixelsPerDay: Number(zoom) || INITIAL_TIMELINE_VIEW.pixelsPerDay,
  }));
  const onViewChange = (next: typeof view) => {
    setView(next);
    if (next.pixelsPerDay !== view.pixelsPerDay)
      change({ zoom: String(Math.round(next.pixelsPerDay * 100) / 100) });
  };
  return { view, onViewChange };
};

function Grouping({ group, onGroup }: { readonly group: string; readonly onGroup: (group: string) => void }) {
  const t = useTexts(portfolioTexts);
  const say = useText();
  const options = projectColumns
    .filter(({ key }) => (groupings as readonly string[]).includes(key))
    .map(({ key, title }) => ({ value: key, label: say(title) }));
  return (
    <Select
      className="zs-table-groups"
      aria-label={t.groupBy}
      value={group}
      options={options}
      onChange={onGroup}
    />
  );
}
