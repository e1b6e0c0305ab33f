import type { CustomValue, PlanTask } from '../../plan.ts';
import { blankTask } from '../blank.ts';
import type { Row } from './tables.ts';
import type { Activity } from './tasks.ts';

interface Node {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  readonly code: string;
  readonly order: number;
  readonly isProject: boolean;
}

export interface WbsTree {
  readonly nodes: ReadonlyMap<string, Node>;
  /** The node that stands for the project itself. */
  readonly root: Node | null;
}

/** Reads the rows of PROJWBS into a tree; the root is null where no row is flagged as the project. */
export function readWbs(rows: readonly Row[]): WbsTree {
  const nodes = new Map<string, Node>();
  for (const row of rows) {
    const id = row.text('wbs_id') ?? '';
    nodes.set(id, {
      id,
      parent: row.text('parent_wbs_id'),
      name: row.text('wbs_name') ?? row.text('wbs_short_name') ?? '',
      code: row.text('wbs_short_name') ?? '',
      order: row.number('seq_num') ?? 0,
      isProject: row.text('proj_node_flag') === 'Y',
    });
  }
  return { nodes, root: [...nodes.values()].find(({ isProject }) => isProject) ?? null };
}

/** The uid in the plan of the summary that stands for a WBS node, apart from those of activities. */
const wbsUid = (id: string): string => `wbs-${id}`;

interface WbsHooks {
  readonly custom: (node: string) => Record<string, CustomValue>;
  /** Hears of nodes that no top leads to, or that lie deeper than 100 levels. */
  readonly unplaced: (node: string) => void;
}

const deepest = 100;

/**
 * Lays WBS nodes (as summaries) and activities out as one outline: below each node first its
 * activities by code, then its child nodes in their own order. The project's node is not a row.
 */
export function layOut(
  wbs: WbsTree,
  activities: readonly Activity[],
  { custom, unplaced }: WbsHooks,
): PlanTask[] {
  const rows: PlanTask[] = [];
  const children = groupBy([...wbs.nodes.values()], ({ parent }) => parent ?? '');
  const own = groupBy(activities, ({ wbsId }) => wbsId ?? '');
  const placed = new Set<string>();
  const place = (node: Node, above: PlanTask | null): void => {
    if ((above?.outlineLevel ?? 0) >= deepest) return;
    placed.add(node.id);
    const row = node.isProject
      ? null
      : summaryRow(node, { above, id: rows.length + 1, custom: custom(node.id) });
    if (row !== null) rows.push(row);
    for (const activity of byCode(own.get(node.id) ?? []))
      rows.push(activityRow(activity, rows.length + 1, row));
    for (const child of byOrder(children.get(node.id) ?? [])) if (!placed.has(child.id)) place(child, row);
  };
  const isTop = ({ id, parent }: Node): boolean => parent === null || parent === id || !wbs.nodes.has(parent);
  for (const node of byOrder([...wbs.nodes.values()].filter(isTop))) place(node, null);
  for (const activity of activities)
    if (activity.wbsId === null || !placed.has(activity.wbsId))
      rows.push(activityRow(activity, rows.length + 1, null));
  for (const { id } of wbs.nodes.values()) if (!placed.has(id)) unplaced(id);
  return rows;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

const byOrder = (nodes: readonly Node[]): Node[] => [...nodes].sort((a, b) => a.order - b.order);
const byCode = (activities: readonly Activity[]): Activity[] =>
  [...activities].sort((a, b) => (a.task.wbs < b.task.wbs ? -1 : Number(a.task.wbs > b.task.wbs)));

function activityRow({ task }: Activity, id: number, above: PlanTask | null): PlanTask {
  return { ...task, id, parent: above?.uid ?? null, outlineLevel: (above?.outlineLevel ?? 0) + 1 };
}

interface SummaryPlace {
  readonly above: PlanTask | null;
  readonly id: number;
  readonly custom: Record<string, CustomValue>;
}

function summaryRow(node: Node, { above, id, custom }: SummaryPlace): PlanTask {
  return {
    ...blankTask,
    uid: wbsUid(node.id),
    id,
    wbs: above === null ? node.code : `${above.wbs}.${node.code}`,
    outlineLevel: (above?.outlineLevel ?? 0) + 1,
    name: node.name,
    parent: above?.uid ?? null,
    summary: true,
    ignoresResourceCalendar: true,
    custom,
  };
}
