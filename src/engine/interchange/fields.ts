import type { Minute } from '../plan.ts';
import type { XmlRecord } from './records.ts';
import type { Tally } from './tally.ts';
import { readDuration, readFlag, readInstant, readNumber, readTimeOfDay } from './values.ts';

/** Takes typed values out of records; what cannot be understood is counted and read as null. */
export interface Fields {
  readonly text: (record: XmlRecord, name: string) => string | null;
  readonly number: (record: XmlRecord, name: string) => number | null;
  readonly whole: (record: XmlRecord, name: string) => number | null;
  readonly flag: (record: XmlRecord, name: string) => boolean | null;
  readonly instant: (record: XmlRecord, name: string) => Minute | null;
  readonly duration: (record: XmlRecord, name: string) => number | null;
  readonly timeOfDay: (record: XmlRecord, name: string) => number | null;
}

/** The reader of typed values over records; every text it cannot understand or has to round is counted in `tally`. */
export function createFields(tally: Tally): Fields {
  const parsed = <Value>(
    record: XmlRecord,
    name: string,
    parse: (text: string) => Value | null,
  ): Value | null => {
    const text = take(record, name);
    if (text === null || text === '' || text === 'NA') return null;
    const value = parse(text);
    if (value === null) tally.add('plan.value-unreadable', `${record.path}/${name}`, text);
    return value;
  };
  const rounded = (record: XmlRecord, name: string, value: number | null): number | null => {
    if (value === null || Number.isInteger(value)) return value;
    tally.add('plan.seconds-rounded', `${record.path}/${name}`);
    return Math.round(value);
  };
  return {
    text(record, name) {
      const text = take(record, name);
      return text === '' ? null : text;
    },
    number: (record, name) => parsed(record, name, readNumber),
    whole(record, name) {
      const value = parsed(record, name, readNumber);
      return value === null ? null : Math.round(value);
    },
    flag: (record, name) => parsed(record, name, readFlag),
    instant(record, name) {
      const text = record.fields.get(name) ?? '';
      if (text.length >= 19 && text.slice(17, 19) !== '00')
        tally.add('plan.seconds-rounded', `${record.path}/${name}`);
      return parsed(record, name, readInstant);
    },
    duration: (record, name) => rounded(record, name, parsed(record, name, readDuration)),
    timeOfDay: (record, name) => parsed(record, name, readTimeOfDay),
  };
}

/** Removes and answers the text of a field; null when there is none. */
export function take(record: XmlRecord, name: string): string | null {
  const text = record.fields.get(name);
  if (text === undefined) return null;
  record.fields.delete(name);
  return text;
}

/** Removes and answers an attribute; null when absent or empty. */
export function takeAttribute(record: XmlRecord, name: string): string | null {
  const text = record.attributes.get(name);
  if (text === undefined) return null;
  record.attributes.delete(name);
  return text === '' ? null : text;
}

/** Removes and answers the child records of a name. */
export function takeChildren(record: XmlRecord, name: string): XmlRecord[] {
  const taken: XmlRecord[] = [];
  let kept = 0;
  for (const child of record.children) {
    if (child.name === name) taken.push(child);
    else {
      record.children[kept] = child;
      kept += 1;
    }
  }
  record.children.length = kept;
  return taken;
}

/** The records below a container such as `WeekDays/WeekDay`; an empty container is simply used up. */
export function takeList(record: XmlRecord, container: string, item: string): XmlRecord[] {
  const found: XmlRecord[] = [];
  for (const holder of takeChildren(record, container)) {
    found.push(...takeChildren(holder, item));
    record.children.push(holder);
  }
  if (record.fields.get(container) === '') record.fields.delete(container);
  return found;
}
