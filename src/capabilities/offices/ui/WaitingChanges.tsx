import { Button, Space } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import type { Office } from '../schema/offices.ts';
import { officeTexts } from './texts.ts';
import { useSubmission } from './use-submission.ts';

interface WaitingChangesProps {
  readonly office: Office;
  readonly mayManage: boolean;
}

/** Changes of a unit that are not in force yet: before the executives, or still to be submitted. */
export function WaitingChanges({ office, mayManage }: WaitingChangesProps) {
  const t = useTexts(officeTexts);
  if (office.waiting.length === 0) return null;
  return (
    <>
      <h3 className="zs-office-heading">{t.waiting}</h3>
      <ul className="zs-stack">
        {office.waiting.map((change) => (
          <Waiting key={change.id} officeId={office.id} change={change} mayManage={mayManage} />
        ))}
      </ul>
    </>
  );
}

interface WaitingProps {
  readonly officeId: string;
  readonly change: Office['waiting'][number];
  readonly mayManage: boolean;
}

function Waiting({ officeId, change, mayManage }: WaitingProps) {
  const t = useTexts(officeTexts);
  const found = useGet('/api/approvals', {
    query: { subject: `${change.subject}:${change.id}`, limit: 1 },
  });
  const submission = useSubmission(() => undefined);
  const withdraw = useWrite('DELETE', '/api/offices/{id}/changes/{changeId}');
  const running = found.data?.rows.find(({ state }) => state === 'running');
  return (
    <li className="zs-override">
      <div>
        {change.summary}
        <ProblemNotice error={submission.error ?? withdraw.error} />
      </div>
      {running ? <LinkButton to={paths.approval(running.id)}>{t.openApproval}</LinkButton> : null}
      {found.data && !running && mayManage ? (
        <Space wrap>
          <Button
            size="small"
            type="primary"
            loading={submission.isPending}
            onClick={() => submission.proceed({ changeId: change.id, subject: change.subject })}
          >
            {t.submit}
          </Button>
          <Button
            size="small"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ params: { id: officeId, changeId: change.id } })}
          >
            {t.withdraw}
          </Button>
        </Space>
      ) : null}
    </li>
  );
}
