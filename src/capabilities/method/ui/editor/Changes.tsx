import { Form } from 'antd';
import { fill } from '#platform/i18n.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { contentDifferences, isGroup } from '../../content-parts.ts';
import { methodTexts } from '../texts.ts';
import './editor.css';
import { usePartNames } from './part-names.ts';

export interface Written {
  readonly zh: string;
  readonly en: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What a form that edits an item would change of the item in force. */
export function FormChanges({ inForce }: { readonly inForce: Written }) {
  const form = Form.useFormInstance();
  const zh: unknown = Form.useWatch('zh', form);
  const en: unknown = Form.useWatch('en', form);
  const content: unknown = Form.useWatch('content', form);
  const after = {
    zh: typeof zh === 'string' ? zh : inForce.zh,
    en: typeof en === 'string' ? en : inForce.en,
    content: isGroup(content) ? content : inForce.content,
  };
  return <Changes before={inForce} after={after} />;
}

interface ChangesProps {
  readonly before: Written;
  readonly after: Written;
}

/** The differences of two texts of an item, one a line. */
function Changes({ before, after }: ChangesProps) {
  const t = useTexts(methodTexts);
  const { listed } = usePunctuation();
  const { wayTo } = usePartNames();
  const flat = ({ zh, en, content }: Written) => ({ ...content, zh, en });
  const found = contentDifferences(flat(before), flat(after), listed);
  if (found.length === 0) return <p className="zs-muted">{t.noChanges}</p>;
  return (
    <details className="zs-changes" open>
      <summary>{fill(t.changes, { count: found.length })}</summary>
      <ScrollX label={fill(t.changes, { count: found.length })} minWidth={480}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.where}</th>
              <th scope="col">{t.inForce}</th>
              <th scope="col">{t.proposed}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ path, before: old, after: now }) => (
              <tr key={path.join('.')}>
                <th scope="row">{wayTo(path)}</th>
                <td>
                  <del>{old || '—'}</del>
                </td>
                <td>
                  <ins>{now || '—'}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  );
}
