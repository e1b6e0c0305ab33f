import { Button, Space } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { memoKindNames } from '../names.ts';
import type { DecisionMemo } from '../schema.ts';
import './decisions.css';
import { decisionTexts } from './texts.ts';

interface DecisionDrawerProps {
  /** '' = none. */
  readonly id: string;
  readonly onOpen: (id: string) => void;
  readonly onSupersede: (memo: DecisionMemo) => void;
  readonly onClose: () => void;
}

/** One memo as it was written. */
export function DecisionDrawer({ id, onOpen, onSupersede, onClose }: DecisionDrawerProps) {
  const t = useTexts(decisionTexts);
  const may = useMay();
  const found = useGet('/api/decisions/{id}', { params: { id } }, { enabled: id !== '' });
  const memo = found.data?.id === id ? found.data : undefined;
  const file = (format: string) => `/api/decisions/${id}/document?format=${format}`;
  return (
    <DetailDrawer
      isOpen={id !== ''}
      title={memo ? `${memo.number} ${memo.title}` : t.title}
      width={680}
      onClose={onClose}
      actions={
        memo ? (
          <Space wrap>
            <Button href={file('docx')} download>
              {t.word}
            </Button>
            <Button href={file('pdf')} download>
              {t.pdf}
            </Button>
            {may('decision.record') && memo.supersededById === null ? (
              <Button onClick={() => onSupersede(memo)}>{t.supersede}</Button>
            ) : null}
          </Space>
        ) : null
      }
    >
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {memo ? <Memo memo={memo} onOpen={onOpen} /> : <RowSkeletons count={8} />}
    </DetailDrawer>
  );
}

function Memo({ memo, onOpen }: { readonly memo: DecisionMemo; readonly onOpen: (id: string) => void }) {
  const t = useTexts(decisionTexts);
  const { labelled } = usePunctuation();
  const say = useText();
  const other = (number: string | null, id: string | null) =>
    number && id ? (
      <Button type="link" size="small" onClick={() => onOpen(id)}>
        {number}
      </Button>
    ) : null;
  return (
    <article className="zs-memo">
      <Facts
        facts={[
          { label: t.kind, value: say(memoKindNames[memo.kind]) },
          { label: t.decidedOn, value: memo.decidedOn },
          { label: t.decidedBy, value: memo.decidedBy },
          { label: t.forum, value: memo.forum },
          {
            label: t.project,
            value:
              memo.projectId && memo.project ? (
                <PageLink to={paths.project(memo.projectId)}>{memo.project}</PageLink>
              ) : null,
          },
          { label: t.rule, value: memo.rule },
          { label: t.supersedes, value: other(memo.supersedes, memo.supersedesId) },
          { label: t.supersededBy, value: other(memo.supersededBy, memo.supersededById) },
        ]}
      />
      <Part title={t.question} text={memo.question} />
      <List title={t.options} items={memo.options} />
      <Part title={t.decision} text={memo.decision} />
      <Part title={t.reasons} text={memo.reasons} />
      <List
        title={t.conditions}
        items={memo.conditions.map(({ text, dueOn, owner }) =>
          [text, dueOn ? fill(t.due, { day: dueOn }) : '', owner ?? ''].filter(Boolean).join(' · '),
        )}
      />
      <List title={t.facts} items={memo.facts.map(({ label, value }) => labelled(label, value))} />
      <p className="zs-muted zs-memo-hash">
        {t.hash} {memo.sha256}
      </p>
    </article>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string | null }) {
  if (!text) return null;
  return (
    <section>
      <h2>{title}</h2>
      <p>
        <Terms>{text}</Terms>
      </p>
    </section>
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <Terms>{item}</Terms>
          </li>
        ))}
      </ul>
    </section>
  );
}
