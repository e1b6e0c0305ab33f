import {
  at,
  childAt,
  childListAt,
  everything,
  nameOf,
  nodesOf,
  treeOf,
  type Node,
  type Source,
} from './source.ts';

const mostLines = ({ path, isTest }: Source): number => {
  if (isTest) return 400;
  return path.startsWith('src/engine/') ? 300 : 250;
};

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

export const longFiles = (): string[] =>
  everything.flatMap((source) => {
    const [lines, most] = [linesOf(source.text), mostLines(source)];
    return lines > most
      ? [`${source.path} has ${lines} lines, at most ${most}: make it a folder of the same name`]
      : [];
  });

interface Callable {
  readonly source: Source;
  readonly node: Node;
  /** Null for a function handed on where it is written. */
  readonly name: string | null;
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

const callablesOf = (source: Source): Callable[] =>
  [...nodesOf(treeOf(source))]
    .filter(([node]) => functionTypes.has(node.type))
    .map(([node, parent]) => {
      const declared = parent?.type === 'VariableDeclarator' ? nameOf(childAt(parent, 'id')) : null;
      return { source, node, name: nameOf(childAt(node, 'id')) ?? declared };
    });

// A test file is a list of cases inside one function; its cases are kept short by its own length.
const callables: readonly Callable[] = everything.filter(({ isTest }) => !isTest).flatMap(callablesOf);

const isComponent = ({ source, name }: Callable): boolean =>
  source.path.endsWith('.tsx') && name !== null && /^[A-Z]/.test(name);

export const longFunctions = (): string[] =>
  callables.flatMap((one) => {
    const lines = linesOf(one.source.text.slice(one.node.start, one.node.end));
    const most = isComponent(one) ? 100 : 40;
    return lines > most
      ? [`${at(one.source, one.node.start)} ${one.name ?? 'a function'} has ${lines} lines, at most ${most}`]
      : [];
  });

const plainParameter = (parameter: Node): Node => childAt(parameter, 'left') ?? parameter;

const isBoolean = (parameter: Node): boolean => {
  const annotation = childAt(plainParameter(parameter), 'typeAnnotation');
  const fallback = childAt(parameter, 'right');
  const isTyped = annotation !== null && childAt(annotation, 'typeAnnotation')?.type === 'TSBooleanKeyword';
  return isTyped || (fallback?.type === 'Literal' && typeof fallback['value'] === 'boolean');
};

/** Functions with more than four parameters, or with one that is a bare yes or no at the call. */
export const unclearParameters = (): string[] =>
  callables.flatMap(({ source, node, name }) => {
    const parameters = childListAt(node, 'params');
    const where = `${at(source, node.start)} ${name ?? 'a function'}`;
    const many =
      parameters.length > 4 ? [`${where} has ${parameters.length} parameters: name them in one object`] : [];
    // A function without a name answers to somebody else's signature.
    const flags =
      name !== null && parameters.some(isBoolean)
        ? [`${where} takes a boolean: say what it means by name`]
        : [];
    return [...many, ...flags];
  });

const mostCastsPerThousand = 3;

/** Casts (`as`, apart from `as const`) per thousand lines of the product; the list of them when there are too many. */
export const tooManyCasts = (): string[] => {
  const own = everything.filter(({ path, isTest }) => path.startsWith('src/') && !isTest);
  const lines = own.reduce((sum, { text }) => sum + linesOf(text), 0);
  const casts = own.flatMap((source) =>
    [...nodesOf(treeOf(source))].filter(([node]) => isCast(node)).map(([node]) => at(source, node.start)),
  );
  const isTooMany = casts.length * 1000 > mostCastsPerThousand * lines;
  return isTooMany
    ? [`${casts.length} casts in ${lines} lines, at most ${mostCastsPerThousand} in 1,000`, ...casts]
    : [];
};

const isCast = (node: Node): boolean => {
  if (node.type !== 'TSAsExpression') return false;
  const type = childAt(node, 'typeAnnotation');
  return nameOf(type && childAt(type, 'typeName')) !== 'const';
};
