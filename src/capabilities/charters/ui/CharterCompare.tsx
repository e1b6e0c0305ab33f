import { Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { useUrlState } from '#web/routing/url-state.ts';
import { charterSections, sectionKeys } from '../names.ts';
import { differences } from '../rules.ts';
import type { CharterRecord } from '../schema/charter.ts';
import { charterTexts } from './texts.ts';

/** What differs between this edition of a charter and another one; nothing where there is no other. */
export function CharterCompare({ charter }: { readonly charter: CharterRecord }) {
  const t = useTexts(charterTexts);
  const [{ with: chosen }, setUrl] = useUrlState({ with: '' });
  const all = useGet('/api/charters', { query: { office: charter.officeId } });
  const others = (all.data?.rows ?? []).filter(({ id }) => id !== charter.id);
  const read = useGet('/api/charters/{id}', { params: { id: chosen } }, { enabled: chosen !== '' });
  const other = read.data?.id === chosen ? read.data : undefined;
  if (others.length === 0) return null;
  return (
    <Card
      title={t.compare}
      extra={
        <Select
          aria-label={t.compareWith}
          placeholder={t.compareWith}
          style={{ minWidth: 150 }}
          allowClear
          value={chosen === '' ? null : chosen}
          options={others.map(({ id, edition }) => ({ value: id, label: edition }))}
          onChange={(id: string | null) => setUrl({ with: id ?? '' })}
        />
      }
      isFlush
    >
      <ProblemNotice error={read.error} />
      {other ? (
        <Differences before={other} after={charter} />
      ) : (
        <p className="zs-charter-note">{t.compareHint}</p>
      )}
    </Card>
  );
}

interface DifferencesProps {
  readonly before: CharterRecord;
  readonly after: CharterRecord;
}

function Differences({ before, after }: DifferencesProps) {
  const t = useTexts(charterTexts);
  const text = useText();
  const partsOf = (charter: CharterRecord): Record<string, string> => ({
    [t.mandate]: `${charter.mandateFrom ?? t.noneSet} – ${charter.mandateTo ?? t.openEnd}`,
    [t.goals]: charter.goals
      .map((goal) =>
        [goal.text, goal.measure, goal.target, goal.objective ?? goal.objectiveNote ?? t.unlinked].join(
          ' | ',
        ),
      )
      .join('\n'),
    [t.typeReason]: charter.typeReason ?? '',
    ...Object.fromEntries(
      sectionKeys.map((key) => [text(charterSections[key].name), charter.sections[key] ?? '']),
    ),
  });
  const found = differences(partsOf(before), partsOf(after));
  if (found.length === 0) return <p className="zs-charter-note">{t.same}</p>;
  return (
    <ScrollX label={t.compare} minWidth={560}>
      <table className="zs-simple-table zs-charter-differences">
        <thead>
          <tr>
            <th scope="col">{t.what}</th>
            <th scope="col">{fill(t.before, { edition: before.edition })}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.what}>
              <th scope="row">{one.what}</th>
              <td>{one.before || t.none}</td>
              <td>{one.after || t.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
