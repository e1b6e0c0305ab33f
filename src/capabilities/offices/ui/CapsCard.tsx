import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import type { Office } from '../schema/offices.ts';
import { CompensationForm } from './CompensationForm.tsx';
import { officeTexts } from './texts.ts';

interface CapsCardProps {
  readonly office: Office;
  readonly mayManage: boolean;
}

/** What limits the say of a unit today, and how each limit is lifted. */
export function CapsCard({ office, mayManage }: CapsCardProps) {
  const t = useTexts(officeTexts);
  const { listed } = usePunctuation();
  const [isRecording, setIsRecording] = useState(false);
  return (
    <Card
      title={t.caps}
      extra={mayManage ? <Button onClick={() => setIsRecording(true)}>{t.compensate}</Button> : null}
    >
      {office.capsInForce.length === 0 ? <p className="zs-muted">{t.noCaps}</p> : null}
      <ul className="zs-stack">
        {office.capsInForce.map(({ letter, text, mend }) => (
          <li key={letter}>
            {text}
            <br />
            <small className="zs-muted">{fill(t.mend, { mend })}</small>
          </li>
        ))}
      </ul>
      {office.compensations.length > 0 ? (
        <>
          <h3 className="zs-office-heading">{t.compensations}</h3>
          <ul>
            {office.compensations.map(({ id, document, points, from, to }) => (
              <li key={id}>
                {document} <small className="zs-muted">{`${listed(points)} · ${from} – ${to ?? ''}`}</small>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <CompensationForm officeId={office.id} isOpen={isRecording} onClose={() => setIsRecording(false)} />
    </Card>
  );
}
