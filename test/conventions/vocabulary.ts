import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  at,
  childListAt,
  filesBelow,
  nodesOf,
  product,
  root,
  textOf,
  treeOf,
  type Source,
} from './source.ts';
import { isPair } from './texts.ts';

/** Words that gave way to another of docs/glossary.md; files are still read by them. */
const replaced: Readonly<Record<string, string>> = { 基线: '基准', 暂停: '暂缓' };

const replacedIn = (text: string): string[] =>
  Object.entries(replaced)
    .filter(([word]) => text.includes(word))
    .map(([word, by]) => `says ${word} where the glossary says ${by}: "${text.slice(0, 40)}"`);

/** Texts in both languages that use a word the glossary has another for. */
export const replacedWords = (
  sources: readonly Source[] = product.filter(({ isTest }) => !isTest),
): string[] =>
  sources.flatMap((source) =>
    [...nodesOf(treeOf(source))]
      .filter(([node]) => isPair(node))
      .flatMap(([node]) =>
        replacedIn(textOf(childListAt(node, 'elements')[0] ?? null) ?? '').map(
          (fault) => `${at(source, node.start)} ${fault}`,
        ),
      ),
  );

// What people of the demonstration wrote is in their own words; what its PMO keeps is ours.
const isOurs = (path: string): boolean => !/^content\/demo\/(?!pmo\/)/.test(path);

/** The same in what is shipped as content; synonyms are there to be recognised. */
export const replacedWordsInContent = (): string[] =>
  filesBelow(['content'], /\.json$/)
    .filter(isOurs)
    .flatMap((path) =>
      textsIn(JSON.parse(readFileSync(join(root, path), 'utf8')))
        .flatMap(replacedIn)
        .map((fault) => `${path} ${fault}`),
    );

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'synonyms' ? [] : textsIn(part)));
};
