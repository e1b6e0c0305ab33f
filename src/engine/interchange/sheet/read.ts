import { compileCalendar } from '../../calendar/calendar.ts';
import { toWork, type WorkTime } from '../../calendar/work-time.ts';
import { buildNetwork } from '../../network/network.ts';
import { dayOfMinute } from '../../days.ts';
import type { Plan, PlanLink, PlanRemark, PlanTask, ReadPlan } from '../../plan.ts';
import { blankPlan, blankTask, earliestStart } from '../blank.ts';
import { remark, unreadable } from '../rules.ts';
import { standardCalendar } from '../standard-week.ts';
import { addressOf, textOfCell } from './cells.ts';
import { findPlanHeading, type FoundHeading, type PlanCell } from './columns.ts';
import { partsOf, readLink } from './links.ts';
import { readPeople } from './people.ts';
import { readSheetTask, sayingInto, type SayOfCell, type SheetTask } from './rows.ts';

const calendarId = 'standard';

/**
 * Reads a plan typed as a table, one task a row: outline by level or WBS, durations in days of eight hours,
 * predecessors by number or WBS. A table has no calendar; Monday to Friday, 8:00–12:00 and 13:00–17:00, is assumed.
 * A task without predecessors stays where its row puts it, by a start-no-earlier-than constraint, unless the table
 * has a column for constraints. `name` is what the plan is called.
 */
export function readPlanSheet(name: string, rows: readonly (readonly PlanCell[])[]): ReadPlan {
  const found = findPlanHeading(rows);
  if (found === null) return unreadable('plan.sheet-no-heading', name);
  const lost: PlanRemark[] = [];
  const say = sayingInto(found, lost);
  for (const column of found.unknown) {
    const value = textOfCell(rows[found.row]?.[column]);
    lost.push(remark('plan.sheet-column-unknown', addressOf(found.row, column), { value }));
  }
  const { project, drafts } = readRows(rows, found, say);
  const tasks = outlined(drafts, say);
  const start = earliestStart(tasks);
  if (drafts.length > 0 && start === null) return unreadable('plan.sheet-no-start', name);
  lost.push(remark('plan.calendar-assumed', name));
  const reading: Reading = { found, drafts, tasks, start: start ?? 0, say };
  const links = readLinks(reading);
  const refusal = refusedNetwork(reading, links);
  if (refusal) return refusal;
  const plan: Plan = {
    ...blankPlan,
    source: { format: 'sheet', application: null, ...(project === '' ? {} : { projectCode: project }) },
    name,
    start: reading.start,
    calendar: calendarId,
    calendars: [standardCalendar(calendarId)],
    tasks: timed(reading, links),
    links,
    ...readPeople(drafts, tasks),
  };
  return { status: 'read', plan, lost };
}

interface Reading {
  readonly found: FoundHeading;
  readonly drafts: readonly SheetTask[];
  /** One for each draft. */
  readonly tasks: readonly PlanTask[];
  readonly start: number;
  readonly say: SayOfCell;
}

function readRows(rows: readonly (readonly PlanCell[])[], found: FoundHeading, say: SayOfCell) {
  const drafts: SheetTask[] = [];
  let project = '';
  for (const [row, cells] of rows.entries()) {
    if (row <= found.row || cells.every((cell) => textOfCell(cell) === '')) continue;
    const own = textOfCell(cells[found.columns.get('project') ?? -1]);
    if (project === '') project = own;
    if (own !== '' && own !== project) say('plan.sheet-other-project', row, 'project', { value: own });
    else if (textOfCell(cells[found.columns.get('name') ?? -1]) === '')
      say('plan.sheet-nameless', row, 'name');
    else drafts.push(readSheetTask(cells, row, found, say));
  }
  return { project, drafts };
}

const levelOf = ({ level, wbs }: SheetTask): number => level ?? (wbs === '' ? 1 : wbs.split('.').length);

/** The tasks with their place in the outline; numbers that are missing or repeated are given anew. */
function outlined(drafts: readonly SheetTask[], say: SayOfCell): PlanTask[] {
  const taken = new Set(drafts.map(({ id }) => id));
  const used = new Set<string>();
  let next = 0;
  const fresh = (): string => {
    do next += 1;
    while (taken.has(String(next)) || used.has(String(next)));
    return String(next);
  };
  const above: PlanTask[] = [];
  return drafts.map((draft, index) => {
    if (draft.id !== '' && used.has(draft.id))
      say('plan.sheet-number-repeated', draft.row, 'id', { value: draft.id });
    const uid = draft.id === '' || used.has(draft.id) ? fresh() : draft.id;
    used.add(uid);
    const deepest = above.length + 1;
    const level = Math.min(levelOf(draft), deepest);
    if (level < levelOf(draft)) say('plan.sheet-level-jump', draft.row, 'level', { level });
    above.length = level - 1;
    const following = drafts[index + 1];
    const task: PlanTask = {
      ...blankTask,
      uid,
      id: /^\d{1,9}$/.test(uid) ? Number(uid) : index + 1,
      wbs: draft.wbs,
      outlineLevel: level,
      parent: above.at(-1)?.uid ?? null,
      summary: following !== undefined && levelOf(following) > level,
      name: draft.name,
      filed: { ...blankTask.filed, start: draft.start, finish: draft.finish },
    };
    above.push(task);
    return task;
  });
}

function readLinks({ drafts, tasks, found, say }: Reading): PlanLink[] {
  const byUid = new Set(tasks.map(({ uid }) => uid));
  const byWbs = new Map(tasks.map(({ wbs, uid }) => [wbs, uid]));
  byWbs.delete('');
  const isNumbered = found.columns.has('id');
  const uidOf = (ref: string): string | undefined => {
    const numbered = byUid.has(ref) ? ref : undefined;
    return isNumbered ? (numbered ?? byWbs.get(ref)) : (byWbs.get(ref) ?? numbered);
  };
  return drafts.flatMap((draft, index) =>
    partsOf(draft.predecessors).flatMap((part): PlanLink[] => {
      const link = readLink(part, (ref) => uidOf(ref) !== undefined);
      const from = link && uidOf(link.ref);
      if (link && from !== null && from !== undefined)
        return [{ from, to: tasks[index]?.uid ?? '', type: link.type, lag: link.lag, lagUnit: link.lagUnit }];
      const rule = link ? 'plan.sheet-predecessor-unknown' : 'plan.sheet-predecessor-unreadable';
      say(rule, draft.row, 'predecessors', { value: link?.ref ?? part });
      return [];
    }),
  );
}

/** Predecessors that wait for each other, or for the task they are part of, refuse the plan. */
function refusedNetwork({ tasks, drafts, found }: Reading, links: readonly PlanLink[]) {
  const network = buildNetwork(tasks, links);
  if (network.status === 'network') return null;
  const cell = (task: number): string =>
    `${addressOf(drafts[task]?.row ?? 0, found.columns.get('predecessors') ?? 0)} ${tasks[task]?.name ?? ''}`;
  if (network.status === 'invalid') return unreadable('plan.sheet-own-summary', cell(network.task));
  const [first = 0] = network.tasks;
  const chain = [...network.tasks, first].map((task) => tasks[task]?.uid ?? '').join(' → ');
  return unreadable('plan.sheet-cycle', network.tasks.map(cell).join(', '), { chain });
}

/** The tasks with what their rows say of time. */
function timed(reading: Reading, links: readonly PlanLink[]): PlanTask[] {
  const { drafts, tasks, found, start } = reading;
  const compiled = compileCalendar([standardCalendar(calendarId)], calendarId, dayOfMinute(start));
  if (compiled.status === 'refused') throw new RangeError(compiled.message);
  const driven = new Set(links.map(({ to }) => to));
  return drafts.map((draft, index) => {
    const task = tasks[index];
    if (task === undefined) throw new RangeError(`no task for row ${draft.row}`);
    const length = lengthOf(draft, compiled.time, reading.say);
    const isFree = !driven.has(task.uid) && !task.summary && !found.columns.has('constraint');
    const held = isFree && draft.start !== null && draft.start > start;
    const begun = found.columns.has('actualStart') || draft.percent === 0 || task.summary;
    return {
      ...task,
      durationMinutes: length.minutes,
      durationElapsed: length.elapsed,
      estimated: length.estimated,
      milestone: draft.milestone || (length.minutes === 0 && !task.summary),
      percentComplete: draft.percent,
      deadline: draft.deadline,
      constraint: held ? 'SNET' : draft.constraint,
      constraintAt: held ? draft.start : draft.constraintAt,
      manual: draft.manual,
      ...(draft.manual ? { manualStart: draft.start, manualFinish: draft.finish } : {}),
      actualStart: begun ? draft.actualStart : draft.start,
      actualFinish: begun || draft.percent < 100 ? draft.actualFinish : draft.finish,
      notes: draft.notes,
    };
  });
}

/** The duration as stated, else what is worked from start to finish. */
function lengthOf(draft: SheetTask, time: WorkTime, say: SayOfCell) {
  if (draft.length !== null) return draft.length;
  const none = { minutes: 0, elapsed: false, estimated: false };
  if (draft.start === null || draft.finish === null) return none;
  // A milestone is given by its day alone, which reads as the end of it.
  if (draft.milestone) return none;
  if (draft.finish < draft.start) {
    say('plan.sheet-finish-before-start', draft.row, 'finish');
    return none;
  }
  return { ...none, minutes: toWork(time, draft.finish) - toWork(time, draft.start) };
}
