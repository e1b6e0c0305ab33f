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

/**
 * Reads a foreign plan file of any supported format, given as decoded text. The format is
 * recognised by the content; `name` only says where when a file cannot be read.
 */
export function readPlan(name: string, text: string): ReadPlan {
  const start = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start === '') return unreadable('plan.empty', name);
  if (start.startsWith('ERMHDR')) return readXer(text.trimStart());
  if (!start.startsWith('<')) return unreadable('plan.unknown-format', name);
  const root = rootOf(text);
  if ('status' in root) return root;
  return readXmlPlan(root, name, text);
}

function readXmlPlan(root: Root, name: string, text: string): ReadPlan {
  if (root.name === 'Project') return readMspdi(text);
  if (root.name !== 'project') return unreadable('plan.unknown-format', name);
  const isPlanner = 'mrproject-version' in root.attributes || 'project-start' in root.attributes;
  return isPlanner ? readPlanner(text) : readGanttProject(text);
}

/** The root element, or why the text is no XML. Reads no further than needed. */
function rootOf(text: string): Root | Extract<ReadPlan, { status: 'unreadable' }> {
  const roots: Root[] = [];
  const refusal = readXml(untilFound(text, roots), {
    open: (name, attributes) => roots.push({ name, attributes }),
    text: () => undefined,
    close: () => undefined,
  });
  return roots[0] ?? refusal ?? unreadable('plan.unknown-format', '1:0');
}

function* untilFound(text: string, found: readonly unknown[]): Iterable<string> {
  const step = 1024;
  for (let from = 0; from < text.length && found.length === 0; from += step)
    yield text.slice(from, from + step);
}
