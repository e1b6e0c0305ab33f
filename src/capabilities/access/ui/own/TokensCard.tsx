import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { ApiToken } from '#capabilities/access/schema.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateText } from '#web/kit/DateText.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import { accessTexts } from '../texts.ts';
import { NewTokenForm } from './NewTokenForm.tsx';

type Token = z.output<typeof ApiToken>;

export function TokensCard() {
  const t = useTexts(accessTexts);
  const [isOpen, setIsOpen] = useState(false);
  const tokens = useGet('/api/tokens');
  const revoke = useWrite('DELETE', '/api/tokens/{id}', { touches: ['/api/tokens'] });
  const columns: TableColumnsType<Token> = [
    { key: 'name', title: t.tokenName, dataIndex: 'name' },
    { key: 'prefix', title: t.prefix, render: (_, { prefix }) => <code>{prefix}…</code> },
    {
      key: 'scopes',
      title: t.scopes,
      render: (_, { scopes }) =>
        scopes.includes('*') ? t.allScopes : scopes.map((scope) => <Tag key={scope}>{scope}</Tag>),
    },
    {
      key: 'expiresAt',
      title: t.expiresAt,
      render: (_, { expiresAt }) => (expiresAt ? <DateText value={expiresAt} /> : t.never),
    },
    { key: 'usedAt', title: t.usedAt, render: (_, { usedAt }) => <DateText value={usedAt} /> },
    {
      key: 'revoke',
      title: <span className="zs-visually-hidden">{t.actions}</span>,
      align: 'right',
      render: (_, { id }) => (
        <Button size="small" danger onClick={() => revoke.mutate({ params: { id } })}>
          {t.revoke}
        </Button>
      ),
    },
  ];
  return (
    <Card title={t.tokens} extra={<Button onClick={() => setIsOpen(true)}>{t.newToken}</Button>} isFlush>
      <ProblemNotice error={tokens.error ?? revoke.error} />
      <ScrollX label={t.tokens} minWidth={720}>
        <Table<Token>
          rowKey="id"
          columns={columns}
          dataSource={[...(tokens.data?.tokens ?? [])]}
          pagination={false}
          loading={tokens.isPending}
          locale={{ emptyText: <EmptyState text={t.noTokens} /> }}
        />
      </ScrollX>
      {isOpen ? <NewTokenForm scopes={tokens.data?.scopes ?? []} onClose={() => setIsOpen(false)} /> : null}
    </Card>
  );
}
