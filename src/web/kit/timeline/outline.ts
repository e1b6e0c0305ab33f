import type { TimelineGroup, TimelineRow, TimelineTask } from './model.ts';

/** A line of the table: a group's head, or one project. */
export type TimelineItem =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly level: number;
      readonly title: string;
      readonly count: number;
      readonly start: number | null;
      readonly finish: number | null;
    }
  | {
      readonly kind: 'project';
      readonly id: string;
      readonly level: number;
      readonly row: TimelineRow;
      /** By task: the line within the row, so that tasks at the same time do not hide each other. */
      readonly lanes: Uint8Array;
    };

export const LANES = 5;

/** Groups in the order given, each followed by its projects; projects of no known group come first, ungrouped. */
export function timelineItems(
  rows: readonly TimelineRow[],
  groups: readonly TimelineGroup[],
): TimelineItem[] {
  const members = new Map<string, TimelineRow[]>(groups.map((group) => [group.key, []]));
  const items: TimelineItem[] = [];
  for (const row of rows) {
    const group = members.get(row.group);
    if (group === undefined) items.push(projectItem(row, 1));
    else group.push(row);
  }
  for (const { key, title } of groups) {
    const inGroup = members.get(key) ?? [];
    if (inGroup.length === 0) continue;
    const { start, finish } = span(inGroup);
    items.push({ kind: 'group', id: key, level: 1, title, count: inGroup.length, start, finish });
    for (const row of inGroup) items.push(projectItem(row, 2));
  }
  return items;
}

function projectItem(row: TimelineRow, level: number): TimelineItem {
  return { kind: 'project', id: row.id, level, row, lanes: taskLanes(row.tasks ?? []) };
}

function span(rows: readonly TimelineRow[]): { start: number | null; finish: number | null } {
  let start: number | null = null;
  let finish: number | null = null;
  for (const row of rows) {
    if (row.start !== null && (start === null || row.start < start)) start = row.start;
    if (row.finish !== null && (finish === null || row.finish > finish)) finish = row.finish;
  }
  return { start, finish };
}

/** The first free lane for each task in order of start; once all are taken, the one that is free soonest. */
export function taskLanes(tasks: readonly TimelineTask[]): Uint8Array {
  const lanes = new Uint8Array(tasks.length);
  const busyUntil = new Float64Array(LANES).fill(-Infinity);
  const order = tasks.map((_, at) => at).sort((a, b) => (tasks[a]?.start ?? 0) - (tasks[b]?.start ?? 0));
  for (const at of order) {
    const task = tasks[at];
    if (task === undefined) continue;
    const free = busyUntil.findIndex((until) => until <= task.start);
    const lane = free >= 0 ? free : busyUntil.indexOf(Math.min(...busyUntil));
    lanes[at] = lane;
    busyUntil[lane] = Math.max(busyUntil[lane] ?? 0, task.finish);
  }
  return lanes;
}
