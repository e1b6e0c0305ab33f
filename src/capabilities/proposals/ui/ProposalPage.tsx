import { FilePdfOutlined, FileWordOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { paths } from '#web/paths.ts';
import { Attachments, Comments } from '#web/project-parts.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useRecordTitle } from '#web/routing/record-title.ts';
import { usePageParams, useUrlState } from '#web/routing/url-state.ts';
import { fieldOf } from '../fields/fields.ts';
import type { ProposalDetail } from '../schema/messages.ts';
import { CaseTab } from './CaseTab.tsx';
import { ContentView } from './ContentView.tsx';
import { ProposalFormTab } from './form/ProposalFormTab.tsx';
import { useDraft, type Draft } from './form/use-draft.ts';
import { HistoryTab } from './HistoryTab.tsx';
import './proposal.css';
import { ProposalActions } from './ProposalActions.tsx';
import { StateTag } from './StateTag.tsx';
import { pageTexts, proposalTexts } from './texts.ts';
import { VersionsTab } from './VersionsTab.tsx';

/** One proposal: written by its applicant, read and received by the PMO. */
export function ProposalPage() {
  const { title } = useTexts(proposalTexts);
  const { proposalId } = usePageParams<'proposalId'>();
  const found = useGet('/api/proposals/{id}', { params: { id: proposalId } });
  const proposal = found.data;
  useRecordTitle(proposal?.id === proposalId ? proposal.name : undefined);
  if (proposal?.id !== proposalId)
    return (
      <>
        <PageHeader title={title} />
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isPending ? <RowSkeletons count={6} /> : null}
      </>
    );
  return <Shown key={`${proposal.id} ${proposal.state} ${proposal.revision}`} proposal={proposal} />;
}

function Shown({ proposal }: { readonly proposal: ProposalDetail }) {
  const t = useTexts(pageTexts);
  const names = useTexts(proposalTexts);
  const [{ tab }, setUrl] = useUrlState({ tab: 'content' });
  const draft = useDraft(proposal);
  const isOpen = proposal.may.change;
  const tabs = (['content', 'case', 'history', 'versions', 'files'] as const).map((key) => ({
    key,
    label: t[key],
  }));
  return (
    <>
      <PageHeader
        breadcrumb={<PageLink to={paths.proposals}>{names.title}</PageLink>}
        title={isOpen ? draft.form.name : proposal.name}
        subtitle={
          <>
            <StateTag state={proposal.state} /> {proposal.code} ·{' '}
            {fill(t.by, { applicant: proposal.applicant ?? '—', unit: proposal.unit ?? '—' })}
            {isOpen ? <span role="status"> · {t[draft.state]}</span> : null}
          </>
        }
        actions={
          <>
            <Documents id={proposal.id} />
            <ProposalActions proposal={proposal} draft={draft} />
          </>
        }
      />
      <Notices proposal={proposal} />
      <TabBar label={t.tabs} tabs={tabs} active={tab} onChange={(key) => setUrl({ tab: key })}>
        <Tab tab={tab} proposal={proposal} draft={draft} />
      </TabBar>
    </>
  );
}

function Documents({ id }: { readonly id: string }) {
  const t = useTexts(pageTexts);
  const path = `/api/proposals/${id}/document`;
  return (
    <>
      <Button icon={<FileWordOutlined />} href={`${path}?format=docx`} download>
        {t.word}
      </Button>
      <Button icon={<FilePdfOutlined />} href={`${path}?format=pdf`} download>
        {t.pdf}
      </Button>
    </>
  );
}

interface TabProps {
  readonly tab: string;
  readonly proposal: ProposalDetail;
  readonly draft: Draft;
}

function Tab({ tab, proposal, draft }: TabProps) {
  const content = proposal.may.change ? draft.form.content : proposal.content;
  if (tab === 'case') return <CaseTab content={content} />;
  if (tab === 'history') return <HistoryTab proposal={proposal} />;
  if (tab === 'versions') return <VersionsTab proposal={proposal} />;
  if (tab === 'files') {
    const subject = { type: 'proposal', id: proposal.id } as const;
    return (
      <div className="zs-stack">
        <Attachments subject={subject} />
        <Comments subject={subject} />
      </div>
    );
  }
  return proposal.may.change ? (
    <ProposalFormTab proposal={proposal} draft={draft} />
  ) : (
    <ContentView proposal={proposal} />
  );
}

/** What the reader is to do next, and what stands in the way of 初选. */
function Notices({ proposal }: { readonly proposal: ProposalDetail }) {
  const t = useTexts(pageTexts);
  const { listed } = usePunctuation();
  const say = useText();
  const may = useMay();
  const last = proposal.steps.at(-1);
  const knockOuts = proposal.gaps.flatMap(({ field, kind }) => {
    const title = proposalTitle(field);
    return kind === 'knock-out' && title ? [say(title)] : [];
  });
  const hasNoReturn = proposal.gaps.some(({ kind }) => kind === 'no-return');
  const isRead = !proposal.may.change && may('proposal.receive');
  return (
    <div className="zs-stack">
      {proposal.state === 'returned' && last?.reason ? (
        <Alert type="error" title={fill(t.returned, { reason: last.reason })} />
      ) : null}
      {proposal.may.receive && proposal.receiveBy ? (
        <Alert type="info" title={fill(t.receiveBy, { day: proposal.receiveBy })} />
      ) : null}
      {isRead && knockOuts.length > 0 ? (
        <Alert type="warning" title={fill(t.knockOut, { fields: listed(knockOuts) })} />
      ) : null}
      {isRead && hasNoReturn ? <Alert type="warning" title={t.noReturn} /> : null}
    </div>
  );
}

const proposalTitle = (key: string) => [...fieldOf.values()].find((field) => field.key === key)?.title;
