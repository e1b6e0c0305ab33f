import { Form, Input, InputNumber, Select } from 'antd';
import { blankToNull } from '#capabilities/positions/ui/lines.ts';
import { useSaved } from '#web/forms/use-saved.ts';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { lineKindNames, lineKinds, type LineKind } from '../names.ts';
import type { Line } from '../schema.ts';
import { budgetTexts } from './texts.ts';

const fenPerWan = 1_000_000;

interface Values {
  readonly kind: LineKind;
  readonly name: string;
  readonly planned: number;
}

const bodyOf = ({ kind, name, planned }: Values) => ({
  kind,
  name,
  plannedFen: Math.round(planned * fenPerWan),
});

interface NewLineFormProps {
  readonly officeId: string;
  readonly year: number;
  readonly onClose: () => void;
}

export function NewLineForm({ officeId, year, onClose }: NewLineFormProps) {
  const t = useTexts(budgetTexts);
  const create = useWrite('POST', '/api/offices/{id}/budget-lines', { onDone: useSaved(onClose) });
  return (
    <ModalForm<Values>
      title={`${t.newLine} · ${year}`}
      isOpen
      initial={{ kind: 'staff' }}
      onSubmit={(values) => create.mutate({ params: { id: officeId }, body: { ...bodyOf(values), year } })}
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <LineFields />
    </ModalForm>
  );
}

interface ChangeLineProps {
  readonly line: Line | null;
  readonly onClose: () => void;
}

export function ChangeLine({ line, onClose }: ChangeLineProps) {
  const t = useTexts(budgetTexts);
  const change = useWrite('PATCH', '/api/budget-lines/{id}', { onDone: useSaved(onClose) });
  const { mutateAsync: remove } = useWrite('DELETE', '/api/budget-lines/{id}', { onDone: onClose });
  const id = line?.id ?? '';
  return (
    <VersionedForm<Values, ReturnType<typeof bodyOf>>
      title={t.editLine}
      record={line}
      initial={line ? { kind: line.kind, name: line.name, planned: line.plannedFen / fenPerWan } : {}}
      fields={[
        { key: 'name', label: t.name },
        { key: 'plannedFen', label: t.planned, show: (fen) => String(Number(fen) / fenPerWan) },
      ]}
      saving={change}
      bodyOf={bodyOf}
      onSave={(body, version) => change.mutate({ params: { id }, body: { ...body, version } })}
      onClose={() => {
        change.reset();
        onClose();
      }}
      aside={
        <RemoveButton
          ask={fill(t.removeLine, { name: line?.name ?? '' })}
          onRemove={() => remove({ params: { id } })}
        />
      }
    >
      <LineFields />
    </VersionedForm>
  );
}

function LineFields() {
  const t = useTexts(budgetTexts);
  const say = useText();
  const { required } = useTexts(productTexts);
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <>
      <Form.Item name="kind" label={t.kind}>
        <Select options={lineKinds.map((kind) => ({ value: kind, label: say(lineKindNames[kind]) }))} />
      </Form.Item>
      <Form.Item name="name" label={t.name} rules={must(t.name)}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="planned" label={t.plannedWan} rules={must(t.planned)}>
        <InputNumber min={0} precision={2} style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}

interface BookValues {
  readonly month: string;
  readonly amount: number;
  readonly note?: string;
}

interface BookFormProps {
  readonly line: Line;
  readonly year: number;
  readonly onClose: () => void;
}

/** Books what was spent in a month, below what was booked before. */
export function BookForm({ line, year, onClose }: BookFormProps) {
  const t = useTexts(budgetTexts);
  const { required } = useTexts(productTexts);
  const { money, moneyUnit } = useFormat();
  const book = useWrite('POST', '/api/budget-lines/{id}/actuals', { onDone: useSaved(onClose) });
  const { mutateAsync: remove } = useWrite('DELETE', '/api/budget-actuals/{id}', { onDone: onClose });
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <ModalForm<BookValues>
      title={`${t.book} · ${line.name}`}
      isOpen
      initial={{ month: `${year}-01` }}
      onSubmit={({ month, amount, note }) =>
        book.mutate({
          params: { id: line.id },
          body: { month, amountFen: Math.round(amount * fenPerWan), note: blankToNull(note) },
        })
      }
      onClose={onClose}
      isSaving={book.isPending}
      error={book.error}
    >
      <Form.Item name="month" label={t.month} rules={must(t.month)} extra={<Terms>{t.monthHint}</Terms>}>
        <Input />
      </Form.Item>
      <Form.Item name="amount" label={t.amountWan} rules={must(t.amountWan)}>
        <InputNumber precision={2} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="note" label={t.note}>
        <Input />
      </Form.Item>
      {line.actuals.length > 0 ? (
        <ul className="zs-staff-lines" aria-label={t.bookings}>
          {line.actuals.map(({ id, month, amountFen, note }) => (
            <li key={id}>
              {month} · {money(amountFen)} {moneyUnit} {note}
              <RemoveButton
                ask={fill(t.removeActual, { month })}
                onRemove={() => remove({ params: { id } })}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </ModalForm>
  );
}
