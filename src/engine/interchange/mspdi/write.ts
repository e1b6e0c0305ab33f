import type { Plan, PlanAssignment, PlanResource, PlanTask } from '../../plan.ts';
import { durationText, instantText, writeInstant, writeTimeOfDay } from '../values.ts';
import { createXmlWriter } from '../xml-writer.ts';
import type { XmlWriter } from '../xml-writer.ts';
import { customSlots } from './custom-slots.ts';
import type { CustomSlots } from './custom-slots.ts';
import { uidMap } from './uids.ts';
import type { UidMap } from './uids.ts';
import { writeCalendar } from './write-calendar.ts';
import type { Span } from '../../spans.ts';
import { splitParts, tellsWork, writeTimephased, type WrittenPart } from './write-splits.ts';
import { writeTask } from './write-task.ts';

/** Dates a scheduler computed, by task uid; where absent the filed dates are written. */
export type WrittenSchedule = ReadonlyMap<
  string,
  Partial<PlanTask['filed']> & { readonly parts?: readonly Span[] }
>;

export interface WriteContext {
  readonly xml: XmlWriter;
  readonly plan: Plan;
  readonly schedule: WrittenSchedule;
  readonly taskUids: UidMap;
  readonly resourceUids: UidMap;
  readonly calendarUids: UidMap;
  readonly taskSlots: CustomSlots;
  readonly resourceSlots: CustomSlots;
}

/**
 * Writes a plan as MSPDI XML in the element order of Microsoft Project's schema. Uids that are no
 * positive whole numbers are replaced by new ones, since the format allows no others.
 * What it cannot express is named by `mspdiLosses`.
 */
export function writeMspdi(plan: Plan, schedule: WrittenSchedule = new Map()): string {
  return createXmlWriter('Project', 'http://schemas.microsoft.com/project', (xml) => {
    const context: WriteContext = {
      xml,
      plan,
      schedule,
      taskUids: uidMap(plan.tasks.map(({ uid }) => uid)),
      resourceUids: uidMap(plan.resources.map(({ uid }) => uid)),
      calendarUids: uidMap(plan.calendars.map(({ id }) => id)),
      taskSlots: customSlots(plan.tasks, 'task'),
      resourceSlots: customSlots(plan.resources, 'resource'),
    };
    writeHead(context);
    writeDefinitions(context);
    xml.element('Calendars', () => plan.calendars.forEach((calendar) => writeCalendar(calendar, context)));
    const links = Map.groupBy(plan.links, ({ to }) => to);
    xml.element('Tasks', () =>
      plan.tasks.forEach((task) => writeTask(task, links.get(task.uid) ?? [], context)),
    );
    xml.element('Resources', () =>
      plan.resources.forEach((resource, at) => writeResource(resource, at + 1, context)),
    );
    writeAssignments(context);
  });
}

function writeHead({ xml, plan, calendarUids }: WriteContext): void {
  const isCode = plan.currency !== null && /^[A-Z]{3}$/.test(plan.currency);
  xml.leaf('SaveVersion', 14);
  xml.leaf('Name', plan.name);
  xml.leaf('Title', plan.name);
  xml.leaf('ScheduleFromStart', plan.scheduleFrom === 'start');
  xml.leaf('StartDate', writeInstant(plan.start));
  xml.leaf('FinishDate', instantText(plan.finish));
  xml.leaf('FYStartDate', 1);
  xml.leaf('CriticalSlackLimit', Math.round(plan.criticalSlackMinutes / plan.minutesPerDay));
  xml.leaf('CurrencyDigits', 2);
  xml.leaf('CurrencySymbol', isCode ? null : plan.currency);
  xml.leaf('CurrencyCode', isCode ? plan.currency : null);
  xml.leaf('CalendarUID', calendarUids(plan.calendar));
  xml.leaf('DefaultStartTime', writeTimeOfDay(plan.dayStart));
  xml.leaf('DefaultFinishTime', writeTimeOfDay(plan.dayFinish));
  xml.leaf('MinutesPerDay', plan.minutesPerDay);
  xml.leaf('MinutesPerWeek', plan.minutesPerWeek);
  xml.leaf('DaysPerMonth', plan.daysPerMonth);
  xml.leaf('DurationFormat', 7);
  xml.leaf('WorkFormat', 2);
  xml.leaf('HonorConstraints', plan.honoursConstraints ?? null);
  xml.leaf('MultipleCriticalPaths', plan.criticalFromEachEnd ?? null);
  xml.leaf('WeekStartDay', 1);
  xml.leaf('StatusDate', instantText(plan.statusDate));
}

function writeDefinitions({ xml, taskSlots, resourceSlots }: WriteContext): void {
  xml.element('ExtendedAttributes', () => {
    for (const slots of [taskSlots, resourceSlots])
      for (const [label, slot] of slots.slots)
        xml.element('ExtendedAttribute', () => {
          xml.leaf('FieldID', slot.field);
          xml.leaf('FieldName', slot.name);
          xml.leaf('Alias', label === slot.name ? null : label);
        });
  });
}

function writeResource(resource: PlanResource, id: number, context: WriteContext): void {
  const { xml, resourceUids, calendarUids, resourceSlots } = context;
  xml.element('Resource', () => {
    xml.leaf('UID', resourceUids(resource.uid));
    xml.leaf('ID', id);
    xml.leaf('Name', resource.name);
    xml.leaf('Type', resource.kind === 'work' ? 1 : 0);
    xml.leaf('IsNull', 0);
    xml.leaf('Initials', resource.initials);
    xml.leaf('Group', resource.group);
    xml.leaf('EmailAddress', resource.email);
    xml.leaf('MaxUnits', resource.maxUnits);
    xml.leaf('StandardRate', resource.costPerHourFen === null ? null : resource.costPerHourFen / 100);
    xml.leaf('StandardRateFormat', 2);
    xml.leaf('CostPerUse', resource.costPerUseFen);
    xml.leaf('CalendarUID', resource.calendar === null ? -1 : calendarUids(resource.calendar));
    xml.leaf('Notes', resource.notes);
    resourceSlots.write(xml, resource.custom);
    if (resource.kind === 'cost') xml.leaf('IsCostResource', 1);
  });
}

/** Microsoft Project has the parts of a split task in the work of its assignments, and one to nobody where it has none. */
function writeAssignments(context: WriteContext): void {
  const { xml, plan, schedule, taskUids } = context;
  const parts = splitParts(plan, schedule);
  const telling = new Set(plan.assignments.filter(tellsWork(plan)));
  const told = new Set([...telling].map(({ task }) => task));
  const untold = [...parts].filter(([task]) => !told.has(task));
  const uids = uidMap(
    [...plan.assignments.map(({ uid }) => uid), ...untold.map(([task]) => `split ${task}`)],
    0,
  );
  xml.element('Assignments', () => {
    for (const assignment of plan.assignments) {
      const own = telling.has(assignment) ? parts.get(assignment.task) : undefined;
      writeAssignment(assignment, { uid: uids(assignment.uid), parts: own ?? [] }, context);
    }
    for (const [task, own] of untold)
      xml.element('Assignment', () => {
        const uid = uids(`split ${task}`);
        xml.leaf('UID', uid);
        xml.leaf('TaskUID', taskUids(task));
        xml.leaf('ResourceUID', -65535);
        writeTimephased(xml, { uid, minutes: sumOf(own), parts: own });
      });
  });
}

const sumOf = (parts: readonly WrittenPart[]): number => parts.reduce((sum, { minutes }) => sum + minutes, 0);

function writeAssignment(
  assignment: PlanAssignment,
  { uid, parts }: { readonly uid: number; readonly parts: readonly WrittenPart[] },
  context: WriteContext,
): void {
  const { xml, taskUids, resourceUids } = context;
  xml.element('Assignment', () => {
    xml.leaf('UID', uid);
    xml.leaf('TaskUID', taskUids(assignment.task));
    xml.leaf('ResourceUID', resourceUids(assignment.resource));
    xml.leaf('ActualWork', durationText(assignment.actualWorkMinutes));
    xml.leaf('Cost', assignment.costFen);
    xml.leaf('Delay', assignment.delayMinutes * 10);
    xml.leaf('Finish', instantText(assignment.finish));
    xml.leaf('RemainingWork', durationText(assignment.remainingWorkMinutes));
    xml.leaf('Start', instantText(assignment.start));
    xml.leaf('Units', assignment.units);
    xml.leaf('Work', durationText(assignment.workMinutes));
    const minutes = assignment.workMinutes ?? Math.round(assignment.units * sumOf(parts));
    writeTimephased(xml, { uid, minutes, parts });
  });
}
