import { capabilityOrder, complaint, placeOf, productImports, type Import, type Place } from './imports.ts';

type Verdict = string | null;

// Modules a browser does not have or must not be sent.
const serverPackage = /^(node:|kysely|pg$|pg-|fastify|@fastify\/|@electric-sql|pino|nodemailer|@node-rs)/;

interface Exception {
  readonly path: string;
  readonly target: string;
  readonly reason: string;
}

const exceptions: readonly Exception[] = [
  {
    path: 'src/engine/interchange/xml.ts',
    target: 'saxes',
    reason:
      'reading XML safely is a discipline of its own; the parser is plain computation, without Node or the browser',
  },
];

/** Exceptions that no file needs any more. */
export const staleExceptions = (): string[] =>
  exceptions
    .filter(
      ({ path, target }) => !productImports.some((one) => one.from.path === path && one.target === target),
    )
    .map(({ path, target }) => `${path} no longer imports ${target}`);

const isExcepted = ({ from, target }: Import): boolean =>
  exceptions.some((one) => one.path === from.path && one.target === target);

const engineMay = ({ target, isOwn }: Import): Verdict =>
  isOwn && target.startsWith('src/engine/') ? null : 'the engine stands on nothing but itself';

const platformMay = ({ target, isOwn }: Import): Verdict =>
  !isOwn || /^src\/(platform|engine)\//.test(target) ? null : 'the platform knows only itself and the engine';

const webMay = ({ from, target, isOwn }: Import): Verdict => {
  const isKit = from.path.startsWith('src/web/kit/');
  if (
    isKit &&
    (/^src\/web\/(api|routing|shell)\//.test(target) || target.startsWith('@tanstack/react-router'))
  )
    return 'the kit knows neither the router nor the API';
  if (isKit && target.startsWith('src/capabilities/')) return 'the kit knows no capability';
  return isOwn && target.startsWith('src/cli/') ? 'the browser has no command line' : null;
};

/** Plain words and lists, which weigh nothing in the browser; everybody may take them. */
const plain = new Set(['names', 'columns']);

/** What each file of a capability may take from capabilities, its own and the earlier ones. */
const takes: Readonly<Record<string, RegExp>> = {
  names: /^$/,
  columns: /^$/,
  schema: /^schema$/,
  tables: /^tables$/,
  rules: /^(schema|rules)$/,
  refusals: /^refusals$/,
  routes: /^schema$/,
  store: /^(schema|tables|rules|store|visibility)$/,
  ui: /^(schema|rules|ui|refusals|routes)$/,
};
const known = new Set([...Object.keys(takes), 'actions', 'handlers', 'jobs', 'capability']);
const pure = new Set(['schema', 'tables', 'rules', 'refusals', 'routes', 'ui', ...plain]);

const byRole = (one: Import, from: Place, to: Place | null): Verdict => {
  if (to === null)
    return !one.isType && pure.has(from.role) && serverPackage.test(one.target)
      ? `${from.role} also runs in the browser`
      : null;
  if (to.area === 'web') return from.role === 'ui' ? null : 'only ui stands on the web shell';
  if (to.area === 'cli') return 'the command line stands above the capabilities';
  if (to.area === 'list')
    return one.isType && to.name === 'api.ts' && from.role === 'ui'
      ? null
      : 'the list of capabilities stands above them';
  if (to.area !== 'capability') return null;
  // A role that became a folder, and files of their own kind (a table of roles, a parser), serve their capability.
  if (to.name === from.name && (to.role === from.role || !known.has(to.role))) return null;
  if (plain.has(to.role)) return null;
  if (from.role === 'rules' && to.role === 'tables' && one.isType) return null;
  const allowed = takes[from.role];
  if (!allowed && to.role === 'ui') return 'pages are the browser’s';
  return !allowed || allowed.test(to.role) ? null : `${from.role} does not know ${to.role}`;
};

const byOrder = (order: readonly string[], from: Place, to: Place | null): Verdict => {
  if (to?.area !== 'capability' || to.name === from.name) return null;
  const [own, other] = [order.indexOf(from.name), order.indexOf(to.name)];
  if (own === -1) return `${from.name} is not listed in src/capabilities/all.ts`;
  return other === -1 || other > own
    ? `${to.name} does not come before ${from.name} in src/capabilities/all.ts`
    : null;
};

const verdict = (one: Import, order: readonly string[]): Verdict => {
  const from = placeOf(one.from.path);
  if (one.isOwn && one.specifier.startsWith('.') && crossesTop(one))
    return 'from one top folder to another by #, not by ../';
  if (from.area === 'engine') return engineMay(one);
  if (from.area === 'platform') return platformMay(one);
  if (from.area === 'web') return webMay(one);
  if (from.area !== 'capability') return null;
  const to = one.isOwn ? placeOf(one.target) : null;
  return byRole(one, from, to) ?? byOrder(order, from, to);
};

const crossesTop = ({ from, target }: Import): boolean => from.path.split('/')[1] !== target.split('/')[1];

/** Every import the table of the layout does not allow. Tests may reach further than what they test. */
export const forbiddenImports = (): string[] => {
  const order = capabilityOrder();
  return productImports.flatMap((one) => {
    const why = one.from.isTest || isExcepted(one) ? null : verdict(one, order);
    return why === null ? [] : [complaint(one, why)];
  });
};

const valueGraph = (): Map<string, Import[]> =>
  Map.groupBy(
    productImports.filter(({ isType, from }) => !isType && !from.isTest),
    ({ from }) => from.path,
  );

/** Server modules that the browser bundle would carry, with the way they get into it. */
export const serverInBrowser = (): string[] => {
  const graph = valueGraph();
  const cameFrom = new Map<string, string | null>(
    [...graph.keys()].filter((path) => path.startsWith('src/web/')).map((path) => [path, null]),
  );
  const faults: string[] = [];
  for (const path of cameFrom.keys())
    for (const one of graph.get(path) ?? []) {
      if (one.isOwn && !cameFrom.has(one.target)) cameFrom.set(one.target, path);
      if (!one.isOwn && serverPackage.test(one.target))
        faults.push(complaint(one, `reached from ${cameFrom.get(path) ?? 'the shell'}`));
    }
  return faults;
};

/** Files that need each other when they load, as one line per circle. */
export const importCircles = (): string[] => {
  const graph = valueGraph();
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'open') circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (state.has(path)) return;
    state.set(path, 'open');
    for (const { target, isOwn } of graph.get(path) ?? []) if (isOwn) visit(target, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return circles;
};
