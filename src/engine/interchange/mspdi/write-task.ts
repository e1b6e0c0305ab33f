import type {
  ConstraintType,
  LagUnit,
  LinkType,
  Plan,
  PlanBaseline,
  PlanLink,
  PlanTask,
} from '../../plan.ts';
import { durationText, instantText, writeDuration } from '../values.ts';
import type { WriteContext } from './write.ts';

const constraints: readonly ConstraintType[] = ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'];
const linkTypes: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS'];
const lagFormats: Readonly<Record<LagUnit, number>> = {
  working: 7,
  elapsed: 8,
  percent: 19,
  'elapsed-percent': 20,
};
const estimatedFormats = 32;

/** Writes a `Task` element; `links` are those that lead to it, dates come from the computed schedule where there is one, else as filed. */
export function writeTask(task: PlanTask, links: readonly PlanLink[], context: WriteContext): void {
  const { xml } = context;
  xml.element('Task', () => {
    writeIdentity(task, context);
    writeFlags(task, context);
    writeProgress(task, context);
    xml.leaf('Notes', task.notes);
    for (const link of links) writeLink(link, context);
    context.taskSlots.write(xml, task.custom);
    for (const baseline of task.baselines) writeBaseline(baseline, context);
  });
}

function writeIdentity(task: PlanTask, { xml, taskUids, schedule }: WriteContext): void {
  const dates = { ...task.filed, ...schedule.get(task.uid) };
  xml.leaf('UID', taskUids(task.uid));
  xml.leaf('ID', task.id);
  xml.leaf('Name', task.name);
  xml.leaf('Active', task.active);
  xml.leaf('Manual', task.manual);
  xml.leaf('IsNull', 0);
  xml.leaf('WBS', task.wbs);
  xml.leaf('OutlineLevel', task.outlineLevel);
  xml.leaf('Priority', task.priority);
  xml.leaf('Start', instantText(dates.start));
  xml.leaf('Finish', instantText(dates.finish));
  xml.leaf('Duration', writeDuration(task.durationMinutes));
  if (task.manual) {
    xml.leaf('ManualStart', instantText(task.manualStart));
    xml.leaf('ManualFinish', instantText(task.manualFinish));
    xml.leaf('ManualDuration', writeDuration(task.durationMinutes));
  }
  xml.leaf('DurationFormat', (task.durationElapsed ? 8 : 7) + (task.estimated ? estimatedFormats : 0));
  xml.leaf('Work', durationText(task.workMinutes));
  xml.leaf('Stop', instantText(task.stop));
  xml.leaf('Resume', instantText(task.resume));
}

const tenths = (minutes: number | null): number | null => (minutes === null ? null : minutes * 10);

function writeFlags(task: PlanTask, { xml, schedule }: WriteContext): void {
  const dates = { ...task.filed, ...schedule.get(task.uid) };
  xml.leaf('Estimated', task.estimated);
  xml.leaf('Milestone', task.milestone);
  xml.leaf('Summary', task.summary);
  xml.leaf('Critical', dates.critical);
  xml.leaf('LateStart', instantText(dates.lateStart));
  xml.leaf('LateFinish', instantText(dates.lateFinish));
  xml.leaf('FreeSlack', tenths(dates.freeSlackMinutes));
  xml.leaf('TotalSlack', tenths(dates.totalSlackMinutes));
}

function writeProgress(task: PlanTask, { xml, calendarUids }: WriteContext): void {
  xml.leaf('FixedCost', task.fixedCostFen);
  xml.leaf('PercentComplete', task.percentComplete);
  xml.leaf('Cost', task.costFen);
  xml.leaf('ActualStart', instantText(task.actualStart));
  xml.leaf('ActualFinish', instantText(task.actualFinish));
  xml.leaf('ActualDuration', durationText(task.actualDurationMinutes));
  xml.leaf('ActualCost', task.actualCostFen);
  xml.leaf('ActualWork', durationText(task.actualWorkMinutes));
  xml.leaf('RemainingDuration', durationText(task.remainingDurationMinutes));
  xml.leaf('ConstraintType', constraints.indexOf(task.constraint));
  xml.leaf('CalendarUID', task.calendar === null ? -1 : calendarUids(task.calendar));
  xml.leaf('ConstraintDate', instantText(task.constraintAt));
  xml.leaf('Deadline', instantText(task.deadline));
  xml.leaf('LevelingDelay', task.levelingDelayMinutes * 10);
  xml.leaf('LevelingDelayFormat', 8);
  xml.leaf('IgnoreResourceCalendar', task.ignoresResourceCalendar);
  xml.leaf('PhysicalPercentComplete', task.physicalPercent);
}

function writeLink(link: PlanLink, { xml, plan, taskUids }: WriteContext): void {
  const isPercent = link.lagUnit === 'percent' || link.lagUnit === 'elapsed-percent';
  xml.element('PredecessorLink', () => {
    xml.leaf('PredecessorUID', taskUids(link.from));
    xml.leaf('Type', linkTypes.indexOf(link.type));
    xml.leaf('CrossProject', 0);
    xml.leaf('LinkLag', isPercent ? link.lag : Math.round(link.lag * 10));
    xml.leaf('LagFormat', lagFormat(link, plan));
  });
}

/** A plan whose lags run on the clock says so once; here each link must. */
const lagFormat = ({ lagUnit, lag }: PlanLink, { lagCalendar }: Plan): number =>
  lagCalendar === 'elapsed' && lagUnit === 'working' && lag !== 0 ? lagFormats.elapsed : lagFormats[lagUnit];

function writeBaseline(baseline: PlanBaseline, { xml }: WriteContext): void {
  xml.element('Baseline', () => {
    xml.leaf('Number', baseline.number);
    xml.leaf('Start', instantText(baseline.start));
    xml.leaf('Finish', instantText(baseline.finish));
    xml.leaf('Duration', durationText(baseline.durationMinutes));
    xml.leaf('DurationFormat', 7);
    xml.leaf('Work', durationText(baseline.workMinutes));
    xml.leaf('Cost', baseline.costFen);
  });
}
