import { Fragment, use, type ReactNode } from 'react';
import type { TermMatcher } from './matcher.ts';
import { MarkedTerm } from './MarkedTerm.tsx';
import { TermsContext } from './terms-context.ts';

interface TermsProps {
  /** A text of one block. What is no text in it, such as a link or a button, is left as it is. */
  readonly children: ReactNode;
}

/** A text in which the words of the glossary explain themselves, each at its first place. */
export function Terms({ children }: TermsProps) {
  const matcher = use(TermsContext);
  return <>{matcher ? marked(children, matcher, new Set()) : children}</>;
}

const marked = (node: ReactNode, matcher: TermMatcher, seen: Set<string>): ReactNode => {
  if (Array.isArray(node))
    return node.map((one: ReactNode, at) =>
      typeof one === 'string' ? <Fragment key={`text ${at}`}>{marked(one, matcher, seen)}</Fragment> : one,
    );
  if (typeof node !== 'string') return node;
  const parts = matcher.split(node, seen);
  const isAlone = parts.length === 1;
  return parts.map(({ text, terms }, at) =>
    terms.length === 0 ? (
      text
    ) : (
      <MarkedTerm key={`${at} ${text}`} word={text} terms={terms} isAlone={isAlone} />
    ),
  );
};
