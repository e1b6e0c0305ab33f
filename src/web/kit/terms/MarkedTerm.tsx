import { Tooltip } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useLocale } from '../../i18n/locale.tsx';
import type { ExplainedTerm } from './explained-term.ts';
import './terms.css';

interface MarkedTermProps {
  readonly word: string;
  readonly terms: readonly ExplainedTerm[];
  /** Nothing but this word is said, so there is no text to aim at around it. */
  readonly isAlone: boolean;
}

/** A word with its explanation: on hover, on focus and on a tap, which some browsers do not count as focus. */
export function MarkedTerm({ word, terms, isAlone }: MarkedTermProps) {
  const [isOpen, setOpen] = useState(false);
  const hide = () => setOpen(false);
  const hideByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    hide();
  };
  return (
    <Tooltip open={isOpen} title={isOpen ? <Explained terms={terms} /> : null} destroyOnHidden>
      <span
        className={isAlone ? 'zs-term is-alone' : 'zs-term'}
        role="button"
        tabIndex={0}
        onMouseEnter={() => setOpen(true)}
        onMouseLeave={hide}
        onFocus={() => setOpen(true)}
        onBlur={hide}
        onKeyDown={hideByKey}
        onClick={({ currentTarget }) => {
          currentTarget.focus();
          setOpen(true);
        }}
      >
        {word}
      </span>
    </Tooltip>
  );
}

function Explained({ terms }: Pick<MarkedTermProps, 'terms'>) {
  const { locale } = useLocale();
  const inLocale = ({ zh, en }: { readonly zh: string; readonly en: string }) => (locale === 'en' ? en : zh);
  return (
    <>
      {terms.map((term) => (
        <span key={term.id} className="zs-term-text">
          <strong>{inLocale(term)}</strong>
          {term.abbreviation ? ` ${term.abbreviation}` : null} — {inLocale(term.definition)}
        </span>
      ))}
    </>
  );
}
