import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, type ParseResult } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A node of the syntax tree (ESTree with types), with where it stands in the text. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface Source {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly parsed: ParseResult;
  readonly isTest: boolean;
}

/** Paths of the files below some folders, from the root of the project. */
export const filesBelow = (folders: readonly string[], wanted: RegExp): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
    )
    .filter((path) => wanted.test(path))
    .sort();

/** A text as if it were the file at a path. */
export const sourceOf = (path: string, text: string): Source => {
  const isTest = /\.(test|e2e|crash)\.tsx?$/.test(path);
  return { path, text, parsed: parseSync(path, text), isTest };
};

const readAll = (folders: readonly string[]): Source[] =>
  filesBelow(folders, /\.tsx?$/).map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));

export const product: readonly Source[] = readAll(['src']);
const around: readonly Source[] = readAll(['test', 'scripts', 'bench']);
export const everything: readonly Source[] = [...product, ...around];

/** The tree of a file as plain nodes. */
export const treeOf = ({ parsed }: Source): Node => parsed.program as unknown as Node;

/** Where something stands, as an editor opens it: `src/engine/days.ts:12`. */
export const at = ({ path, text }: Source, offset: number): string =>
  `${path}:${text.slice(0, offset).split('\n').length}`;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): Node[] =>
  Object.entries(node).flatMap(([field, value]) =>
    field === 'parent' ? [] : Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );

/** Every node below one, itself first, each with its parent. */
export const nodesOf = function* (
  node: Node,
  parent: Node | null = null,
): Generator<readonly [Node, Node | null]> {
  yield [node, parent];
  for (const child of childrenOf(node)) yield* nodesOf(child, node);
};

/** A field that holds a node, or null. */
export const childAt = (node: Node, field: string): Node | null => {
  const value = node[field];
  return isNode(value) ? value : null;
};

export const childListAt = (node: Node, field: string): Node[] => {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

/** The name of an identifier or a private name, else null. */
export const nameOf = (node: Node | null): string | null =>
  node?.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : null;

/** What a string literal or a template says, `${…}` written as `{}`; null for anything else. */
export const textOf = (node: Node | null): string | null => {
  if (node?.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node?.type !== 'TemplateLiteral') return null;
  return childListAt(node, 'quasis')
    .map((part) => (part['value'] as { readonly cooked: string }).cooked)
    .join('{}');
};
