import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { UnitField } from '#capabilities/organisation/ui/UnitField.tsx';
import { useSaved } from '#web/forms/use-saved.ts';
import { blankToNull } from '#capabilities/positions/ui/lines.ts';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { partNames, parts, type Part } from '../names.ts';
import type { Activity } from '../schema.ts';
import './duties.css';
import { dutyTexts } from './texts.ts';

interface Values {
  readonly parts: readonly {
    readonly unitId?: string | null;
    readonly part?: Part;
    readonly note?: string | null;
  }[];
}

interface PartsFormProps {
  readonly activity: Activity;
  readonly onClose: () => void;
}

/** Who does what in one activity. */
export function PartsForm({ activity, onClose }: PartsFormProps) {
  const t = useTexts(dutyTexts);
  const say = useText();
  const { required } = useTexts(productTexts);
  const save = useWrite('PUT', '/api/duty-activities/{id}/parts', { onDone: useSaved(onClose) });
  const mustUnit = [{ required: true, message: fill(required, { label: t.unit }) }];
  return (
    <ModalForm<Values>
      title={`${t.editParts} · ${activity.name}`}
      isOpen
      width={680}
      initial={{ parts: activity.parts }}
      onSubmit={(values) =>
        save.mutate({
          params: { id: activity.id },
          body: {
            version: activity.version,
            parts: values.parts.map(({ unitId, part = 'R', note }) => ({
              unitId: unitId ?? '',
              part,
              note: blankToNull(note),
            })),
          },
        })
      }
      onClose={onClose}
      isSaving={save.isPending}
      error={save.error}
    >
      <Form.List name="parts">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="zs-duty-row">
                <Form.Item name={[name, 'unitId']} rules={mustUnit} noStyle>
                  <UnitField label={`${t.unit} ${name + 1}`} />
                </Form.Item>
                <Form.Item name={[name, 'part']} noStyle>
                  <Select
                    aria-label={`${t.part} ${name + 1}`}
                    options={parts.map((part) => ({ value: part, label: say(partNames[part]) }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'note']} noStyle>
                  <Input aria-label={`${t.note} ${name + 1}`} placeholder={t.note} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={fill(t.removePart, { n: name + 1 })}
                  title={fill(t.removePart, { n: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ part: 'R' })}>
              {t.addPart}
            </Button>
          </>
        )}
      </Form.List>
    </ModalForm>
  );
}
