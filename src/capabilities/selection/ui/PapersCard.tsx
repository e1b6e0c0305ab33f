import { App, Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import type { BoardPackRecord } from '../schema/board-pack.ts';
import { selectionTexts } from './texts.ts';

/** The papers of the meeting, each as it was when it was made. */
export function PapersCard({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(selectionTexts);
  const { message } = App.useApp();
  const params = { id: round.id };
  const { data, error, refetch } = useGet('/api/rounds/{id}/board-packs', { params });
  const make = useWrite('POST', '/api/rounds/{id}/board-packs', {
    onDone: () => void message.success(t.papersMade),
  });
  const button = (
    <Button type="primary" loading={make.isPending} onClick={() => make.mutate({ params })}>
      {t.makePapers}
    </Button>
  );
  return (
    <Card title={t.papers} extra={round.mayManage ? button : null}>
      <div className="zs-stack">
        <ProblemNotice error={make.error ?? error} onRetry={() => void refetch()} />
        {data?.rows.length === 0 ? <EmptyState text={t.noPapers} /> : null}
        {data && data.rows.length > 0 ? (
          <ul className="zs-papers">
            {data.rows.map((pack) => (
              <PackLine key={pack.id} pack={pack} />
            ))}
          </ul>
        ) : null}
      </div>
    </Card>
  );
}

const formats = ['pptx', 'docx', 'pdf', 'json'] as const;
const shownDigits = 12;

function PackLine({ pack }: { readonly pack: BoardPackRecord }) {
  const t = useTexts(selectionTexts);
  const { instant } = useFormat();
  const at = instant(pack.madeAt);
  return (
    <li>
      <div>
        <div>{fill(t.papersAsOf, { at })}</div>
        <small className="zs-muted" title={pack.sha256}>
          {fill(t.papersBy, { name: pack.madeBy, digest: pack.sha256.slice(0, shownDigits) })}
        </small>
      </div>
      <div className="zs-inline-fields">
        {formats.map((format) => (
          <Button
            key={format}
            size="small"
            href={`/api/board-packs/${pack.id}/file?format=${format}`}
            aria-label={fill(t.papersFile, { at, format })}
            download
          >
            {`.${format}`}
          </Button>
        ))}
      </div>
    </li>
  );
}
