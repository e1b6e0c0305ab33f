import { EditOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { OfficeEvolution } from '#capabilities/offices/schema/offices.ts';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import './evolution.css';
import { evolutionTexts } from './texts.ts';
import { WindowForm } from './WindowForm.tsx';

/** The steps of a unit with the window each was or is expected in. */
export function WayCard({ officeId }: { readonly officeId: string }) {
  const t = useTexts(evolutionTexts);
  const { aside } = usePunctuation();
  const mayManage = useMay()('office.manage');
  const [isEditing, setIsEditing] = useState(false);
  const way = useGet('/api/offices/{id}/evolution', { params: { id: officeId } });
  const { data } = way;
  const actions = mayManage ? (
    <Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>
      {t.setWindow}
    </Button>
  ) : null;
  return (
    <Card title={t.way} extra={actions}>
      <ProblemNotice error={way.error} onRetry={() => void way.refetch()} />
      {data ? null : <RowSkeletons count={4} />}
      {data && data.steps.length === 0 ? (
        <EmptyState text={t.noTypes} action={<LinkButton to={paths.typeAssistant}>{t.toType}</LinkButton>} />
      ) : null}
      {data && data.steps.length > 0 ? (
        <div className="zs-stack">
          <Facts
            facts={[
              { label: t.startOn, value: data.startOn },
              { label: t.window, value: fill(t.windowValue, data.window) },
              {
                label: t.mature,
                value: data.mature ? aside(`${data.mature.from} – ${data.mature.to}`, t.matureNote) : null,
              },
            ]}
          />
          <ol className="zs-way">
            {data.steps.map((step) => (
              <Step key={`${step.preset}${step.from ?? step.expected?.from}`} step={step} />
            ))}
          </ol>
          {mayManage ? (
            <div>
              <LinkButton to={paths.office(officeId)}>{t.toOffice}</LinkButton>
            </div>
          ) : null}
        </div>
      ) : null}
      {data ? (
        <WindowForm
          officeId={officeId}
          evolution={data}
          isOpen={isEditing}
          onClose={() => setIsEditing(false)}
        />
      ) : null}
    </Card>
  );
}

const colours = {
  early: 'warning',
  late: 'warning',
  overdue: 'warning',
  within: 'success',
  open: 'processing',
} as const;
const colourOf = (timing: string): string =>
  Object.entries(colours).find(([name]) => name === timing)?.[1] ?? 'default';

function Step({ step }: { readonly step: OfficeEvolution['steps'][number] }) {
  const t = useTexts(evolutionTexts);
  const { name, from, expected, months, timing } = step;
  const lines = [
    from === null ? null : fill(t.since, { from }),
    months === null ? null : fill(t.after, { months }),
    expected === null ? null : fill(t.expectedIn, expected),
  ].filter(Boolean);
  return (
    <li className={from === null ? 'is-expected' : ''}>
      <strong>{name}</strong> <Tag color={colourOf(timing)}>{t[timing]}</Tag>
      <small className="zs-muted zs-number">{lines.join(' · ')}</small>
    </li>
  );
}
