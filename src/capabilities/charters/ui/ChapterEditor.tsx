import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { partKeys, regulationParts, type RegulationPart } from '../names.ts';
import type { RegulationRecord } from '../schema/regulation.ts';
import { charterTexts, regulationTexts } from './texts.ts';

interface Values {
  readonly documentNumber: string;
  readonly chapters: readonly {
    readonly title: string;
    readonly text?: string;
    readonly part?: RegulationPart | null;
  }[];
}

interface ChapterEditorProps {
  readonly regulation: RegulationRecord;
  readonly onClose: () => void;
}

/** The chapters of a draft: their texts and what is assembled below each. */
export function ChapterEditor({ regulation, onClose }: ChapterEditorProps) {
  const t = useTexts(regulationTexts);
  const { number } = useTexts(charterTexts);
  const { save, cancel, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const change = useWrite('PATCH', '/api/regulations/{id}', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const submit = ({ documentNumber, chapters }: Values) =>
    change.mutate({
      params: { id: regulation.id },
      body: {
        version: regulation.version,
        documentNumber,
        chapters: chapters.map(({ title, text = '', part = null }) => ({ title, text, part })),
      },
    });
  return (
    <Card title={t.chapters}>
      <Form<Values> layout="vertical" initialValues={regulation} onFinish={submit} className="zs-stack">
        <Form.Item name="documentNumber" label={number}>
          <Input maxLength={60} />
        </Form.Item>
        <Chapters />
        <ProblemNotice error={change.error} />
        <div className="zs-charter-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {save}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Chapters() {
  const t = useTexts(regulationTexts);
  return (
    <Form.List name="chapters">
      {(rows, { add, remove, move }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="zs-chapter">
              <div className="zs-chapter-head">
                <ChapterFields name={name} />
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  disabled={name === 0}
                  aria-label={fill(t.up, { at: name + 1 })}
                  title={fill(t.up, { at: name + 1 })}
                  onClick={() => move(name, name - 1)}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={fill(t.removeChapter, { at: name + 1 })}
                  title={fill(t.removeChapter, { at: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
              <Form.Item name={[name, 'text']} label={t.chapterText}>
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={20_000} />
              </Form.Item>
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ title: '', text: '', part: null })}>
            {t.addChapter}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function ChapterFields({ name }: { readonly name: number }) {
  const t = useTexts(regulationTexts);
  const { required } = useTexts(productTexts);
  const say = useText();
  const must = [{ required: true, whitespace: true, message: fill(required, { label: t.chapterTitle }) }];
  return (
    <>
      <Form.Item name={[name, 'title']} label={t.chapterTitle} rules={must}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[name, 'part']} label={t.part}>
        <Select
          allowClear
          placeholder={t.noPart}
          options={partKeys.map((key) => ({ value: key, label: say(regulationParts[key]) }))}
        />
      </Form.Item>
    </>
  );
}
