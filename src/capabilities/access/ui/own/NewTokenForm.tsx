import { Form, Input, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { DateField } from '#web/kit/DateField.tsx';
import { accessTexts } from '../texts.ts';

interface Values {
  readonly name: string;
  readonly scopes: string[];
  readonly expiresOn?: string | null;
}

const Item = Form.Item<Values>;

/** Issues a token and shows it once. */
export function NewTokenForm({
  scopes,
  onClose,
}: {
  readonly scopes: readonly string[];
  readonly onClose: () => void;
}) {
  const t = useTexts(accessTexts);
  const { required, close } = useTexts(productTexts);
  const [issued, setIssued] = useState<string | null>(null);
  const create = useWrite('POST', '/api/tokens', {
    touches: ['/api/tokens'],
    onDone: ({ token }) => setIssued(token),
  });
  if (issued !== null)
    return (
      <Modal
        open
        title={t.tokenIssued}
        onCancel={onClose}
        onOk={onClose}
        okText={close}
        cancelButtonProps={{ hidden: true }}
        mask={{ closable: false }}
      >
        <p>{t.tokenOnce}</p>
        <Typography.Text copyable code style={{ overflowWrap: 'anywhere' }}>
          {issued}
        </Typography.Text>
      </Modal>
    );
  const submit = ({ name, scopes: chosen, expiresOn }: Values) =>
    create.mutate({
      body: {
        name,
        scopes: chosen,
        expiresAt: expiresOn ? new Date(`${expiresOn}T23:59:59`).toISOString() : null,
      },
    });
  return (
    <ModalForm<Values>
      title={t.newToken}
      isOpen
      initial={{ scopes: ['*'] }}
      onSubmit={submit}
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <Item
        name="name"
        label={t.tokenName}
        rules={[{ required: true, whitespace: true, message: required.replace('{label}', t.tokenName) }]}
      >
        <Input />
      </Item>
      <Item
        name="scopes"
        label={t.scopes}
        rules={[{ required: true, message: required.replace('{label}', t.scopes) }]}
      >
        <Select
          mode="multiple"
          options={[
            { value: '*', label: t.allScopes },
            ...scopes.map((scope) => ({ value: scope, label: scope })),
          ]}
        />
      </Item>
      <Item name="expiresOn" label={t.expiresAt}>
        <DateField />
      </Item>
    </ModalForm>
  );
}
