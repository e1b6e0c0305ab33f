import { readXml } from './xml.ts';
import type { Unreadable } from './xml.ts';

/**
 * One element with everything below it. Reading a value takes it out, so what is left at the end
 * is exactly what the reader had no use for.
 */
export interface XmlRecord {
  /** Path from below the root element, e.g. `Tasks/Task`. */
  readonly path: string;
  readonly name: string;
  readonly attributes: Map<string, string>;
  /** Text of children that have neither children nor attributes of their own; the first of each name. */
  readonly fields: Map<string, string>;
  readonly children: XmlRecord[];
  text: string;
}

export interface RecordSink {
  /** Paths below the root element whose elements are handed over as records. */
  readonly isRecord: (path: string) => boolean;
  readonly record: (record: XmlRecord) => void;
  /** Elements outside any record that hold text only. */
  readonly field: (path: string, text: string) => void;
  readonly root: (name: string, attributes: Readonly<Record<string, string>>) => void;
}

interface Frame {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Null until the element proves to be more than text. */
  record: XmlRecord | null;
  text: string;
  /** Inside a record (or one itself). */
  readonly inside: boolean;
  hasChildren: boolean;
}

/** Cuts an XML stream into records that are handed over one at a time and then forgotten. */
export function readRecords(chunks: string | Iterable<string>, sink: RecordSink): Unreadable | null {
  const stack: Frame[] = [];
  const pathOf = pathTable();
  let top: Frame | null = null;
  return readXml(chunks, {
    open(name, attributes) {
      const parent = top;
      if (parent === null) sink.root(name, attributes);
      else parent.hasChildren = true;
      if (parent !== null && parent.inside) parent.record ??= newRecord(parent);
      const path = parent === null ? '' : pathOf(parent.path, name);
      const inside = parent !== null && (parent.inside || sink.isRecord(path));
      top = { name, path, attributes, record: null, text: '', inside, hasChildren: false };
      stack.push(top);
    },
    text(text) {
      if (top !== null) top.text += text;
    },
    close() {
      const closed = stack.pop();
      top = stack.at(-1) ?? null;
      if (closed !== undefined && top !== null) hand(closed, top, sink);
    },
  });
}

function hand(closed: Frame, parent: Frame, sink: RecordSink): void {
  if (!closed.inside) {
    if (!closed.hasChildren) sink.field(closed.path, closed.text.trim());
    return;
  }
  if (!parent.inside) {
    sink.record(finished(closed));
    return;
  }
  const owner = (parent.record ??= newRecord(parent));
  const plain = closed.record === null && isEmpty(closed.attributes);
  if (plain && !owner.fields.has(closed.name)) owner.fields.set(closed.name, closed.text.trim());
  else owner.children.push(finished(closed));
}

function finished(frame: Frame): XmlRecord {
  const record = frame.record ?? newRecord(frame);
  record.text = frame.text.trim();
  return record;
}

function newRecord(frame: Frame): XmlRecord {
  return {
    path: frame.path,
    name: frame.name,
    attributes: new Map(Object.entries(frame.attributes)),
    fields: new Map(),
    children: [],
    text: '',
  };
}

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const name in attributes) if (name !== '') return false;
  return true;
}

/** Elements nested in their own kind (subtasks) share one path, whatever the depth. */
function joined(parent: string, name: string): string {
  return parent === '' || parent === name || parent.endsWith(`/${name}`)
    ? parent || name
    : `${parent}/${name}`;
}

/** Paths repeat by the thousand; one string each keeps them cheap to compare and to store. */
function pathTable(): (parent: string, name: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (parent, name) => {
    let below = known.get(parent);
    if (below === undefined) known.set(parent, (below = new Map()));
    let path = below.get(name);
    if (path === undefined) below.set(name, (path = joined(parent, name)));
    return path;
  };
}
