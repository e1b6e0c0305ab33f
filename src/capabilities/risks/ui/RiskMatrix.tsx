import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { levelOf } from '../rules.ts';
import type { RiskRecord } from '../schema.ts';
import './matrix.css';
import { riskTexts } from './texts.ts';

interface RiskMatrixProps {
  readonly risks: readonly Pick<RiskRecord, 'probability' | 'impact'>[];
  readonly onOpen: (probability: number, impact: number) => void;
}

const degrees = [1, 2, 3, 4, 5];

/** Open threats by probability (upwards) and impact (to the right); number, word and colour in each cell. */
export function RiskMatrix({ risks, onOpen }: RiskMatrixProps) {
  const t = useTexts(riskTexts);
  const judged = risks.filter(({ probability, impact }) => probability !== null && impact !== null);
  const at = (probability: number, impact: number): number =>
    judged.filter((risk) => risk.probability === probability && risk.impact === impact).length;
  const unjudged = risks.length - judged.length;
  return (
    <Card title={t.matrix} extra={<span className="zs-muted">{t.matrixNote}</span>}>
      <div className="zs-matrix" role="group" aria-label={t.matrix}>
        {degrees.toReversed().map((probability) => (
          <div key={probability} className="zs-matrix-row">
            <span className="zs-matrix-scale">{probability}</span>
            {degrees.map((impact) => (
              <Cell
                key={impact}
                place={{ probability, impact }}
                count={at(probability, impact)}
                onOpen={() => onOpen(probability, impact)}
              />
            ))}
          </div>
        ))}
        <div className="zs-matrix-row">
          <span className="zs-matrix-scale" />
          {degrees.map((impact) => (
            <span key={impact} className="zs-matrix-scale">
              {impact}
            </span>
          ))}
        </div>
      </div>
      <p className="zs-muted zs-matrix-axes">
        ↑ {t.probability}　→ {t.impact}
        {unjudged > 0 ? `　${fill(t.unjudged, { count: unjudged })}` : null}
      </p>
    </Card>
  );
}

interface CellProps {
  readonly place: { readonly probability: number; readonly impact: number };
  readonly count: number;
  readonly onOpen: () => void;
}

function Cell({ place, count, onOpen }: CellProps) {
  const t = useTexts(riskTexts);
  const level = levelOf(place.probability, place.impact);
  const label = fill(t.cell, { ...place, count, level: t[level] });
  return (
    <button
      type="button"
      className={`zs-matrix-cell is-${level}`}
      disabled={count === 0}
      aria-label={label}
      title={label}
      onClick={onOpen}
    >
      {count === 0 ? '' : count}
    </button>
  );
}
