import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Card } from '#web/kit/Card.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { AssessmentDrawer } from './AssessmentDrawer.tsx';
import './assessments.css';
import { AssessmentTable } from './AssessmentTable.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { LatestResult } from './LatestResult.tsx';
import { MaturitySheetView } from './MaturitySheetView.tsx';
import { MySheets } from './MySheets.tsx';
import { NewAssessmentForm } from './NewAssessmentForm.tsx';
import { OfficeSelect } from './OfficeSelect.tsx';
import { maturityTexts } from './texts.ts';
import { useOffices } from './use-offices.ts';

/** How mature a PMO unit is: the latest result, its history, and the sheets that wait for me. */
export function MaturityPage() {
  const t = useTexts(maturityTexts);
  const may = useMay();
  const [{ office, open, sheet, form }, setUrl] = useUrlState({ office: '', open: '', sheet: '', form: '' });
  const mine = useGet('/api/maturity-sheets');
  const known = useOffices(office);
  const chosen = known.office;
  if (sheet !== '') return <MaturitySheetView id={sheet} onBack={() => setUrl({ sheet: '' })} />;
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          chosen && may('assessment.read') ? (
            <>
              <OfficeSelect
                offices={known.offices}
                value={chosen.id}
                label={t.office}
                onChange={(id) => setUrl({ office: id })}
              />
              {may('assessment.manage') ? (
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setUrl({ form: 'new' })}>
                  {t.open}
                </Button>
              ) : null}
            </>
          ) : null
        }
      />
      <ProblemNotice error={mine.error ?? known.error} />
      <div className="zs-stack">
        <MySheets
          sheets={(mine.data?.rows ?? []).map(({ pmoUnit, ...row }) => ({ ...row, about: pmoUnit }))}
          onOpen={(id) => setUrl({ sheet: id }, { push: true })}
        />
        {may('assessment.read') && known.isKnown && !chosen ? (
          <Card>
            <EmptyState
              text={t.noOffice}
              action={<LinkButton to={paths.offices}>{t.toOffices}</LinkButton>}
            />
          </Card>
        ) : null}
        {may('assessment.read') && chosen ? (
          <OfficeMaturity
            officeId={chosen.id}
            onOpen={(id) => setUrl({ open: id }, { push: true })}
            onNew={may('assessment.manage') ? () => setUrl({ form: 'new' }) : null}
          />
        ) : null}
      </div>
      <AssessmentDrawer id={open} onClose={() => setUrl({ open: '' })} />
      {chosen ? (
        <NewAssessmentForm
          officeId={chosen.id}
          isOpen={form === 'new'}
          onClose={() => setUrl({ form: '' })}
        />
      ) : null}
    </>
  );
}

interface OfficeMaturityProps {
  readonly officeId: string;
  readonly onOpen: (id: string) => void;
  readonly onNew: (() => void) | null;
}

function OfficeMaturity({ officeId, onOpen, onNew }: OfficeMaturityProps) {
  const t = useTexts(maturityTexts);
  const list = useGet('/api/maturity-assessments', { query: { office: officeId } });
  const rows = list.data?.rows ?? [];
  const closed = rows
    .filter(({ closedAt }) => closedAt !== null)
    .toSorted((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
  if (!list.data) return <RowSkeletons count={6} />;
  if (rows.length === 0)
    return (
      <Card>
        <EmptyState
          text={t.none}
          action={
            onNew ? (
              <Button type="primary" onClick={onNew}>
                {t.open}
              </Button>
            ) : null
          }
        />
      </Card>
    );
  const [latest, former] = closed;
  return (
    <>
      {latest ? (
        <LatestResult
          id={latest.id}
          formerId={
            former?.instrument === latest.instrument && former.contentVersion === latest.contentVersion
              ? former.id
              : null
          }
        />
      ) : (
        <Card>
          <EmptyState text={t.noneClosed} />
        </Card>
      )}
      <HistoryCard officeId={officeId} />
      <AssessmentTable rows={rows} onOpen={onOpen} />
    </>
  );
}
