import { childAt, childListAt, everything, nameOf, nodesOf, textOf, treeOf, type Node } from './source.ts';

/** A call of the API that a test makes; the method is null where the call does not show it. */
export interface Call {
  readonly method: string | null;
  /** Path with `{}` where the test fills something in, without the query. */
  readonly path: string;
}

const methods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

const methodIn = (node: Node): string | null => {
  const text = textOf(node)?.toUpperCase() ?? null;
  return text !== null && methods.has(text) ? text : null;
};

const methodField = (node: Node): string | null => {
  const field = childListAt(node, 'properties').find((one) => nameOf(childAt(one, 'key')) === 'method');
  const value = field ? childAt(field, 'value') : null;
  return value ? methodIn(value) : null;
};

/** The method of `call('POST', …)`, `inject({ method: 'POST', … })` or `client.post(…)`. */
const methodOf = (call: Node): string | null => {
  const given = childListAt(call, 'arguments');
  const callee = childAt(call, 'callee');
  const verb =
    nameOf(callee?.type === 'MemberExpression' ? childAt(callee, 'property') : callee)?.toUpperCase() ?? '';
  const named = methods.has(verb) ? verb : null;
  return (
    given.map(methodIn).find((one) => one !== null) ??
    given.map(methodField).find((one) => one !== null) ??
    named
  );
};

const pathOf = (node: Node): string | null => {
  const text = textOf(node);
  return text?.startsWith('/api/') ? (text.split('?')[0] ?? text) : null;
};

/** Paths among the arguments of a call: its own strings and the fields of an object it is given. */
const pathsOf = (call: Node): string[] =>
  childListAt(call, 'arguments')
    .flatMap((one) => [
      one,
      ...childListAt(one, 'properties').flatMap((field) => childAt(field, 'value') ?? []),
    ])
    .flatMap((one) => pathOf(one) ?? []);

/** Every call of the API in the tests, the stories, the journeys and what they share. */
export const callsInTests = (): Call[] =>
  everything
    .filter(({ path, isTest }) => isTest || path.startsWith('test/'))
    .flatMap((source) => [...nodesOf(treeOf(source))])
    .flatMap(([node]) => callsAt(node));

const callsAt = (node: Node): Call[] => {
  if (node.type === 'CallExpression') return pathsOf(node).map((path) => ({ method: methodOf(node), path }));
  // An address kept under a name is called with a method that is not seen here.
  const kept = node.type === 'VariableDeclarator' ? childAt(node, 'init') : null;
  const path = kept ? pathOf(kept) : null;
  return path === null ? [] : [{ method: null, path }];
};

const segmentFits = (wanted: string, called: string): boolean =>
  wanted === called || (wanted.startsWith('{') && called !== '') || called === '{}';

/** Whether a call is one of a route: `/api/projects/{}` of `/api/projects/{id}`. */
export const fits = (call: Call, route: { readonly method: string; readonly path: string }): boolean => {
  const [wanted, called] = [route.path.split('/'), call.path.split('/')];
  const isMethod = call.method === null || call.method === route.method;
  return (
    isMethod &&
    wanted.length === called.length &&
    wanted.every((one, index) => segmentFits(one, called[index] ?? ''))
  );
};
