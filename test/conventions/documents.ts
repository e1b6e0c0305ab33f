import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, root } from './source.ts';

interface Document {
  readonly path: string;
  readonly text: string;
}

const documents = (): Document[] => {
  const above = readdirSync(root).filter((name) => name.endsWith('.md'));
  const below = ['docs', 'src', 'test', 'bench', 'content'].filter((folder) =>
    existsSync(join(root, folder)),
  );
  return [...above, ...filesBelow(below, /\.md$/)].map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
};

const ours = /^(src|test|scripts|docs|migrations|content|bench|\.ci)\//;
// A pattern, a place for a name, or an example is not a path.
const isPattern = (path: string): boolean => /[*<>{}…]|NNNN/.test(path);

const pathsNamed = ({ text }: Document): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => ours.test(path) && !isPattern(path));

const linksOf = ({ text }: Document): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link.split('#')[0] ?? '')
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));

/** Paths and links in the documents that lead nowhere. */
export const deadPaths = (): string[] =>
  documents().flatMap((document) => [
    ...pathsNamed(document)
      .map((path) => path.replace(/:\d+$/, ''))
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${document.path} names ${path}`),
    ...linksOf(document)
      .filter((link) => !existsSync(join(root, dirname(document.path), decodeURIComponent(link))))
      .map((link) => `${document.path} links to ${link}`),
  ]);

/** `npm run …` in the documents that package.json does not know. */
export const unknownScripts = (): string[] => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return documents().flatMap(({ path, text }) =>
    [...text.matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)]
      .filter(([, name = '']) => !(name in scripts))
      .map(([, name]) => `${path} says npm run ${name}`),
  );
};

const wanted = [
  'README.md',
  'STYLE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'LICENSE',
  'docs/architecture.md',
  'docs/glossary.md',
];

export const missingDocuments = (): string[] => wanted.filter((path) => !existsSync(join(root, path)));

/** Decision records: numbered in order without a gap, 20 to 60 lines. */
export const recordFaults = (): string[] => {
  const records = readdirSync(join(root, 'docs/decisions'))
    .filter((name) => name !== 'README.md')
    .sort();
  return records.flatMap((name, index) => {
    const number = String(index + 1).padStart(4, '0');
    const lines = readFileSync(join(root, 'docs/decisions', name), 'utf8')
      .trimEnd()
      .split('\n').length;
    const isNumbered = name.startsWith(`${number}-`) && name.endsWith('.md');
    return [
      ...(isNumbered ? [] : [`docs/decisions/${name} should begin with ${number}-`]),
      ...(lines > 60 ? [`docs/decisions/${name} has ${lines} lines, at most 60`] : []),
    ];
  });
};
