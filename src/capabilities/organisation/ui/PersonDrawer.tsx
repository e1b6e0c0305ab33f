import { EditOutlined } from '@ant-design/icons';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useMay } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { personOfValues, valuesOfPerson, type PersonValues } from './person-values.ts';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonFields } from './PersonFields.tsx';
import { organisationTexts } from './texts.ts';
import { usePersonFields } from './use-person-fields.ts';

/** One person beside the list, with the form that changes the record. */
export function PersonDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useTexts(organisationTexts);
  const { edit, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const may = useMay();
  const fields = usePersonFields();
  const [isEditing, setIsEditing] = useState(false);
  const person = useGet('/api/people/{id}', { params: { id } }, { enabled: id !== '' });
  const change = useWrite('PATCH', '/api/people/{id}', {
    onDone: () => {
      void message.success(saved);
      setIsEditing(false);
    },
  });
  const { mutateAsync: remove } = useWrite('DELETE', '/api/people/{id}', { onDone: onClose });
  const record = person.data?.id === id ? person.data : undefined;
  const actions =
    record && may('people.manage') ? (
      <Space>
        <RemoveButton
          ask={fill(t.removePerson, { name: record.name })}
          note={t.removePersonNote}
          onRemove={() => remove({ params: { id } })}
        />
        <Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>
          {edit}
        </Button>
      </Space>
    ) : null;
  return (
    <DetailDrawer isOpen={id !== ''} title={record?.name ?? t.people} onClose={onClose} actions={actions}>
      <ProblemNotice error={person.error} />
      {record ? <PersonFacts person={record} /> : <RowSkeletons count={8} />}
      <VersionedForm<PersonValues, ReturnType<typeof personOfValues>>
        title={t.editPerson}
        width={640}
        record={isEditing && record ? record : null}
        initial={record ? valuesOfPerson(record) : {}}
        fields={fields}
        saving={change}
        bodyOf={personOfValues}
        onSave={(body, version) => change.mutate({ params: { id }, body: { ...body, version } })}
        onClose={() => {
          change.reset();
          setIsEditing(false);
        }}
      >
        <PersonFields />
      </VersionedForm>
    </DetailDrawer>
  );
}
