import type { z } from 'zod';
import { useTexts } from '#web/i18n/texts.ts';
import { DateText } from '#web/kit/DateText.tsx';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import type { AuditLine } from '../../schema.ts';
import { accessTexts } from '../texts.ts';
import { Outcome } from './Outcome.tsx';
import './audit.css';

type Line = z.output<typeof AuditLine>;

interface AuditDrawerProps {
  readonly line: Line | null;
  /** What the act is called. */
  readonly name: string;
  readonly onClose: () => void;
}

/** One act: who, when, from where, and each field before and after. */
export function AuditDrawer({ line, name, onClose }: AuditDrawerProps) {
  const t = useTexts(accessTexts);
  return (
    <DetailDrawer isOpen={line !== null} title={name} onClose={onClose} width={680}>
      {line ? (
        <div className="zs-stack">
          <Facts
            facts={[
              { label: t.at, value: <DateText value={line.at} /> },
              { label: t.who, value: line.actorName },
              { label: t.action, value: <code>{line.action}</code> },
              { label: t.ip, value: line.ip },
              { label: t.outcome, value: <Outcome outcome={line.outcome} /> },
              { label: t.subject, value: [line.subjectType, line.subjectLabel].filter(Boolean).join(' · ') },
              { label: t.chain, value: line.seq },
              { label: t.request, value: <code>{line.requestId}</code> },
            ]}
          />
          <Changes changes={line.changes} />
        </div>
      ) : null}
    </DetailDrawer>
  );
}

function Changes({ changes }: { readonly changes: Readonly<Record<string, unknown>> }) {
  const t = useTexts(accessTexts);
  const rows = Object.entries(changes);
  if (rows.length === 0) return <p className="zs-muted">{t.noChanges}</p>;
  return (
    <table className="zs-changes">
      <caption className="zs-visually-hidden">{t.change}</caption>
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([field, change]) => {
          const [before, after] = Array.isArray(change) ? (change as unknown[]) : [null, change];
          return (
            <tr key={field}>
              <th scope="row">
                <code>{field}</code>
              </th>
              <td>{textOf(before)}</td>
              <td>{textOf(after)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
