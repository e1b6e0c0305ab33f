import { App, Button, Table, Tag, type TableColumnsType } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Pager } from '#web/kit/Pager.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import { accessTexts } from '../texts.ts';
import { GrantSource } from './GrantSource.tsx';
import type { Grant, Role } from './role.ts';

interface GrantTableProps {
  /** The grants of the page that is open. */
  readonly grants: readonly Grant[] | undefined;
  readonly total: number;
  readonly roles: readonly Role[];
  readonly page: number;
  readonly onPage: (page: number) => void;
}

export const grantsAPage = 50;

export function GrantTable({ grants, total, roles, page, onPage }: GrantTableProps) {
  const t = useTexts(accessTexts);
  const { locale } = useLocale();
  const roleName = (id: string) => roles.find((role) => role.id === id)?.name[locale] ?? id;
  const columns: TableColumnsType<Grant> = [
    { key: 'person', title: t.person, dataIndex: 'personName', width: 140 },
    { key: 'role', title: t.role, width: 180, render: (_, { role }) => roleName(role) },
    {
      key: 'scope',
      title: t.scope,
      render: (_, { scope, scopeName }) => (
        <>
          <Tag>{t[scope]}</Tag>
          {scopeName}
        </>
      ),
    },
    { key: 'validFrom', title: t.validFrom, width: 120, render: (_, { validFrom }) => validFrom ?? '—' },
    { key: 'validTo', title: t.validTo, width: 120, render: (_, { validTo }) => validTo ?? t.unlimited },
    { key: 'source', title: t.source, width: 200, render: (_, grant) => <GrantSource grant={grant} /> },
    {
      key: 'revoke',
      title: <span className="zs-visually-hidden">{t.actions}</span>,
      width: 90,
      align: 'right',
      render: (_, grant) =>
        grant.appointedAs === null ? <Revoke grant={grant} role={roleName(grant.role)} /> : null,
    },
  ];
  return (
    <Card isFlush>
      <ScrollX label={t.grants} minWidth={960}>
        <Table<Grant>
          rowKey="id"
          columns={columns}
          aria-label={t.grants}
          dataSource={[...(grants ?? [])]}
          loading={!grants}
          pagination={false}
          locale={{ emptyText: <EmptyState text={t.noGrants} /> }}
        />
      </ScrollX>
      <Pager page={page} size={grantsAPage} total={total} onPage={onPage} of={t.grants} />
    </Card>
  );
}

function Revoke({ grant, role }: { readonly grant: Grant; readonly role: string }) {
  const t = useTexts(accessTexts);
  const { saved } = useTexts(productTexts);
  const { message, modal } = App.useApp();
  const revoke = useWrite('DELETE', '/api/grants/{id}', { onDone: () => void message.success(saved) });
  const ask = () =>
    void modal.confirm({
      title: fill(t.revokeAsk, { name: grant.personName, role }),
      content: t.revokeNote,
      okText: t.revokeGrant,
      okButtonProps: { danger: true },
      onOk: () =>
        revoke
          .mutateAsync({ params: { id: grant.id } })
          .catch((error: Error) => void message.error(error.message)),
    });
  return (
    <Button size="small" aria-label={fill(t.revokeOf, { name: grant.personName, role })} onClick={ask}>
      {t.revokeGrant}
    </Button>
  );
}
