import { DownloadOutlined, SearchOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { CardSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import type { GlossaryTerm } from '../schema/messages.ts';
import { foundTerms } from './found-terms.ts';
import { ImportTerms } from './ImportTerms.tsx';
import './method.css';
import { glossaryTexts } from './texts.ts';
import { useSay } from './use-say.ts';

export function GlossaryPage() {
  const t = useTexts(glossaryTexts);
  const [{ q }, setUrl] = useUrlState({ q: '' });
  const glossary = useGet('/api/glossary');
  const terms = glossary.data?.terms ?? [];
  const found = foundTerms(terms, q);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={fill(t.subtitle, { count: terms.length })}
        actions={<GlossaryActions />}
      />
      <ProblemNotice error={glossary.error} onRetry={() => void glossary.refetch()} />
      <div className="zs-method-tools">
        <Input
          allowClear
          prefix={<SearchOutlined />}
          placeholder={t.search}
          aria-label={t.search}
          value={q}
          onChange={(event) => setUrl({ q: event.target.value })}
        />
      </div>
      {glossary.data ? null : <CardSkeletons count={9} />}
      {glossary.data && found.length === 0 ? (
        <EmptyState
          text={fill(t.none, { q })}
          action={<Button onClick={() => setUrl({ q: '' })}>{t.clear}</Button>}
        />
      ) : null}
      <dl className="zs-glossary">
        {found.map(({ term, synonym }) => (
          <Entry key={term.id} term={term} synonym={synonym} />
        ))}
      </dl>
    </>
  );
}

function GlossaryActions() {
  const t = useTexts(glossaryTexts);
  const mayManage = useMay()('method.manage');
  const [isImporting, setIsImporting] = useState(false);
  return (
    <>
      <Button icon={<DownloadOutlined />} href="/api/glossary/table">
        {t.export}
      </Button>
      {mayManage ? (
        <>
          <Button icon={<UploadOutlined />} onClick={() => setIsImporting(true)}>
            {t.import}
          </Button>
          <ImportTerms isOpen={isImporting} onClose={() => setIsImporting(false)} />
        </>
      ) : null}
    </>
  );
}

function Entry({ term, synonym }: { readonly term: GlossaryTerm; readonly synonym: string | null }) {
  const t = useTexts(glossaryTexts);
  const say = useSay();
  const { locale } = useLocale();
  return (
    <div className={synonym ? 'is-open' : ''}>
      <dt>
        <strong>{say(term)}</strong>
        <span className="zs-muted">{locale === 'en' ? term.zh : term.en}</span>
        {term.abbreviation ? <span className="zs-muted">{term.abbreviation}</span> : null}
      </dt>
      <dd>
        {say(term.definition)}
        {synonym ? <small>{fill(t.leads, { word: synonym, term: say(term) })}</small> : null}
        {term.note ? <small>{say(term.note)}</small> : null}
        {term.synonyms.length > 0 ? (
          <small>
            {t.synonyms}: {term.synonyms.join(' · ')}
          </small>
        ) : null}
      </dd>
    </div>
  );
}
