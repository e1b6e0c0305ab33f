import { fill, inLocale } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Health } from '#web/kit/Health.tsx';
import { healthReasonText, noHealthText } from '../../projects/ui/health-reason.ts';
import { dimensionNames } from '../names.ts';
import type { ProjectHealth } from '../schema.ts';
import { monitoringTexts } from './texts.ts';

type Dimension = ProjectHealth['dimensions'][number];

/** Each dimension with its colour and reason; its measures with their bounds unfold below. */
export function Dimensions({ dimensions }: { readonly dimensions: readonly Dimension[] }) {
  const t = useTexts(monitoringTexts);
  if (dimensions.length === 0) return null;
  return (
    <div className="zs-health-scroll" style={{ marginTop: 10 }}>
      <table className="zs-health-dimensions">
        <thead>
          <tr>
            <th scope="col">{t.dimension}</th>
            <th scope="col">{t.computed}</th>
            <th scope="col">{t.reason}</th>
          </tr>
        </thead>
        <tbody>
          {dimensions.map((one) => (
            <Row key={one.dimension} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ one }: { readonly one: Dimension }) {
  const t = useTexts(monitoringTexts);
  const say = useText();
  const { locale } = useLocale();
  return (
    <tr>
      <th scope="row">{say(dimensionNames[one.dimension])}</th>
      <td>
        {one.colour === null ? (
          <span className="zs-muted">{noHealthText(one, locale)}</span>
        ) : (
          <Health light={one.colour} />
        )}
        {one.self !== null && one.self !== one.colour ? (
          <div className="zs-muted">
            {t.self} <Health light={one.self} />
          </div>
        ) : null}
      </td>
      <td>
        <Why one={one} />
      </td>
    </tr>
  );
}

/** The sentence of a dimension; its measures unfold below. */
function Why({ one }: { readonly one: Dimension }) {
  const t = useTexts(monitoringTexts);
  const { locale } = useLocale();
  return (
    <details open={one.colour === 'red'}>
      <summary>{one.colour === null ? t.measures : healthReasonText(one, locale)}</summary>
      <ul className="zs-health-measures">
        {one.measures.map((measure) => (
          <Measure key={measure.id} measure={measure} />
        ))}
      </ul>
    </details>
  );
}

function Measure({ measure }: { readonly measure: Dimension['measures'][number] }) {
  const t = useTexts(monitoringTexts);
  const { locale } = useLocale();
  const { number } = useFormat();
  const { name, unit, colour, value, green, yellow } = measure;
  const [zh = measure.id, en = measure.id] = name;
  const told = (figure: number): string =>
    `${number(figure, Number.isInteger(figure) ? 0 : 2)}${unit === 'percent' ? '%' : ''}`;
  const bounds =
    yellow === null
      ? fill(t.boundsNoRed, { green: told(green) })
      : fill(t.bounds, { green: told(green), yellow: told(yellow) });
  return (
    <li>
      <span>{inLocale([zh, en], locale)}</span>
      {colour === null ? (
        <span className="zs-muted">{noHealthText({ rule: measure.rule, params: {} }, locale)}</span>
      ) : (
        <>
          <strong className="zs-number">
            {value === null ? healthReasonText({ rule: measure.rule, params: {} }, locale) : told(value)}
          </strong>
          <Health light={colour} />
          <span className="zs-muted">{bounds}</span>
        </>
      )}
    </li>
  );
}
