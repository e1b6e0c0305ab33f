import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Attachments } from '#web/project-parts.ts';
import { sheetTexts } from './texts.ts';

interface EvidenceFilesProps {
  /** `sheet:question`. */
  readonly place: string;
  readonly question: string;
  readonly count: number;
  readonly isFixed: boolean;
}

/** The files an answer rests on; shown when asked for, as most answers have none. */
export function EvidenceFiles({ place, question, count, isFixed }: EvidenceFilesProps) {
  const t = useTexts(sheetTexts);
  const [isOpen, setIsOpen] = useState(false);
  if (isFixed && count === 0) return null;
  const label = count === 0 ? t.attach : fill(t.files, { count });
  return (
    <div className="zs-question-files">
      <Button
        type="text"
        size="small"
        icon={<PaperClipOutlined />}
        aria-expanded={isOpen}
        aria-label={fill(t.filesOf, { label, question })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen ? <Attachments subject={{ type: 'maturity-answer', id: place }} isFixed={isFixed} /> : null}
    </div>
  );
}
