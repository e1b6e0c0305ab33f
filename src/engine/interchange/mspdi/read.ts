import type { PlanCalendar, ReadPlan } from '../../plan.ts';
import { createFields } from '../fields.ts';
import type { Fields } from '../fields.ts';
import { readRecords } from '../records.ts';
import type { XmlRecord } from '../records.ts';
import { unreadable } from '../rules.ts';
import { createTally } from '../tally.ts';
import type { Tally } from '../tally.ts';
import { assemble } from './assemble.ts';
import { readCalendar } from './calendars.ts';
import { createCustomDefinitions } from './custom.ts';
import type { CustomDefinitions } from './custom.ts';
import { mspdiExpected } from './expected.ts';
import { readHead } from './project.ts';
import { readAssignment, readResource } from './resources.ts';
import type { FiledAssignment, FiledResource } from './resources.ts';
import { readTask } from './tasks.ts';
import type { FiledTask } from './tasks.ts';

/** Everything of a file that has been read but not yet put together. */
export interface Gathered {
  readonly fields: Fields;
  readonly tally: Tally;
  readonly definitions: CustomDefinitions;
  /** The elements directly below `Project`. */
  readonly head: XmlRecord;
  readonly calendars: PlanCalendar[];
  readonly tasks: FiledTask[];
  readonly resources: FiledResource[];
  readonly assignments: FiledAssignment[];
  readonly recurrence: { daysLeft: number };
  rows: number;
}

/**
 * Reads Microsoft Project's XML (MSPDI, 2003 to 2019) into the neutral plan, record by record.
 * Dates are local minutes, money is 分; `lost` names everything the plan could not keep.
 * A malformed file answers `unreadable`; nothing is thrown.
 */
export function readMspdi(chunks: string | Iterable<string>): ReadPlan {
  const gathered = gather();
  let root = '';
  const refusal = readRecords(chunks, {
    isRecord: (path) => readers.has(path) || path.split('/').length > 1,
    record: (record) => (readers.get(record.path) ?? readOther)(record, gathered),
    field: (path, text) => {
      if (gathered.head.fields.has(path)) gathered.tally.leftField('', path, text);
      else gathered.head.fields.set(path, text);
    },
    root: (name) => {
      root = name;
    },
  });
  if (refusal !== null) return refusal;
  if (root !== 'Project') return unreadable('plan.no-project', '1:0');
  const plan = assemble(gathered, readHead(gathered.head, gathered.fields));
  for (const container of containers)
    if (gathered.head.fields.get(container) === '') gathered.head.fields.delete(container);
  gathered.tally.leftover(gathered.head);
  return { status: 'read', plan, lost: gathered.tally.remarks() };
}

const containers = [
  'Tasks',
  'Resources',
  'Assignments',
  'Calendars',
  'ExtendedAttributes',
  'OutlineCodes',
  'WBSMasks',
];

type Reader = (record: XmlRecord, gathered: Gathered) => void;

const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    'Tasks/Task': (record, gathered) => {
      gathered.rows += 1;
      keep(gathered.tasks, readTask(record, gathered.rows, gathered));
    },
    'Resources/Resource': (record, gathered) => keep(gathered.resources, readResource(record, gathered)),
    'Assignments/Assignment': (record, gathered) =>
      keep(gathered.assignments, readAssignment(record, gathered.assignments.length + 1, gathered)),
    'Calendars/Calendar': (record, gathered) => keep(gathered.calendars, readCalendar(record, gathered)),
    'ExtendedAttributes/ExtendedAttribute': (record, { definitions }) => definitions.define(record),
    'OutlineCodes/OutlineCode': (record, { definitions }) => definitions.defineOutlineCode(record),
  }),
);

const readOther: Reader = (record, { tally }) => tally.leftover(record);

function keep<Item>(list: Item[], item: Item | null): void {
  if (item !== null) list.push(item);
}

function gather(): Gathered {
  const tally = createTally(mspdiExpected);
  const fields = createFields(tally);
  return {
    fields,
    tally,
    definitions: createCustomDefinitions(fields, tally),
    head: { path: '', name: 'Project', attributes: new Map(), fields: new Map(), children: [], text: '' },
    calendars: [],
    tasks: [],
    resources: [],
    assignments: [],
    recurrence: { daysLeft: 2_000_000 },
    rows: 0,
  };
}
