import { Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat, type Format } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Pager } from '#web/kit/Pager.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { RegisterPreview } from '../../schema.ts';
import { importTexts } from '../texts.ts';
import { useSay } from '../use-say.ts';
import { apart } from './apart.ts';
import { nameOfChoice } from './choice-names.ts';

type Change = RegisterPreview['changes'][number];
type FieldChange = Change['fields'][number];

const colours = { create: 'success', update: 'processing', unchanged: 'default' } as const;

const pageSize = 50;

interface ChangeTableProps {
  readonly preview: Pick<RegisterPreview, 'importId' | 'kind' | 'changes' | 'plan'>;
}

/** Each record with what changes in it, old → new, page by page; the first pages came with the preview. */
export function ChangeTable({ preview: { importId, kind, changes, plan } }: ChangeTableProps) {
  const t = useTexts(importTexts);
  const [page, setPage] = useState(1);
  const total = plan.create + plan.update;
  const offset = (page - 1) * pageSize;
  const first = changes.filter(({ what }) => what !== 'unchanged');
  const isHere = offset + pageSize <= first.length || total <= first.length;
  const further = useGet(
    '/api/registers/imports/{id}/changes',
    { params: { id: importId }, query: { limit: pageSize, offset } },
    { enabled: !isHere, staleTime: 0 },
  );
  const moving = isHere ? first.slice(offset, offset + pageSize) : (further.data?.rows ?? []);
  const kept = isHere ? total : (further.data?.total ?? total);
  const note = kept < total ? fill(t.firstShown, { count: kept }) : null;
  return (
    <Card
      title={`${t.changes} ${total}`}
      extra={note ? <span className="zs-muted">{note}</span> : null}
      isFlush
    >
      <ProblemNotice error={further.error} />
      {total === 0 ? (
        <p className="zs-import-none zs-muted">{t.noChanges}</p>
      ) : (
        <table className="zs-import-table zs-import-changes is-cards">
          <thead>
            <tr>
              <th scope="col">{t.project}</th>
              <th scope="col">{t.whatChanges}</th>
            </tr>
          </thead>
          <tbody>
            {moving.map((change) => (
              <ChangeLine key={`${change.row} ${change.code}`} change={change} kind={kind} />
            ))}
          </tbody>
        </table>
      )}
      <Pager page={page} size={pageSize} total={kept} onPage={setPage} of={t.changes} />
    </Card>
  );
}

interface ChangeLineProps {
  readonly change: Change;
  readonly kind: RegisterPreview['kind'];
}

function ChangeLine({ change, kind }: ChangeLineProps) {
  const t = useTexts(importTexts);
  return (
    <tr>
      <th scope="row">
        <Tag color={colours[change.what]}>{t[change.what]}</Tag> {change.code} {change.label}
        <div className="zs-muted">{fill(t.row, { row: change.row })}</div>
      </th>
      <td>
        {change.what === 'create' && change.fields.length === 0 ? (
          <span className="zs-muted">{t.newRecord}</span>
        ) : null}
        <dl className="zs-import-fields">
          {change.fields.map((field) => (
            <FieldLine
              key={`${field.field} ${field.title[0]}`}
              field={field}
              of={kind}
              currency={change.currency}
              isNew={change.what === 'create'}
            />
          ))}
        </dl>
      </td>
    </tr>
  );
}

interface FieldLineProps {
  readonly field: FieldChange;
  readonly of: RegisterPreview['kind'];
  /** Of the record; amounts in another than ours are written in full with it. */
  readonly currency: string | null;
  /** Of a record that was not there, so that there is nothing to compare it with. */
  readonly isNew: boolean;
}

function FieldLine({ field, of, currency, isNew }: FieldLineProps) {
  const t = useTexts(importTexts);
  const { bracketed } = usePunctuation();
  const say = useSay();
  const format = useFormat();
  const foreign = currency === null || currency === 'CNY' ? null : currency;
  const shown = (value: FieldChange['before']) => {
    if (value === null || value === '') return bracketed(t.empty);
    const name = nameOfChoice(of, field.field, value);
    return name === null ? textOf(value, { kind: field.kind, foreign, format }) : say(name);
  };
  const title = say(field.title);
  const [before, after] = apart(shown(field.before), shown(field.after));
  return (
    <div>
      <dt>{field.kind === 'money' && foreign === null ? format.withUnit(title) : title}</dt>
      <dd>
        {isNew ? (
          cutText(shown(field.after))
        ) : (
          <>
            <del title={shown(field.before)}>{before}</del> → <ins title={shown(field.after)}>{after}</ins>
          </>
        )}
      </dd>
    </div>
  );
}

const longText = 240;
const cutText = (text: string): string => (text.length > longText ? `${text.slice(0, longText)}…` : text);

interface Speech {
  readonly kind: string;
  readonly foreign: string | null;
  readonly format: Format;
}

const textOf = (value: string | number | boolean, { kind, foreign, format }: Speech): string => {
  if (kind === 'money' && typeof value === 'number')
    return foreign === null ? format.money(value) : `${format.number(value / 100, 2)} ${foreign}`;
  if (kind === 'percent' && typeof value === 'number') return format.percent(value / 100);
  return String(value);
};
