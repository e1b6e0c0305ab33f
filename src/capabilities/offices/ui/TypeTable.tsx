import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Terms } from '#web/kit/terms/Terms.tsx';
import type { Authority, DecisionPoint, Preset } from '../../method/schema/messages.ts';
import { LevelChip } from './LevelChip.tsx';
import { authorityTexts } from './authority-texts.ts';
import { useSay } from '../../method/ui/use-say.ts';

interface TypeTableProps {
  readonly types: Authority['types'];
  readonly points: readonly DecisionPoint[];
  readonly isDiffering: (point: DecisionPoint) => boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (type: string) => void;
}

export function TypeTable({ types, points, isDiffering, chosen, onChoose }: TypeTableProps) {
  const t = useTexts(authorityTexts);
  const say = useSay();
  const line = (label: string, value: (type: Authority['types'][number]) => string) => (
    <tr>
      <th scope="row" className="zs-muted">
        {label}
      </th>
      {types.map((type) => (
        <td key={type.code}>
          <Terms>{value(type) || '—'}</Terms>
        </td>
      ))}
    </tr>
  );
  return (
    <div className={`zs-authority ${types.length === 2 ? 'is-pair' : ''}`} role="region" aria-label={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.point}</th>
            {types.map((type) => (
              <th key={type.code} scope="col">
                <button
                  type="button"
                  className="zs-authority-type"
                  title={t.compare}
                  aria-pressed={chosen.includes(type.code)}
                  onClick={() => onChoose(type.code)}
                >
                  {say(type)}
                </button>
                {type.alsoCalled && say(type.alsoCalled) !== say(type) ? (
                  <small>{fill(t.also, { name: say(type.alsoCalled) })}</small>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line(t.reportsTo, (type) => `${say(type.reportsTo)}${type.isReportingStated ? ' *' : ''}`)}
          {line(t.tone, (type) => say(type.tone))}
          {line(t.maturity, (type) => say(type.maturity))}
          {points.map((point) => (
            <tr key={point.code} className={isDiffering(point) ? 'is-differing' : ''}>
              <th scope="row">
                <Terms>{say(point)}</Terms>
                <small>
                  {point.code}
                  <Terms>{point.note ? ` · ${say(point.note)}` : ''}</Terms>
                </small>
              </th>
              {types.map(({ code }) => (
                <td key={code}>
                  <PresetCell preset={point.presets[code]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PresetCell({ preset }: { readonly preset: Preset }) {
  const t = useTexts(authorityTexts);
  const say = useSay();
  const notes = [
    preset.classes.length > 0 ? fill(t.classes, { classes: preset.classes.join('/') }) : '',
    say(preset.note),
  ].filter((note) => note !== '');
  return (
    <>
      {preset.level === null ? (
        say(preset.text)
      ) : (
        <LevelChip level={preset.level} text={say(preset.text)} blocks={preset.blocks} />
      )}
      {preset.stated ? ' *' : null}
      {notes.length > 0 ? <small>{notes.join(' · ')}</small> : null}
    </>
  );
}
