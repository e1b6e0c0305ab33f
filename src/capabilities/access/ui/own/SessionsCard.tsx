import { Button, Table, Tag, type TableColumnsType } from 'antd';
import type { Session } from '#capabilities/access/schema.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateText } from '#web/kit/DateText.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import { accessTexts } from '../texts.ts';
import { deviceName } from './device-name.ts';
import type { z } from 'zod';

type SessionLine = z.output<typeof Session>;

export function SessionsCard() {
  const t = useTexts(accessTexts);
  const sessions = useGet('/api/sessions');
  const end = useWrite('DELETE', '/api/sessions/{id}', { touches: ['/api/sessions'] });
  const columns: TableColumnsType<SessionLine> = [
    {
      key: 'device',
      title: t.device,
      render: (_, { device, isCurrent }) => (
        <>
          {deviceName(device)} {isCurrent ? <Tag color="blue">{t.current}</Tag> : null}
        </>
      ),
    },
    { key: 'ip', title: t.ip, dataIndex: 'ip' },
    { key: 'createdAt', title: t.createdAt, render: (_, { createdAt }) => <DateText value={createdAt} /> },
    { key: 'seenAt', title: t.seenAt, render: (_, { seenAt }) => <DateText value={seenAt} /> },
    {
      key: 'end',
      title: <span className="zs-visually-hidden">{t.actions}</span>,
      align: 'right',
      render: (_, { id, isCurrent }) =>
        isCurrent ? null : (
          <Button
            size="small"
            loading={end.isPending && end.variables.params.id === id}
            onClick={() => end.mutate({ params: { id } })}
          >
            {t.endSession}
          </Button>
        ),
    },
  ];
  return (
    <Card title={t.sessions} isFlush>
      <ProblemNotice error={sessions.error ?? end.error} />
      <ScrollX label={t.sessions} minWidth={640}>
        <Table<SessionLine>
          rowKey="id"
          columns={columns}
          dataSource={[...(sessions.data?.sessions ?? [])]}
          pagination={false}
          loading={sessions.isPending}
        />
      </ScrollX>
    </Card>
  );
}
