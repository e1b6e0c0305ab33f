interface FieldRange {
  readonly name: string;
  /** Number of the first field of the range, e.g. 6 for Text6. */
  readonly first: number;
  readonly count: number;
  /** Identifier of the first field, below the base of its table. */
  readonly id: number;
  readonly step?: number;
}

const taskBase = 188_743_000;
const taskRanges: readonly FieldRange[] = [
  { name: 'Text', first: 1, count: 5, id: 731, step: 3 },
  { name: 'Start', first: 1, count: 5, id: 732, step: 3 },
  { name: 'Finish', first: 1, count: 5, id: 733, step: 3 },
  { name: 'Text', first: 6, count: 5, id: 746 },
  { name: 'Flag', first: 1, count: 10, id: 752 },
  { name: 'Number', first: 1, count: 5, id: 767 },
  { name: 'Duration', first: 1, count: 3, id: 783 },
  { name: 'Cost', first: 1, count: 3, id: 786 },
  { name: 'Cost', first: 4, count: 7, id: 938 },
  { name: 'Date', first: 1, count: 10, id: 945 },
  { name: 'Duration', first: 4, count: 7, id: 955 },
  { name: 'Start', first: 6, count: 5, id: 962, step: 2 },
  { name: 'Finish', first: 6, count: 5, id: 963, step: 2 },
  { name: 'Flag', first: 11, count: 10, id: 972 },
  { name: 'Number', first: 6, count: 15, id: 982 },
  { name: 'Text', first: 11, count: 20, id: 997 },
  { name: 'Outline Code', first: 1, count: 10, id: 1096, step: 2 },
];

const resourceBase = 205_520_000;
const resourceRanges: readonly FieldRange[] = [
  { name: 'Text', first: 1, count: 2, id: 904 },
  { name: 'Text', first: 3, count: 3, id: 926 },
  { name: 'Text', first: 6, count: 5, id: 993 },
  { name: 'Start', first: 1, count: 5, id: 998 },
  { name: 'Finish', first: 1, count: 5, id: 1003 },
  { name: 'Number', first: 1, count: 5, id: 1008 },
  { name: 'Duration', first: 1, count: 3, id: 1013 },
  { name: 'Cost', first: 1, count: 3, id: 1019 },
  { name: 'Flag', first: 10, count: 1, id: 1022 },
  { name: 'Flag', first: 1, count: 9, id: 1023 },
  { name: 'Cost', first: 4, count: 7, id: 1062 },
  { name: 'Date', first: 1, count: 10, id: 1069 },
  { name: 'Duration', first: 4, count: 7, id: 1079 },
  { name: 'Finish', first: 6, count: 5, id: 1086 },
  { name: 'Flag', first: 11, count: 10, id: 1091 },
  { name: 'Number', first: 6, count: 15, id: 1101 },
  { name: 'Start', first: 6, count: 5, id: 1116 },
  { name: 'Text', first: 11, count: 20, id: 1121 },
  { name: 'Outline Code', first: 1, count: 10, id: 1174, step: 2 },
];

function namesOf(base: number, ranges: readonly FieldRange[]): [number, string][] {
  return ranges.flatMap(({ name, first, count, id, step = 1 }) =>
    Array.from({ length: count }, (_, at): [number, string] => [
      base + id + at * step,
      `${name}${first + at}`,
    ]),
  );
}

/** Identifiers of the local custom fields, as Microsoft Project writes them. */
export const taskFieldNames: ReadonlyMap<number, string> = new Map(namesOf(taskBase, taskRanges));
export const resourceFieldNames: ReadonlyMap<number, string> = new Map(namesOf(resourceBase, resourceRanges));

/** The name of a local custom field such as `Text6` by its identifier, of tasks or of resources; null for any other identifier. */
export const fieldName = (id: number): string | null =>
  taskFieldNames.get(id) ?? resourceFieldNames.get(id) ?? null;
