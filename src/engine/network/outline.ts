export interface OutlineTask {
  readonly uid: string;
  readonly parent: string | null;
  readonly summary: boolean;
}

export interface Outline {
  readonly indexOf: ReadonlyMap<string, number>;
  /** Index of the parent, -1 at the top. */
  readonly parent: Int32Array;
  /** 1 for tasks with tasks below them, and for childless ones that call themselves summaries. */
  readonly isSummary: Uint8Array;
  /** Tasks whose parent is not in the plan. */
  readonly orphans: readonly number[];
}

export type OutlineResult =
  | { readonly status: 'outlined'; readonly outline: Outline }
  | {
      readonly status: 'invalid';
      readonly rule: 'plan.duplicate-uid' | 'plan.parent-loop';
      readonly task: number;
    };

/** Who lies below whom. Refuses a uid used twice and a task that is its own ancestor. */
export function outlineOf(tasks: readonly OutlineTask[]): OutlineResult {
  const indexOf = new Map<string, number>();
  const isSummary = new Uint8Array(tasks.length);
  for (let index = 0; index < tasks.length; index++) {
    indexOf.set(tasks[index]?.uid ?? '', index);
    if (indexOf.size <= index) return { status: 'invalid', rule: 'plan.duplicate-uid', task: index };
    if (tasks[index]?.summary === true) isSummary[index] = 1;
  }
  const parent = new Int32Array(tasks.length).fill(-1);
  const orphans: number[] = [];
  for (let index = 0; index < tasks.length; index++) {
    const uid = tasks[index]?.parent ?? null;
    if (uid === null) continue;
    const above = indexOf.get(uid);
    if (above === undefined) orphans.push(index);
    else {
      parent[index] = above;
      isSummary[above] = 1;
    }
  }
  const looping = loopIn(parent);
  if (looping !== -1) return { status: 'invalid', rule: 'plan.parent-loop', task: looping };
  return { status: 'outlined', outline: { indexOf, parent, isSummary, orphans } };
}

/** Whether `upper` lies above `lower`, at any height. */
export function isAbove(outline: Outline, upper: number, lower: number): boolean {
  for (let at = outline.parent[lower] ?? -1; at !== -1; at = outline.parent[at] ?? -1)
    if (at === upper) return true;
  return false;
}

/** A task that is its own ancestor, or -1. Each walk marks its path, so the whole is linear. */
function loopIn(parent: Int32Array): number {
  const walk = new Int32Array(parent.length).fill(-1);
  for (let start = 0; start < parent.length; start++) {
    let at = start;
    while (at !== -1 && walk[at] === -1) {
      walk[at] = start;
      at = parent[at] ?? -1;
    }
    if (at !== -1 && walk[at] === start) return at;
  }
  return -1;
}
