import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { fill } from '#platform/i18n.ts';
import { dayIn } from '#platform/clock.ts';
import { useMe } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useNow } from '#web/clock.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateField } from '#web/kit/DateField.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { DeputyRecord } from '../deputies/schema.ts';
import { deputyTexts } from './texts.ts';

const dayMs = 86_400_000;
const dayBefore = (day: string): string => new Date(Date.parse(day) - dayMs).toISOString().slice(0, 10);

/** Who acts for the reader while he is away, and for whom he acts. */
export function DeputiesCard() {
  const t = useTexts(deputyTexts);
  const { enterprise, person } = useMe();
  const today = dayIn(useNow(), enterprise.timeZone);
  const [isOpen, setIsOpen] = useState(false);
  const found = useGet('/api/deputies');
  const { message } = App.useApp();
  const end = useWrite('PATCH', '/api/deputies/{id}', { onDone: () => void message.success(t.ended) });
  const rows = found.data?.rows;
  const endToday = ({ id, version }: DeputyRecord) =>
    end.mutate({ params: { id }, body: { version, validTo: dayBefore(today) } });
  return (
    <Card
      title={t.title}
      extra={
        <Button icon={<PlusOutlined />} onClick={() => setIsOpen(true)}>
          {t.add}
        </Button>
      }
    >
      <p className="zs-muted">{t.text}</p>
      <ProblemNotice error={found.error ?? end.error} />
      {rows?.length === 0 ? <EmptyState text={t.none} /> : null}
      {rows && rows.length > 0 ? (
        <ScrollX label={t.title} minWidth={520}>
          <table className="zs-simple-table">
            <thead>
              <tr>
                {[t.person, t.deputy, t.from, t.to, t.reason].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col">
                  <span className="zs-visually-hidden">{t.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.person}</td>
                  <td>{row.deputy}</td>
                  <td className="zs-number">{row.validFrom}</td>
                  <td className="zs-number">{row.validTo ?? t.until}</td>
                  <td>{row.reason ?? '—'}</td>
                  <td>
                    {row.personId === person.id && (row.validTo === null || row.validTo >= today) ? (
                      <Button
                        size="small"
                        aria-label={fill(t.endOf, { name: row.deputy })}
                        loading={end.isPending}
                        onClick={() => endToday(row)}
                      >
                        {t.end}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : null}
      <DeputyForm isOpen={isOpen} today={today} onClose={() => setIsOpen(false)} />
    </Card>
  );
}

interface DeputyFormProps {
  readonly isOpen: boolean;
  readonly today: string;
  readonly onClose: () => void;
}

interface DeputyValues {
  readonly deputyId: string;
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly reason?: string;
}

function DeputyForm({ isOpen, today, onClose }: DeputyFormProps) {
  const t = useTexts(deputyTexts);
  const { message } = App.useApp();
  const create = useWrite('POST', '/api/deputies', {
    onDone: () => {
      void message.success(t.saved);
      onClose();
    },
  });
  const needed = [{ required: true, message: t.needed }];
  return (
    <ModalForm<DeputyValues>
      title={t.add}
      isOpen={isOpen}
      initial={{ validFrom: today }}
      onSubmit={({ deputyId, validFrom, validTo, reason }) =>
        create.mutate({
          body: { deputyId, validFrom, validTo: validTo ?? null, ...(reason ? { reason } : {}) },
        })
      }
      onClose={() => {
        create.reset();
        onClose();
      }}
      isSaving={create.isPending}
      error={create.error}
    >
      <Form.Item name="deputyId" label={t.deputy} rules={needed}>
        <PersonField />
      </Form.Item>
      <Form.Item name="validFrom" label={t.from} rules={needed}>
        <DateField />
      </Form.Item>
      <Form.Item name="validTo" label={t.to}>
        <DateField />
      </Form.Item>
      <Form.Item name="reason" label={t.reason}>
        <Input maxLength={200} />
      </Form.Item>
    </ModalForm>
  );
}
