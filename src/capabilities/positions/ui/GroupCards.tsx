import { Button, Form, Input, InputNumber, Select, Tag } from 'antd';
import { useState } from 'react';
import { PeopleField, type NamedPerson } from '#capabilities/approvals/ui/PeopleField.tsx';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { groupKinds, groupNames, type GroupKind } from '../names.ts';
import type { Group, Staff } from '../schema.ts';
import { blankToNull } from './lines.ts';
import './staff.css';
import { staffTexts } from './texts.ts';
import { useSaved } from '#web/forms/use-saved.ts';

/** The group that decides for the PMO and the one that does its business. */
export function GroupCards({ staff }: { readonly staff: Staff }) {
  const t = useTexts(staffTexts);
  const say = useText();
  const mayManage = useMay()('position.manage');
  const [open, setOpen] = useState<GroupKind | null>(null);
  const groupOf = (kind: GroupKind) => staff.groups.find((group) => group.kind === kind) ?? null;
  return (
    <div className="zs-grid" style={{ '--zs-column': '320px' } as object}>
      {groupKinds.map((kind) => {
        const group = groupOf(kind);
        const button = mayManage ? (
          <Button onClick={() => setOpen(kind)}>{group ? t.changeGroup : t.setUpGroup}</Button>
        ) : null;
        return (
          <Card key={kind} title={say(groupNames[kind])} extra={button}>
            {group ? <GroupFacts group={group} /> : <p className="zs-muted">{t.noGroup}</p>}
          </Card>
        );
      })}
      {open ? (
        <GroupForm
          officeId={staff.officeId}
          kind={open}
          group={groupOf(open)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

function GroupFacts({ group }: { readonly group: Group }) {
  const t = useTexts(staffTexts);
  const { aside, labelled } = usePunctuation();
  const { members, chairId, quorum, meetingCycle } = group;
  return (
    <>
      <p>
        {quorum === null ? null : fill(t.quorumOf, { members: members.length, quorum })}
        {meetingCycle ? ` · ${labelled(t.meetingCycle, meetingCycle)}` : null}
      </p>
      <ul className="zs-staff-members" aria-label={t.members}>
        {members.map(({ id, name }) => (
          <li key={id}>
            <Tag>{id === chairId ? aside(name, t.chair) : name}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Values {
  readonly members?: readonly NamedPerson[];
  readonly chairId?: string | null;
  readonly quorum?: number | null;
  readonly meetingCycle?: string | null;
}

interface GroupFormProps {
  readonly officeId: string;
  readonly kind: GroupKind;
  readonly group: Group | null;
  readonly onClose: () => void;
}

function GroupForm({ officeId, kind, group, onClose }: GroupFormProps) {
  const t = useTexts(staffTexts);
  const say = useText();
  const { required } = useTexts(productTexts);
  const [form] = Form.useForm<Values>();
  const members = Form.useWatch('members', form) ?? group?.members ?? [];
  const save = useWrite('PUT', '/api/offices/{id}/groups/{kind}', { onDone: useSaved(onClose) });
  return (
    <ModalForm<Values>
      title={say(groupNames[kind])}
      isOpen
      form={form}
      initial={group ?? { members: [] }}
      onSubmit={(values) =>
        save.mutate({
          params: { id: officeId, kind },
          body: {
            version: group?.version ?? null,
            memberIds: (values.members ?? []).map(({ id }) => id),
            chairId: values.chairId ?? null,
            quorum: values.quorum ?? null,
            meetingCycle: blankToNull(values.meetingCycle),
          },
        })
      }
      onClose={onClose}
      isSaving={save.isPending}
      error={save.error}
    >
      <Form.Item
        name="members"
        label={t.members}
        rules={[{ required: true, message: fill(required, { label: t.members }) }]}
      >
        <PeopleField label={t.members} />
      </Form.Item>
      <Form.Item name="chairId" label={t.chair}>
        <Select allowClear options={members.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="quorum" label={t.quorum}>
        <InputNumber min={1} max={60} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="meetingCycle" label={t.meetingCycle}>
        <Input />
      </Form.Item>
    </ModalForm>
  );
}
