import { SendOutlined } from '@ant-design/icons';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useMe } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { approvalTexts } from './texts.ts';

interface SubmitForApprovalProps {
  readonly kind: string;
  readonly subjectId: string;
  /** Why it cannot be submitted yet, shown on the disabled button. */
  readonly blockedBy?: string;
}

interface SubmitValues {
  readonly note?: string;
}

/** The button that submits a record for approval; again after it was returned, and not while it is before the approvers. */
export function SubmitForApproval({ kind, subjectId, blockedBy }: SubmitForApprovalProps) {
  const t = useTexts(approvalTexts);
  const { message } = App.useApp();
  const { person } = useMe();
  const [isOpen, setIsOpen] = useState(false);
  const found = useGet('/api/approvals', { query: { subject: `${kind}:${subjectId}`, limit: 1 } });
  const submit = useWrite('POST', '/api/approvals', {
    onDone: () => {
      void message.success(t.submitted);
      setIsOpen(false);
    },
  });
  const latest = found.data?.rows.find((row) => row.subjectId === subjectId);
  const isReturned = latest?.state === 'returned';
  if (!found.data || latest?.state === 'running' || (isReturned && latest.applicantId !== person.id))
    return null;
  return (
    <>
      <Button
        type="primary"
        icon={<SendOutlined />}
        disabled={blockedBy !== undefined}
        title={blockedBy}
        onClick={() => setIsOpen(true)}
      >
        {isReturned ? t.resubmit : t.submit}
      </Button>
      <ModalForm<SubmitValues>
        title={isReturned ? t.resubmit : t.submit}
        isOpen={isOpen}
        initial={{}}
        submitText={t.submit}
        onSubmit={({ note }) => submit.mutate({ body: { kind, subjectId, ...(note ? { note } : {}) } })}
        onClose={() => {
          submit.reset();
          setIsOpen(false);
        }}
        isSaving={submit.isPending}
        error={submit.error}
      >
        <p className="zs-muted">{t.submitText}</p>
        <Form.Item name="note" label={t.note}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </ModalForm>
    </>
  );
}
