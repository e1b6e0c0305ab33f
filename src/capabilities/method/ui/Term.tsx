import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useGet } from '#web/api/use-get.ts';
import './method.css';
import { useSay } from './use-say.ts';

interface TermProps {
  /** The term, its abbreviation, a synonym or its code in the glossary. */
  readonly word: string;
  readonly children?: ReactNode;
}

/** A word of the glossary: its definition shows on hover and focus. A word that is no term is plain text. */
export function Term({ word, children }: TermProps) {
  const say = useSay();
  const glossary = useGet('/api/glossary', {}, { staleTime: 600_000 });
  const term = glossary.data?.terms.find(({ code, zh, en, abbreviation, synonyms }) =>
    [code, zh, en, abbreviation, ...synonyms].includes(word),
  );
  const shown = children ?? word;
  if (!term) return <>{shown}</>;
  return (
    <Tooltip title={`${say(term)}: ${say(term.definition)}`}>
      <button type="button" className="zs-term">
        {shown}
      </button>
    </Tooltip>
  );
}
