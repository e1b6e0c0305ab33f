import { posix } from 'node:path';
import {
  at,
  childAt,
  childListAt,
  everything,
  filesBelow,
  nameOf,
  nodesOf,
  product,
  textOf,
  treeOf,
  type Source,
} from './source.ts';

const isConfig = (path: string): boolean => posix.basename(path) === 'vitest.config.ts';

const vagueNames = /^(utils?|helpers?|common|misc|manager|service|index)$/;

/** File names: kebab-case by noun, components as the component, nothing that could hold anything. */
export const nameFaults = (): string[] =>
  filesBelow(['src', 'test', 'scripts', 'bench'], /\.(ts|tsx|mjs)$/).flatMap((path) => {
    const base = posix.basename(path).replace(/(\.test|\.e2e|\.crash|\.config|\.d)?\.(ts|tsx|mjs)$/, '');
    const isNamed = path.endsWith('.tsx') ? /^([A-Z][A-Za-z0-9]*|[a-z0-9-]+)$/ : /^([a-z0-9-]+|S\d\d)$/;
    const folders = posix.dirname(path).split('/');
    if (!isNamed.test(base)) return [`${path}: a file is named in kebab-case, a component as the component`];
    return [base, ...folders].some((name) => vagueNames.test(name))
      ? [`${path}: the name says nothing about what is in it`]
      : [];
  });

export const defaultExports = (): string[] =>
  everything
    .filter(({ path }) => !isConfig(path))
    .flatMap((source) =>
      [...nodesOf(treeOf(source))]
        .filter(([node]) => node.type === 'ExportDefaultDeclaration')
        .map(([node]) => `${at(source, node.start)} exports by default: give it its name`),
    );

export const emptyCatches = (): string[] =>
  everything.flatMap((source) =>
    [...nodesOf(treeOf(source))]
      .filter(
        ([node]) =>
          node.type === 'CatchClause' && childListAt(childAt(node, 'body') ?? node, 'body').length === 0,
      )
      .map(([node]) => `${at(source, node.start)} swallows an error`),
  );

const unfinished = new RegExp(
  `\\b(${['TO', 'FIX', 'X'].map((start, index) => start + ['DO', 'ME', 'XX'][index]).join('|')})\\b`,
);
const silencers = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|(prettier|oxfmt)-ignore/;

/** Comments that postpone work or silence a check. */
export const commentFaults = (): string[] =>
  everything.flatMap((source) =>
    source.parsed.comments
      .filter(({ value }) => unfinished.test(value) || silencers.test(value))
      .map(({ start, value }) => `${at(source, start)} ${value.trim().slice(0, 60)}`),
  );

/** Exported functions of engine and platform without a comment of their own. */
export const undocumented = (): string[] =>
  product
    .filter(
      ({ path, isTest }) =>
        /^src\/(engine|platform)\/.*\.ts$/.test(path) && !isTest && !path.endsWith('.d.ts'),
    )
    .flatMap(undocumentedIn);

const undocumentedIn = (source: Source): string[] => {
  const documented = source.parsed.comments.filter(
    ({ type, value }) => type === 'Block' && value.startsWith('*'),
  );
  return childListAt(treeOf(source), 'body')
    .filter((node) => node.type === 'ExportNamedDeclaration')
    .flatMap((node) => {
      const declaration = childAt(node, 'declaration');
      const declarator = declaration && childListAt(declaration, 'declarations')[0];
      const value = declarator ? childAt(declarator, 'init') : declaration;
      const name = nameOf(childAt(declarator ?? declaration ?? node, 'id'));
      const isFunction =
        value !== null &&
        ['ArrowFunctionExpression', 'FunctionDeclaration', 'FunctionExpression'].includes(value.type);
      const hasComment = documented.some(
        ({ end }) => end < node.start && source.text.slice(end, node.start).trim() === '',
      );
      return isFunction && !hasComment ? [`${at(source, node.start)} ${name} has no doc comment`] : [];
    });
};

/** Tests that are switched off, or that switch the others off; a condition (`skipIf`) says why by itself. */
export const silencedTests = (): string[] =>
  everything
    .filter(({ isTest }) => isTest)
    .flatMap((source) =>
      [...nodesOf(treeOf(source))]
        .filter(
          ([node]) =>
            node.type === 'MemberExpression' &&
            /^(test|it|describe)$/.test(nameOf(childAt(node, 'object')) ?? ''),
        )
        .filter(([node]) => /^(only|skip|fails)$/.test(nameOf(childAt(node, 'property')) ?? ''))
        .map(([node]) => `${at(source, node.start)} is switched off or switches others off`),
    );

/** Test names are sentences: what holds, not what ought to. */
export const wishfulTests = (): string[] =>
  everything
    .filter(({ isTest }) => isTest)
    .flatMap((source) =>
      [...nodesOf(treeOf(source))]
        .filter(
          ([node]) =>
            node.type === 'CallExpression' && /^(test|it)$/.test(nameOf(childAt(node, 'callee')) ?? ''),
        )
        .filter(([node]) => /\bshould\b/.test(textOf(childListAt(node, 'arguments')[0] ?? null) ?? ''))
        .map(([node]) => `${at(source, node.start)} says "should"`),
    );
