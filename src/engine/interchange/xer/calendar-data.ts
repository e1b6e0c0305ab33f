/** One node of Primavera's nested calendar notation `(0||name(parameters)(children))`. */
export interface DataNode {
  readonly name: string;
  readonly parameters: string;
  readonly children: DataNode[];
}

const deepest = 20;
const opening = /\(\s*\d+\|\|/y;

/**
 * Parses the nested parentheses of `clndr_data`; null when they do not match.
 * A node is `(` number `||` name `(` parameters `)` `(` children `)` `)`.
 */
export function parseCalendarData(text: string): DataNode | null {
  const clean = text.replaceAll(/\p{Cc}+/gu, ' ').trim();
  const parsed = parseNode(clean, 0, 0);
  return parsed === null ? null : parsed.node;
}

interface Parsed {
  readonly node: DataNode;
  /** Behind the node. */
  readonly end: number;
}

function parseNode(text: string, from: number, depth: number): Parsed | null {
  opening.lastIndex = from;
  if (depth > deepest || !opening.test(text)) return null;
  const nameFrom = opening.lastIndex;
  const open = text.indexOf('(', nameFrom);
  const close = open < 0 ? -1 : text.indexOf(')', open);
  if (close < 0) return null;
  const children: DataNode[] = [];
  let at = skipBlanks(text, close + 1);
  if (text[at] !== '(') return null;
  at = skipBlanks(text, at + 1);
  while (text[at] === '(') {
    const child = parseNode(text, at, depth + 1);
    if (child === null) return null;
    children.push(child.node);
    at = skipBlanks(text, child.end);
  }
  if (text[at] !== ')') return null;
  at = skipBlanks(text, at + 1);
  if (text[at] !== ')') return null;
  const node = {
    name: text.slice(nameFrom, open).trim(),
    parameters: text.slice(open + 1, close).trim(),
    children,
  };
  return { node, end: at + 1 };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

/** Reads `s|08:00|f|12:00` into its pairs. */
export function parameterPairs(parameters: string): ReadonlyMap<string, string> {
  const words = parameters.split('|');
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) pairs.set(words[at] ?? '', words[at + 1] ?? '');
  return pairs;
}
