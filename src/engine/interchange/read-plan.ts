import type { ReadPlan } from '../plan.ts';
import { readGanttProject } from './ganttproject.ts';
import { readMspdi } from './mspdi/read.ts';
import { readPlanner } from './planner.ts';
import { unreadable } from './rules.ts';
import { readXer } from './xer/read.ts';
import { readXml } from './xml.ts';

interface Root {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Decoded text that is never whole in memory: part after part, as often as it is asked for. */
export type TextInParts = () => Iterable<string>;

/**
 * Reads a foreign plan file of any supported format, given as decoded text, whole or in parts. XML is read
 * part by part; XER, whose tables refer to later ones, is put together first. The format is recognised by
 * the content; `name` only says where when a file cannot be read.
 */
export function readPlan(name: string, text: string | TextInParts): ReadPlan {
  const parts: TextInParts = typeof text === 'string' ? () => [text] : text;
  const start = beginningOf(parts)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start === '') return unreadable('plan.empty', name);
  if (start.startsWith('ERMHDR')) return readXer([...parts()].join('').trimStart());
  if (!start.startsWith('<')) return unreadable('plan.unknown-format', name);
  const root = rootOf(parts);
  if ('status' in root) return root;
  return readXmlPlan(root, name, parts);
}

function readXmlPlan(root: Root, name: string, parts: TextInParts): ReadPlan {
  if (root.name === 'Project') return readMspdi(parts());
  if (root.name !== 'project') return unreadable('plan.unknown-format', name);
  const isPlanner = 'mrproject-version' in root.attributes || 'project-start' in root.attributes;
  return isPlanner ? readPlanner(parts()) : readGanttProject(parts());
}

const beginning = 1000;

function beginningOf(parts: TextInParts): string {
  let start = '';
  for (const part of parts()) {
    start += part.slice(0, beginning);
    if (start.length >= beginning) break;
  }
  return start.slice(0, beginning);
}

/** The root element, or why the text is no XML. Reads no further than needed. */
function rootOf(parts: TextInParts): Root | Extract<ReadPlan, { status: 'unreadable' }> {
  const roots: Root[] = [];
  const refusal = readXml(untilFound(parts, roots), {
    open: (name, attributes) => roots.push({ name, attributes }),
    text: () => undefined,
    close: () => undefined,
  });
  return roots[0] ?? refusal ?? unreadable('plan.unknown-format', '1:0');
}

function* untilFound(parts: TextInParts, found: readonly unknown[]): Iterable<string> {
  const step = 1024;
  for (const part of parts())
    for (let from = 0; from < part.length; from += step) {
      if (found.length > 0) return;
      yield part.slice(from, from + step);
    }
}
