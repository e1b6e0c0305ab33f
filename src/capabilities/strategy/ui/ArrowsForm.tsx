import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { Strategy } from '../schema.ts';
import { strategyTexts } from './texts.ts';

interface ArrowsFormProps {
  readonly isOpen: boolean;
  readonly strategy: Strategy;
  readonly onClose: () => void;
}

interface Values {
  readonly links: readonly { readonly fromId: string; readonly toId: string }[];
}

/** The arrows of the map, cause and effect. */
export function ArrowsForm({ isOpen, strategy, onClose }: ArrowsFormProps) {
  const t = useTexts(strategyTexts);
  const { saved, required } = useTexts(productTexts);
  const { message } = App.useApp();
  const save = useWrite('PUT', '/api/objective-links', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const options = strategy.rows.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  return (
    <ModalForm<Values>
      title={t.editArrows}
      isOpen={isOpen}
      width={720}
      initial={{ links: strategy.links }}
      onSubmit={({ links }) =>
        save.mutate({
          body: { period: strategy.period ?? '', links: links.map(({ fromId, toId }) => ({ fromId, toId })) },
        })
      }
      onClose={() => {
        save.reset();
        onClose();
      }}
      isSaving={save.isPending}
      error={save.error}
    >
      <Form.List name="links">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="zs-arrow-row">
                {(['fromId', 'toId'] as const).map((side) => {
                  const label = side === 'fromId' ? t.cause : t.effect;
                  return (
                    <Form.Item
                      key={side}
                      name={[name, side]}
                      label={label}
                      rules={[{ required: true, message: fill(required, { label }) }]}
                    >
                      <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
                    </Form.Item>
                  );
                })}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={fill(t.removeRow, { row: name + 1 })}
                  title={fill(t.removeRow, { row: name + 1 })}
                  onClick={() => remove(name)}
                />
              </fieldset>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {t.addArrow}
            </Button>
          </>
        )}
      </Form.List>
    </ModalForm>
  );
}
