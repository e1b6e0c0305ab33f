import { posix } from 'node:path';
import { readFileSync } from 'node:fs';
import { at, product, root, type Source } from './source.ts';

/** One import of a file: what it names, resolved to a path of ours or left as a package. */
export interface Import {
  readonly from: Source;
  readonly offset: number;
  /** As written. */
  readonly specifier: string;
  /** `src/…` for a file of ours, else the package. */
  readonly target: string;
  readonly isOwn: boolean;
  /** Erased before the program runs. */
  readonly isType: boolean;
}

const resolved = (path: string, specifier: string): string => {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), specifier));
  return specifier.startsWith('#') ? `src/${specifier.slice(1)}` : specifier;
};

interface Found {
  readonly offset: number;
  readonly specifier: string;
  readonly isType: boolean;
}

const found = (from: Source): Found[] => {
  const { staticImports, staticExports, dynamicImports } = from.parsed.module;
  return [
    ...staticImports.map(({ start, moduleRequest, entries }) => ({
      offset: start,
      specifier: moduleRequest.value,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...staticExports.flatMap(({ start, entries }) => {
      const request = entries[0]?.moduleRequest;
      return request
        ? [{ offset: start, specifier: request.value, isType: entries.every(({ isType }) => isType) }]
        : [];
    }),
    ...dynamicImports.flatMap(({ start, moduleRequest }) => {
      const written = from.text.slice(moduleRequest.start, moduleRequest.end);
      return /^['"][^'"]+['"]$/.test(written)
        ? [{ offset: start, specifier: written.slice(1, -1), isType: false }]
        : [];
    }),
  ];
};

const importsOf = (from: Source): Import[] =>
  found(from).map((one) => ({
    ...one,
    from,
    target: resolved(from.path, one.specifier),
    isOwn: /^[.#]/.test(one.specifier),
  }));

export const productImports: readonly Import[] = product.flatMap(importsOf);

export interface Place {
  readonly area: 'engine' | 'platform' | 'capability' | 'list' | 'web' | 'cli';
  /** Name of the capability; of the folder in other areas. */
  readonly name: string;
  /** First name inside the capability without its ending: `schema`, `store`, `ui` … */
  readonly role: string;
}

/** Where a file of the product stands. */
export const placeOf = (path: string): Place => {
  const [, area = '', name = '', inside = ''] = path.split('/');
  if (area !== 'capabilities')
    return { area: area as Place['area'], name, role: name.replace(/\.tsx?$/, '') };
  // all.ts and api.ts stand above the capabilities and name them all.
  if (inside === '') return { area: 'list', name, role: name };
  return { area: 'capability', name, role: inside.replace(/\.tsx?$/, '').replace(/\.test$/, '') };
};

/** The capabilities in the order of all.ts. */
export const capabilityOrder = (): string[] => {
  const text = readFileSync(`${root}/src/capabilities/all.ts`, 'utf8');
  const folderOf = new Map(
    [...text.matchAll(/import \{ (\w+) \} from '\.\/([\w-]+)\//g)].map(([, name = '', folder = '']) => [
      name,
      folder,
    ]),
  );
  const listed = /=\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return listed.split(',').flatMap((name) => folderOf.get(name.trim()) ?? []);
};

export const complaint = ({ from, offset, specifier }: Import, why: string): string =>
  `${at(from, offset)} imports ${specifier}: ${why}`;
