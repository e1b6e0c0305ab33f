import { EditOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts, useText } from '#web/i18n/texts.ts';
import { productTexts } from '#web/i18n/product.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { Money } from '#web/kit/Money.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { requestModeNames, requestPointNames } from '../requests/names.ts';
import type { RequestRecord } from '../requests/schema.ts';
import { ApprovalPanel } from './ApprovalPanel.tsx';
import { RequestForm } from './RequestForm.tsx';
import { SubmitForApproval } from './SubmitForApproval.tsx';
import { approvalsPageTexts } from './texts.ts';

const open: readonly RequestRecord['state'][] = ['draft', 'returned', 'withdrawn'];

/** A request of one's own: what it says, how its approval goes, and what can still be done with it. */
export function RequestDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useTexts(approvalsPageTexts);
  const { listed } = usePunctuation();
  const { edit } = useTexts(productTexts);
  const text = useText();
  const [isEditing, setIsEditing] = useState(false);
  const found = useGet('/api/requests/{id}', { params: { id } }, { enabled: id !== '' });
  const request = found.data?.id === id ? found.data : undefined;
  const actions =
    request && open.includes(request.state) ? (
      <Space wrap>
        <Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>
          {edit}
        </Button>
        <SubmitForApproval kind="general-request" subjectId={request.id} />
      </Space>
    ) : null;
  return (
    <DetailDrawer isOpen={id !== ''} title={request?.title ?? t.request} width={720} onClose={onClose}>
      <ProblemNotice error={found.error} />
      {request ? (
        <div className="zs-stack">
          {actions}
          <Facts
            facts={[
              { label: t.code, value: request.code },
              { label: t.body, value: request.body },
              ...(request.amountFen === null
                ? []
                : [
                    {
                      label: t.amount.replace(/[（(].*/, ''),
                      value: <Money fen={request.amountFen} withUnit />,
                    },
                  ]),
              ...(request.point === null
                ? []
                : [{ label: t.point, value: text(requestPointNames[request.point]) }]),
              { label: t.approvers, value: listed(request.approvers.map(({ name }) => name)) },
              { label: t.mode, value: text(requestModeNames[request.mode]) },
              { label: t.copiedTo, value: listed(request.copied.map(({ name }) => name)) },
            ]}
          />
          <ApprovalPanel kind="general-request" subjectId={request.id} />
          <RequestForm
            isOpen={isEditing}
            request={request}
            onSaved={() => setIsEditing(false)}
            onClose={() => setIsEditing(false)}
          />
        </div>
      ) : (
        <RowSkeletons count={6} />
      )}
    </DetailDrawer>
  );
}
