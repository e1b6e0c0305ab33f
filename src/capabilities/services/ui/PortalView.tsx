import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { fill } from '#platform/i18n.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import '#web/kit/simple-table.css';
import '#capabilities/positions/ui/staff.css';
import { Terms } from '#web/kit/terms/Terms.tsx';
import type { PortalContent } from '../schema.ts';
import { aboutTexts } from './texts.ts';

interface PortalViewProps {
  readonly content: PortalContent;
  /** How the type of PMO speaks; an adviser speaks of advice. */
  readonly tone: string | null;
}

/** What a PMO tells about itself. */
export function PortalView({ content, tone }: PortalViewProps) {
  const t = useTexts(aboutTexts);
  const { labelled } = usePunctuation();
  const { locale } = useLocale();
  const say = ({ zh, en }: { readonly zh: string; readonly en: string }) => (locale === 'en' ? en : zh);
  const isAdviser = tone === 'advise';
  const { mission, charter, does, doesNot, services, people, contact, processes } = content;
  return (
    <div className="zs-stack">
      <Card title={t.mission} extra={charter ? <Tag>{fill(t.ofCharter, { charter })}</Tag> : null}>
        <p>
          <Terms>{mission ?? '—'}</Terms>
        </p>
      </Card>
      <div className="zs-grid" style={{ '--zs-column': '280px' } as object}>
        <Sentences title={isAdviser ? t.doesAdvise : t.does} sentences={does} />
        <Sentences title={t.doesNot} sentences={doesNot} />
        <Card title={t.people}>
          <ul className="zs-staff-lines">
            {people.map(({ name, position }) => (
              <li key={`${position} ${name}`}>
                <strong>{name}</strong>
                <span>{position}</span>
              </li>
            ))}
          </ul>
          {contact === '' ? null : <p>{labelled(t.contact, contact)}</p>}
        </Card>
      </div>
      <Card title={fill(isAdviser ? t.servicesAdvise : t.services, { count: services.length })} isFlush>
        <table className="zs-simple-table">
          <tbody>
            {services.map((service) => (
              <tr key={service.code}>
                <th scope="row">
                  <Terms>{say(service)}</Terms>
                  <div className="zs-muted">{say(service.audience)}</div>
                </th>
                <td>
                  <Terms>{say(service.sla)}</Terms>
                  {service.position ? <div className="zs-muted">{service.position}</div> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Card title={fill(t.processes, { count: processes.length })}>
        <ul className="zs-staff-members">
          {processes.map((one) => (
            <li key={one.code}>
              <Tag>{say(one)}</Tag>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function Sentences({
  title,
  sentences,
}: {
  readonly title: ReactNode;
  readonly sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="zs-staff-duties">
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Terms>{sentence}</Terms>
          </li>
        ))}
      </ul>
    </Card>
  );
}
