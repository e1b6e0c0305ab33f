import type { GanttRow, GanttTexts, GridColumn } from './model.ts';

/** The usual columns; a caller may append its own or bring others. */
export function ganttColumns(texts: Pick<GanttTexts, 'columns' | 'date' | 'legend'>): GridColumn<GanttRow>[] {
  const date = (minute: number | null) => (minute === null ? '' : texts.date(minute));
  return [
    {
      key: 'name',
      title: texts.columns.name,
      width: 280,
      cell: (row) => nameCell(row, texts.legend.critical),
    },
    { key: 'start', title: texts.columns.start, width: 96, cell: (row) => date(row.start) },
    { key: 'finish', title: texts.columns.finish, width: 96, cell: (row) => date(row.finish) },
    {
      key: 'duration',
      title: texts.columns.duration,
      width: 76,
      align: 'end',
      cell: (row) => row.durationLabel,
    },
    { key: 'owner', title: texts.columns.owner, width: 88, cell: (row) => row.owner ?? '' },
  ];
}

function nameCell(row: GanttRow, critical: string) {
  return (
    <>
      <span className="zs-gantt-wbs">{row.wbs}</span>
      <span className="zs-gantt-name" title={row.name}>
        {row.name}
      </span>
      {/* The chart tells it by a colour. */}
      {row.critical ? <span className="zs-visually-hidden">{critical}</span> : null}
    </>
  );
}
