import { useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Health, type HealthLight } from '#web/kit/Health.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { listQuery, type ListPatch, type ListState } from '#web/kit/table/list-state.ts';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useGo } from '#web/routing/use-go.ts';
import { healthReasonText, noHealthText } from '../../projects/ui/health-reason.ts';
import { useViews } from '../../views/ui/use-views.ts';
import { wallColumns } from '../columns.ts';
import { dimensions } from '../names.ts';
import type { WallRow } from '../schema/portfolio.ts';
import { monitoringTexts } from './texts.ts';

interface WallProps {
  readonly list: ListState;
  readonly onList: (patch: ListPatch) => void;
}

const healthOf = (id: string): string => withQuery(paths.project(id), { tab: 'health' });

const light = (colour: HealthLight) =>
  colour === null ? <span className="zs-muted">—</span> : <Health light={colour} />;

const cells = {
  name: ({ id, name }: WallRow) => <PageLink to={healthOf(id)}>{name}</PageLink>,
  health: (row: WallRow) => <Overall row={row} />,
  reportedHealth: ({ reportedHealth }: WallRow) => light(reportedHealth),
  ...Object.fromEntries(dimensions.map((dimension) => [dimension, (row: WallRow) => light(row[dimension])])),
};

/** Projects × dimensions, anomalies first. */
export function Wall({ list, onList }: WallProps) {
  const t = useTexts(monitoringTexts);
  const go = useGo();
  const wall = useGet('/api/portfolio/projects', { query: listQuery(list) });
  const views = useViews('portfolio', { state: { ...list }, onOpen: (state) => onList(state as ListPatch) });
  return (
    <div id="wall" className="zs-wall">
      <ProblemNotice error={wall.error} onRetry={() => void wall.refetch()} />
      <DataTable
        label={t.wall}
        columns={wallColumns}
        cells={cells}
        rows={wall.data?.rows}
        total={wall.data?.total}
        rowKey={({ id }) => id}
        state={list}
        onState={onList}
        isFetching={wall.isPlaceholderData}
        onOpen={({ id }) => go(healthOf(id))}
        exportPath="/api/lists/portfolio/export"
        views={views}
        empty={<EmptyState text={t.noProjects} />}
      />
    </div>
  );
}

function Overall({ row }: { readonly row: WallRow }) {
  const { locale } = useLocale();
  if (row.health !== null) return <Health light={row.health} reason={healthReasonText(row, locale)} />;
  const why = noHealthText(row, locale);
  return (
    <span className="zs-muted" title={why}>
      {why}
    </span>
  );
}
