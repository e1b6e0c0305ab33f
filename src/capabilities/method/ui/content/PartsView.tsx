import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { partsOf } from '../../content-parts.ts';
import { usePartNames } from '../editor/part-names.ts';
import { methodTexts } from '../texts.ts';

/** An item whose kind has no view of its own: every value with the way to it. */
export function PartsView({ content }: { readonly content: Readonly<Record<string, unknown>> }) {
  const t = useTexts(methodTexts);
  const { listed } = usePunctuation();
  const { wayTo } = usePartNames();
  return (
    <ScrollX label={t.content} minWidth={420}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th scope="col">{t.where}</th>
            <th scope="col">{t.value}</th>
          </tr>
        </thead>
        <tbody>
          {partsOf(content, listed).map(({ path, value }) => (
            <tr key={path.join('.')}>
              <th scope="row">{wayTo(path)}</th>
              <td>{value || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
