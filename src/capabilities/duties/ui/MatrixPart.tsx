import { PlusOutlined } from '@ant-design/icons';
import { Button, Select, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { ApprovalPanel } from '#capabilities/approvals/ui/ApprovalPanel.tsx';
import { SubmitForApproval } from '#capabilities/approvals/ui/SubmitForApproval.tsx';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { matrixStateNames } from '../names.ts';
import type { Matrix } from '../schema.ts';
import { Conflicts } from './Conflicts.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { NewActivityForm } from './NewActivityForm.tsx';
import { dutyTexts } from './texts.ts';

/** The duty matrix of a PMO: the draft with its conflicts, or the one in force. */
export function MatrixPart({ officeId }: { readonly officeId: string }) {
  const t = useTexts(dutyTexts);
  const mayManage = useMay()('duty.manage');
  const [{ number }, setUrl] = useUrlState({ number: '' });
  const query = number === '' ? {} : { number: Number(number) };
  const found = useGet('/api/offices/{id}/duty-matrix', { params: { id: officeId }, query });
  const begin = useWrite('POST', '/api/offices/{id}/duty-matrix', { onDone: () => setUrl({ number: '' }) });
  const hasDraft = found.data?.versions.some(({ state }) => state === 'draft') ?? true;
  const start =
    mayManage && !hasDraft ? (
      <Button
        icon={<PlusOutlined />}
        loading={begin.isPending}
        onClick={() => begin.mutate({ params: { id: officeId }, body: {} })}
      >
        {t.begin}
      </Button>
    ) : null;
  return (
    <div className="zs-stack">
      <ProblemNotice error={found.error ?? begin.error} onRetry={() => void found.refetch()} />
      {found.data ? null : <RowSkeletons count={6} />}
      {found.data && !found.data.matrix ? (
        <Card>
          <EmptyState text={t.noMatrix} action={start} />
        </Card>
      ) : null}
      {found.data?.matrix ? (
        <MatrixView
          matrix={found.data.matrix}
          versions={found.data.versions}
          start={start}
          onNumber={(next) => setUrl({ number: next })}
        />
      ) : null}
    </div>
  );
}

interface MatrixViewProps {
  readonly matrix: NonNullable<Matrix['matrix']>;
  readonly versions: Matrix['versions'];
  readonly start: ReactNode;
  readonly onNumber: (number: string) => void;
}

function MatrixView({ matrix, versions, start, onNumber }: MatrixViewProps) {
  const t = useTexts(dutyTexts);
  const say = useText();
  const mayManage = useMay()('duty.manage');
  const [isAdding, setIsAdding] = useState(false);
  const isDraft = matrix.state === 'draft';
  const count = matrix.conflicts.length;
  const title = fill(t.versionOf, { number: matrix.number, state: say(matrixStateNames[matrix.state]) });
  return (
    <>
      <Conflicts conflicts={matrix.conflicts} />
      <Card
        title={matrix.inForceOn ? `${title} · ${fill(t.inForceOn, { day: matrix.inForceOn })}` : title}
        extra={
          <Space wrap>
            {versions.length > 1 ? (
              <Select
                aria-label={t.version}
                value={String(matrix.number)}
                options={versions.map((one) => ({
                  value: String(one.number),
                  label: fill(t.versionOf, { number: one.number, state: say(matrixStateNames[one.state]) }),
                }))}
                onChange={onNumber}
              />
            ) : null}
            {start}
            {isDraft && mayManage ? (
              <>
                <Button onClick={() => setIsAdding(true)}>{t.newActivity}</Button>
                <SubmitForApproval
                  kind="duty-matrix"
                  subjectId={matrix.id}
                  {...(count > 0 ? { blockedBy: fill(t.blocked, { count }) } : {})}
                />
              </>
            ) : null}
          </Space>
        }
        isFlush
      >
        <MatrixTable matrix={matrix} mayChange={isDraft && mayManage} />
      </Card>
      <ApprovalPanel kind="duty-matrix" subjectId={matrix.id} />
      {isAdding ? <NewActivityForm matrixId={matrix.id} onClose={() => setIsAdding(false)} /> : null}
    </>
  );
}
