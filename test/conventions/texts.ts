import {
  at,
  childAt,
  childListAt,
  nameOf,
  nodesOf,
  product,
  textOf,
  treeOf,
  type Node,
  type Source,
} from './source.ts';

const chinese = /\p{Script=Han}/u;
const word = /\p{L}{2,}/u;

const pages = product.filter(({ path, isTest }) => path.endsWith('.tsx') && !isTest);

// Attributes whose value is read by a person.
const spoken =
  /^(aria-label|aria-description|alt|title|placeholder|label|okText|cancelText|message|description)$/;

const isSpokenAttribute = (node: Node): boolean => {
  const name = childAt(node, 'name');
  return node.type === 'JSXAttribute' && typeof name?.['name'] === 'string' && spoken.test(name['name']);
};

/** What a node says to the reader in one language only; null when it says nothing. */
const untranslated = (node: Node): string | null => {
  if (node.type === 'JSXText' && typeof node['value'] === 'string' && word.test(node['value']))
    return node['value'].trim();
  if (isSpokenAttribute(node)) {
    const value = textOf(childAt(node, 'value'));
    return value !== null && word.test(value) ? value : null;
  }
  const text = textOf(node);
  return text !== null && chinese.test(text) ? text : null;
};

/** Words in a page that are not in its texts. A text in both languages, written in place, counts as translated. */
export const wordsInPages = (): string[] =>
  pages.flatMap((source) =>
    [...nodesOf(treeOf(source))]
      .filter(([, parent]) => !(parent && (isPair(parent) || isKeyOrCode(parent))))
      .flatMap(([node]) => {
        const said = untranslated(node);
        return said === null ? [] : [`${at(source, node.start)} says "${said.slice(0, 40)}" in one language`];
      }),
  );

/** `<kbd>Ctrl K</kbd>`: what a machine is told reads the same in every language. */
const isKeyOrCode = (node: Node): boolean => {
  const opening = node.type === 'JSXElement' ? childAt(node, 'openingElement') : null;
  const name = opening ? childAt(opening, 'name') : null;
  return name !== null && (name['name'] === 'kbd' || name['name'] === 'code');
};

/** `['项目', 'Projects']`: two texts, the first of them Chinese. */
export const isPair = (node: Node): boolean => {
  if (node.type !== 'ArrayExpression') return false;
  const texts = childListAt(node, 'elements').map(textOf);
  return texts.length === 2 && chinese.test(texts[0] ?? '') && texts[1] !== null;
};

const placeholders = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .sort((a, b) => a.localeCompare(b))
    .join();

/** Words that stand in Chinese in the English text as well. */
const sameInBoth: Readonly<Record<string, string>> = {
  中文: 'a language is listed under its own name',
};

const pairFaults = (zh: string, en: string): string | null => {
  if (en.trim() === '') return `"${zh}" has no English`;
  if (placeholders(zh) !== placeholders(en)) return `"${zh}" and "${en}" have different placeholders`;
  return chinese.test(en) && !(en in sameInBoth) ? `"${en}" is not English` : null;
};

/** Where pairs of texts are kept: tables of texts and rules, and the fields of routes and columns. */
const isTextPair = (source: Source, parent: Node | null): boolean => {
  if (/\/(texts|refusals)\.ts$/.test(source.path) || /\/texts\//.test(source.path)) return true;
  const key = parent?.type === 'Property' ? childAt(parent, 'key') : null;
  return /^(summary|title)$/.test(nameOf(key) ?? '');
};

/** Texts that lack a language or fill in different things. */
export const lamePairs = (): string[] =>
  product
    .filter(({ isTest }) => !isTest)
    .flatMap((source) =>
      [...nodesOf(treeOf(source))]
        .filter(([node, parent]) => node.type === 'ArrayExpression' && isTextPair(source, parent))
        .flatMap(([node]) => {
          const [zh, en, ...rest] = childListAt(node, 'elements').map(textOf);
          if (zh === null || zh === undefined || rest.length > 0) return [];
          const fault = pairFaults(zh, en ?? '');
          return fault === null ? [] : [`${at(source, node.start)} ${fault}`];
        }),
    );
