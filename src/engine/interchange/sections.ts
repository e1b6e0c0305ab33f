import { readRecords } from './records.ts';
import type { XmlRecord } from './records.ts';
import { unreadable } from './rules.ts';
import type { Tally } from './tally.ts';
import type { Unreadable } from './xml.ts';

/** A small document as its root element's attributes and one record per section below it. */
export interface Sections {
  readonly root: XmlRecord;
  /** The first section of a name; further ones were counted as left over. */
  readonly section: (name: string) => XmlRecord | null;
  readonly leftover: () => void;
}

/** Reads a whole document into sections; refuses it when the root element has another name. */
export function readSections(
  chunks: string | Iterable<string>,
  rootName: string,
  tally: Tally,
): Sections | Unreadable {
  const root: XmlRecord = {
    path: '',
    name: rootName,
    attributes: new Map(),
    fields: new Map(),
    children: [],
    text: '',
  };
  const names: string[] = [];
  const refusal = readRecords(chunks, {
    isRecord: () => true,
    record: (record) => root.children.push(record),
    field: () => undefined,
    root: (name, attributes) => {
      names.push(name);
      for (const key in attributes) root.attributes.set(key, attributes[key] ?? '');
    },
  });
  if (refusal !== null) return refusal;
  if (names[0] !== rootName) return unreadable('plan.no-project', '1:0');
  return {
    root,
    section: (name) => root.children.find((record) => record.name === name) ?? null,
    leftover: () => tally.leftover(root),
  };
}
