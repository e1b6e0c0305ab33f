import { App, Button, Tag } from 'antd';
import { EditOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { messageOf } from '#web/api/problem.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { MethodItem } from '../schema/messages.ts';
import { MethodContent } from './content/MethodContent.tsx';
import { FormChanges, type Written } from './editor/Changes.tsx';
import { ItemFields } from './editor/ItemFields.tsx';
import { methodTexts } from './texts.ts';
import { useSay } from './use-say.ts';

/** One item of the method with all that stands in it. */
export function MethodDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useTexts(methodTexts);
  const say = useSay();
  const mayManage = useMay()('method.manage');
  const read = useGet('/api/method/{id}', { params: { id } }, { enabled: id !== '' });
  const item = read.data?.id === id ? read.data : undefined;
  return (
    <DetailDrawer
      isOpen={id !== ''}
      width={680}
      title={item ? say(item) : t.title}
      onClose={onClose}
      actions={item && mayManage ? <ItemActions item={item} /> : null}
    >
      <ProblemNotice error={read.error} />
      {item ? (
        <div className="zs-stack">
          <div className="zs-method-marks">
            <small className="zs-muted">{item.code}</small>
            {item.shippedVersion ? (
              <small className="zs-muted">{fill(t.version, { version: item.shippedVersion })}</small>
            ) : null}
            {item.adapted ? <Tag color="blue">{t.adapted}</Tag> : null}
            {item.isRetired ? <Tag>{t.retired}</Tag> : null}
          </div>
          <MethodContent item={item} />
        </div>
      ) : (
        <RowSkeletons count={10} />
      )}
    </DetailDrawer>
  );
}

function ItemActions({ item }: { readonly item: MethodItem }) {
  const t = useTexts(methodTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const [isEditing, setIsEditing] = useState(false);
  const change = useWrite('PATCH', '/api/method/{id}', {
    onDone: () => {
      void message.success(saved);
      setIsEditing(false);
    },
  });
  const params = { id: item.id };
  const retire = () =>
    change.mutate(
      { params, body: { version: item.version, isRetired: !item.isRetired } },
      { onError: (error) => void message.error(messageOf(error)) },
    );
  return (
    <>
      <Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>
        {t.edit}
      </Button>{' '}
      <Button onClick={retire} loading={change.isPending && !isEditing}>
        {item.isRetired ? t.restore : t.retire}
      </Button>
      <VersionedForm<Written, Written>
        title={t.edit}
        record={isEditing ? item : null}
        initial={{ zh: item.zh, en: item.en, content: item.content }}
        width={860}
        fields={[
          { key: 'zh', label: t.nameZh },
          { key: 'en', label: t.nameEn },
        ]}
        saving={change}
        bodyOf={(values) => values}
        onSave={(body, version) => change.mutate({ params, body: { ...body, version } })}
        onClose={() => {
          change.reset();
          setIsEditing(false);
        }}
      >
        <ItemFields kind={item.kind} />
        <FormChanges inForce={item} />
      </VersionedForm>
    </>
  );
}
