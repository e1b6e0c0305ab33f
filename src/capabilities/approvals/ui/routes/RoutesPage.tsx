import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Space, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { RouteRecord } from '../../routing/schema.ts';
import { RouteForm } from './RouteForm.tsx';
import { routeTexts } from './texts.ts';

/** The routes administrators designed, with their conditions and steps. */
export function RoutesPage() {
  const t = useTexts(routeTexts);
  const { edit } = useTexts(productTexts);
  const found = useGet('/api/approval-routes');
  const retire = useWrite('PUT', '/api/approval-routes/{id}/retirement');
  const [form, setForm] = useState<{ readonly route: RouteRecord | null } | null>(null);
  const rows = found.data?.rows;
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({ route: null })}>
      {t.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} subtitle={t.text} actions={add} />
      <ProblemNotice error={found.error ?? retire.error} onRetry={() => void found.refetch()} />
      <Card isFlush>
        {rows?.length === 0 ? <EmptyState text={t.none} /> : null}
        {rows && rows.length > 0 ? (
          <ScrollX label={t.title} minWidth={880}>
            <table className="zs-simple-table">
              <thead>
                <tr>
                  {[t.kind, t.name, t.conditions, t.steps].map((name) => (
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
                {rows.map((route) => (
                  <tr key={route.id}>
                    <td>{route.kindName}</td>
                    <td>
                      {route.name}
                      {route.retiredOn === null ? null : (
                        <Tag>{fill(t.retired, { date: route.retiredOn })}</Tag>
                      )}
                    </td>
                    <td>
                      <Conditions route={route} />
                    </td>
                    <td>{route.steps.map(({ name }) => name).join(' → ')}</td>
                    <td>
                      <Space>
                        <Button size="small" icon={<EditOutlined />} onClick={() => setForm({ route })}>
                          {edit}
                        </Button>
                        {route.retiredOn === null ? (
                          <Popconfirm
                            title={fill(t.retireAsk, { name: route.name })}
                            description={t.retireNote}
                            onConfirm={() =>
                              retire.mutate({ params: { id: route.id }, body: { version: route.version } })
                            }
                          >
                            <Button size="small">{t.retire}</Button>
                          </Popconfirm>
                        ) : null}
                      </Space>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        ) : null}
      </Card>
      {form ? <RouteForm route={form.route} onClose={() => setForm(null)} /> : null}
    </>
  );
}

function Conditions({ route }: { readonly route: RouteRecord }) {
  const t = useTexts(routeTexts);
  const { money, moneyUnit: unit } = useFormat();
  const { projectClasses, amountFromFen, amountBelowFen, pmoUnitIds } = route;
  const parts = [
    projectClasses.length > 0 ? fill(t.classText, { classes: projectClasses.join('/') }) : null,
    amountFromFen === null ? null : fill(t.from, { amount: money(amountFromFen), unit }),
    amountBelowFen === null ? null : fill(t.below, { amount: money(amountBelowFen), unit }),
    pmoUnitIds.length > 0 ? fill(t.officeCount, { count: pmoUnitIds.length }) : null,
  ].filter((part) => part !== null);
  return <>{parts.length === 0 ? t.anyCase : parts.join(' · ')}</>;
}
