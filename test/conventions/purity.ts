import {
  at,
  childAt,
  childListAt,
  nameOf,
  nodesOf,
  product,
  treeOf,
  type Node,
  type Source,
} from './source.ts';

interface Exception {
  readonly path: string;
  readonly names: string;
  readonly reason: string;
}

/** The few files that may ask the machine for the time or for chance. */
const exceptions: readonly Exception[] = [
  { path: 'src/platform/clock.ts', names: 'new Date()', reason: 'it is the clock everybody else is given' },
  { path: 'src/web/clock.ts', names: 'Date.now', reason: 'it is the clock of the browser' },
  {
    path: 'src/web/random.ts',
    names: 'crypto.getRandomValues',
    reason: 'it is the chance of the browser, from which initial passwords are drawn',
  },
  {
    path: 'src/platform/db/write.ts',
    names: 'Math.random',
    reason: 'spreads retries of colliding transactions; no result depends on it',
  },
  {
    path: 'src/platform/db/embedded-pool.ts',
    names: 'Date.now',
    reason: 'names a folder moved aside before there is a product with a clock',
  },
  {
    path: 'src/platform/db/embedded-worker.ts',
    names: 'Date.now',
    reason: 'compares with times the file system gave; a set clock would skip files',
  },
  {
    path: 'src/web/api/use-write.ts',
    names: 'crypto.randomUUID',
    reason: 'makes the key of one request; nothing is computed from it',
  },
  {
    path: 'src/web/api/upload.ts',
    names: 'crypto.randomUUID',
    reason: 'makes the key of one upload; nothing is computed from it',
  },
];

const memberName = (node: Node): string =>
  node.type === 'MemberExpression'
    ? `${nameOf(childAt(node, 'object'))}.${nameOf(childAt(node, 'property'))}`
    : '';

const machineNames = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'Temporal.Now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);

/** What a node asks of the machine: the time or chance; null when nothing. */
const machineUse = (node: Node): string | null => {
  const isNow =
    node.type === 'NewExpression' &&
    nameOf(childAt(node, 'callee')) === 'Date' &&
    childListAt(node, 'arguments').length === 0;
  if (isNow) return 'new Date()';
  const member = memberName(node);
  return machineNames.has(member) ? member : null;
};

interface Use {
  readonly source: Source;
  readonly offset: number;
  readonly names: string;
}

const usesIn = (
  sources: readonly Source[],
  find: (node: Node, parent: Node | null) => string | null,
): Use[] =>
  sources.flatMap((source) =>
    [...nodesOf(treeOf(source))].flatMap(([node, parent]) => {
      const names = find(node, parent);
      return names === null ? [] : [{ source, offset: node.start, names }];
    }),
  );

const machineUses: readonly Use[] = usesIn(
  product.filter(({ isTest }) => !isTest),
  machineUse,
);

const covers = (exception: Exception, use: Use): boolean =>
  exception.path === use.source.path && exception.names === use.names;

/** The clock and chance come from the platform, so that a test and a demonstration can set them. */
export const machineFaults = (): string[] => [
  ...machineUses
    .filter((use) => !exceptions.some((one) => covers(one, use)))
    .map(
      ({ source, offset, names }) =>
        `${at(source, offset)} uses ${names}: take it from the platform's clock or ids`,
    ),
  ...exceptions
    .filter((one) => !machineUses.some((use) => covers(one, use)))
    .map(({ path, names }) => `${path} no longer uses ${names}: remove the exception`),
];

const surroundings = new Set([
  'console',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'document',
  'window',
  'globalThis',
  'Buffer',
]);

/** A name used as itself, not as the name of somebody's field. */
const isFree = (node: Node, parent: Node | null): boolean => {
  const isField = parent?.type === 'MemberExpression' && childAt(parent, 'property') === node;
  const isKey =
    (parent?.type === 'Property' || parent?.type === 'TSPropertySignature') &&
    childAt(parent, 'key') === node;
  return !isField && !isKey;
};

const engineUse = (node: Node, parent: Node | null): string | null => {
  if (node['async'] === true || node.type === 'AwaitExpression') return 'async';
  const name = nameOf(node);
  return name !== null && surroundings.has(name) && isFree(node, parent) ? name : null;
};

/** The engine computes: values in, values out, at once. */
export const engineFaults = (): string[] => {
  const engine = product.filter(({ path, isTest }) => path.startsWith('src/engine/') && !isTest);
  return usesIn(engine, engineUse).map(({ source, offset, names }) => `${at(source, offset)} uses ${names}`);
};

const nodeNames = new Set(['process', 'Buffer', 'setImmediate', '__dirname', '__filename']);

const nodeUse = (node: Node, parent: Node | null): string | null => {
  const name = node.type === 'Identifier' ? nameOf(node) : null;
  return name !== null && nodeNames.has(name) && isFree(node, parent) ? name : null;
};

/** Browser code is checked in one view with its tests, which run on Node: what only Node has is found here. */
export const nodeInBrowser = (): string[] => {
  const browser = product.filter(
    ({ path, isTest }) => /^src\/(web|capabilities\/[^/]+\/ui)\//.test(path) && !isTest,
  );
  return usesIn(browser, nodeUse).map(({ source, offset, names }) => `${at(source, offset)} uses ${names}`);
};
