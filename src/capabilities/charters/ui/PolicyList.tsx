import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { messageOf } from '#web/api/problem.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { PolicyRecord } from '../schema/policy.ts';
import { NewForOffice } from './NewForOffice.tsx';
import { ChangePolicy, NewPolicyForm } from './PolicyForm.tsx';
import { ReadingTable } from './Readings.tsx';
import { charterTexts, policyTexts } from './texts.ts';

/** The policies by year; the one asked for in the address comes first. */
export function PolicyList({ openId }: { readonly openId: string }) {
  const t = useTexts(charterTexts);
  const mayUpdate = useMay()('charter.update');
  const policies = useGet('/api/policies');
  const [office, setOffice] = useState<string | null>(null);
  const [changing, setChanging] = useState<PolicyRecord | null>(null);
  const rows = policies.data?.rows.toSorted((a, b) => Number(b.id === openId) - Number(a.id === openId));
  const add = mayUpdate ? <NewForOffice text={t.newPolicy} isSaving={false} onChoose={setOffice} /> : null;
  return (
    <div className="zs-stack">
      <ProblemNotice error={policies.error} onRetry={() => void policies.refetch()} />
      {rows ? null : <RowSkeletons count={4} />}
      {rows?.length === 0 ? (
        <Card>
          <EmptyState text={t.noPolicies} action={add} />
        </Card>
      ) : (
        <div className="zs-charter-foot">{add}</div>
      )}
      {rows?.map((policy) => (
        <PolicyCard key={policy.id} policy={policy} onChange={() => setChanging(policy)} />
      ))}
      <NewPolicyForm officeId={office} onClose={() => setOffice(null)} />
      <ChangePolicy policy={changing} onClose={() => setChanging(null)} />
    </div>
  );
}

interface PolicyCardProps {
  readonly policy: PolicyRecord;
  readonly onChange: () => void;
}

function PolicyCard({ policy, onChange }: PolicyCardProps) {
  const t = useTexts(policyTexts);
  const { listed } = usePunctuation();
  const { year, office, statement, objectives, reviewOn, publishedOn, publishedBy, readings } = policy;
  return (
    <Card
      title={
        <>
          {fill(t.heading, { year })} · {office} {publishedOn === null ? <Tag>{t.draft}</Tag> : null}
        </>
      }
      extra={<PolicyActions policy={policy} onChange={onChange} />}
    >
      <p className="zs-policy-statement">{statement}</p>
      <Facts
        facts={[
          { label: t.objectives, value: listed(objectives) },
          { label: t.reviewOn, value: reviewOn },
          ...(publishedOn === null
            ? []
            : [
                {
                  label: t.publish,
                  value: fill(t.published, { day: publishedOn, person: publishedBy ?? '—' }),
                },
              ]),
        ]}
      />
      {readings.length > 0 ? <ReadingTable readings={readings} /> : null}
    </Card>
  );
}

function PolicyActions({ policy, onChange }: PolicyCardProps) {
  const t = useTexts(policyTexts);
  const { confirm: confirmText } = useTexts(charterTexts);
  const { edit } = useTexts(productTexts);
  const { message, modal } = App.useApp();
  const publish = useWrite('POST', '/api/policies/{id}/publication');
  const confirm = useWrite('POST', '/api/policies/{id}/reading');
  const params = { id: policy.id };
  const tell = (error: unknown) => void message.error(messageOf(error));
  if (policy.isMineToRead)
    return (
      <Button type="primary" onClick={() => void confirm.mutateAsync({ params }).catch(tell)}>
        {confirmText}
      </Button>
    );
  if (policy.publishedOn !== null || !policy.mayUpdate) return null;
  const ask = () =>
    modal.confirm({
      title: fill(t.publishAsk, { year: policy.year }),
      content: t.publishNote,
      okText: t.publish,
      onOk: () => publish.mutateAsync({ params, body: { version: policy.version } }).catch(tell),
    });
  return (
    <>
      <Button onClick={onChange}>{edit}</Button>{' '}
      <Button type="primary" onClick={() => void ask()}>
        {t.publish}
      </Button>
    </>
  );
}
