import { readFileSync } from 'node:fs';
import { placeOf } from './imports.ts';
import {
  at,
  childAt,
  childListAt,
  filesBelow,
  nameOf,
  nodesOf,
  product,
  root,
  textOf,
  treeOf,
  type Node,
  type Source,
} from './source.ts';

/** Who declares each table: the capability, or `platform`. */
const owners = (): Map<string, string[]> => {
  const declared = product.flatMap((source) =>
    [...nodesOf(treeOf(source))]
      .filter(([node]) => isDatabase(node))
      .flatMap(([node]) => tablesOf(node, ownerOf(source))),
  );
  const byTable = Map.groupBy(declared, ({ table }) => table);
  return new Map([...byTable].map(([table, all]) => [table, all.map(({ owner }) => owner)]));
};

const isDatabase = (node: Node): boolean =>
  node.type === 'TSInterfaceDeclaration' && nameOf(childAt(node, 'id')) === 'Database';

const tablesOf = (node: Node, owner: string): { table: string; owner: string }[] => {
  const body = childAt(node, 'body');
  return (body ? childListAt(body, 'body') : []).flatMap((field) => {
    const key = childAt(field, 'key');
    const table = nameOf(key) ?? textOf(key);
    return table === null ? [] : [{ table, owner }];
  });
};

const ownerOf = ({ path }: Source): string => {
  const place = placeOf(path);
  return place.area === 'capability' ? place.name : place.area;
};

/** Tables with versions whose past is not kept. */
const withoutHistory: Readonly<Record<string, string>> = {
  job: 'working memory of the queue, rewritten at every step of progress; what a job did stands in the audit log',
};

interface SqlFile {
  readonly created: readonly string[];
  readonly versioned: readonly string[];
  readonly withVersion: readonly string[];
}

const migrations = (): SqlFile => {
  const text = filesBelow(['migrations'], /\.sql$/)
    .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
    .join('\n');
  const bodies = [...text.matchAll(/^create table (\w+) \(([^;]*)\);/gims)].map(
    ([, table = '', body = '']) => ({ table, body }),
  );
  return {
    created: bodies.map(({ table }) => table),
    versioned: [...text.matchAll(/call versioned\('(\w+)'\)/g)].map(([, table = '']) => table),
    withVersion: bodies
      .filter(({ body }) => /^\s*version integer/m.test(body) && /^\s*updated_at/m.test(body))
      .map(({ table }) => table),
  };
};

/** Each table is created by a migration, declared by one owner, and keeps its history when it has versions. */
export const tableFaults = (): string[] => {
  const { created, versioned, withVersion } = migrations();
  const declared = owners();
  // The list of applied migrations is made by the code that applies them.
  const known = new Set([...created, 'migration']);
  return [
    ...[...declared]
      .filter(([, by]) => by.length > 1)
      .map(([table, by]) => `${table} is declared by ${by.join(' and ')}`),
    ...[...declared.keys()]
      .filter((table) => !known.has(table))
      .map((table) => `${table} is declared and created by no migration`),
    ...created
      .filter((table) => !declared.has(table))
      .map((table) => `${table} is created and declared by nobody`),
    ...withVersion
      .filter((table) => !versioned.includes(table) && !(table in withoutHistory))
      .map((table) => `${table} has versions and no history: call versioned('${table}')`),
  ];
};

const writers = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);

/** The tables that a node writes, by the query builder or by SQL text. */
const writtenBy = (node: Node): string[] => {
  if (node.type === 'CallExpression') {
    const callee = childAt(node, 'callee');
    const verb = callee?.type === 'MemberExpression' ? nameOf(childAt(callee, 'property')) : null;
    const table = textOf(childListAt(node, 'arguments')[0] ?? null);
    return verb !== null && writers.has(verb) && table !== null ? [table.split(' ')[0] ?? table] : [];
  }
  const isSql = node.type === 'TaggedTemplateExpression' && nameOf(childAt(node, 'tag')) === 'sql';
  const text = isSql ? textOf(childAt(node, 'quasi')) : null;
  return text === null
    ? []
    : [
        ...text.matchAll(
          /\b(?:insert into|update|delete from)\s+(\w+)\s+(?:set|values|\(|where|select|as|using|$)/gi,
        ),
      ].map(([, table = '']) => table);
};

/** Writes to a table from outside the capability that owns it. */
export const foreignWrites = (): string[] => {
  const declared = owners();
  return product
    .filter(({ isTest }) => !isTest)
    .flatMap((source) =>
      [...nodesOf(treeOf(source))].flatMap(([node]) =>
        writtenBy(node)
          .filter((table) => declared.has(table) && !declared.get(table)?.includes(ownerOf(source)))
          .map(
            (table) => `${at(source, node.start)} writes ${table}, which ${declared.get(table)?.join()} owns`,
          ),
      ),
    );
};
