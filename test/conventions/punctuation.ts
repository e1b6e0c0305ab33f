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
import { isPair } from './texts.ts';

// Marks that stand between the parts of a Chinese text, and nowhere in an English one.
const marks = /[：（）、；]/;

const isOfPages = ({ path, isTest }: Source): boolean =>
  /^src\/(web|capabilities\/[^/]+\/ui)\//.test(path) && !isTest;

const isJoin = (node: Node): boolean => {
  const callee = node.type === 'CallExpression' ? childAt(node, 'callee') : null;
  return callee !== null && nameOf(childAt(callee, 'property')) === 'join';
};

/** What a node writes between two parts in Chinese whoever reads it; null when nothing. */
const chineseMarks = (node: Node): string | null => {
  if (node.type === 'JSXText' && typeof node['value'] === 'string') return node['value'].trim();
  if (node.type === 'TemplateLiteral') return textOf(node);
  if (node.type === 'JSXAttribute') return textOf(childAt(node, 'value'));
  return isJoin(node) ? textOf(childListAt(node, 'arguments')[0] ?? null) : null;
};

/** Texts that a page puts together with Chinese punctuation, which a reader of English would meet as well. */
export const chinesePunctuation = (sources: readonly Source[] = product.filter(isOfPages)): string[] =>
  sources.flatMap((source) =>
    [...nodesOf(treeOf(source))]
      .filter(([, parent]) => !(parent && isPair(parent)))
      .flatMap(([node]) => {
        const said = chineseMarks(node);
        return said !== null && marks.test(said)
          ? [`${at(source, node.start)} writes "${said.slice(0, 40)}": take the marks from usePunctuation`]
          : [];
      }),
  );
