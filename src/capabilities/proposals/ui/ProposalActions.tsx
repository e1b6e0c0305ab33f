import { App, Button, Form, Input, Popconfirm, Tooltip } from 'antd';
import { useState } from 'react';
import { fill, type Text } from '#platform/i18n.ts';
import type { RuleParams } from '#platform/errors.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { paths } from '#web/paths.ts';
import { useGo } from '#web/routing/use-go.ts';
import { proposalFieldNames } from '../field-names.ts';
import { proposalRules } from '../refusals.ts';
import { whyNotSubmitted } from '../rules/contradictions.ts';
import type { ProposalDetail } from '../schema/messages.ts';
import type { Draft } from './form/use-draft.ts';
import { ReturnForm } from './ReturnForm.tsx';
import { pageTexts } from './texts.ts';

interface ActionsProps {
  readonly proposal: ProposalDetail;
  readonly draft: Draft;
}

const touches = ['/api/proposals', '/api/todos', '/api/strategy'];

/** What the reader may do with the proposal; a step that is not possible says why. */
export function ProposalActions({ proposal, draft }: ActionsProps) {
  const t = useTexts(pageTexts);
  const { message } = App.useApp();
  const [open, setOpen] = useState<'return' | 'withdraw' | null>(null);
  const accept = useWrite('POST', '/api/proposals/{id}/acceptance', {
    touches,
    onDone: () => void message.success(t.done),
  });
  const params = { id: proposal.id };
  const { may } = proposal;
  return (
    <>
      {may.withdraw ? <Button onClick={() => setOpen('withdraw')}>{t.withdraw}</Button> : null}
      {may.receive ? <Button onClick={() => setOpen('return')}>{t.return}</Button> : null}
      {may.receive ? (
        <Button
          type="primary"
          loading={accept.isPending}
          onClick={() =>
            accept.mutate(
              { params, body: { version: proposal.version } },
              { onError: ({ message: why }) => void message.error(why) },
            )
          }
        >
          {t.accept}
        </Button>
      ) : null}
      {may.submit ? <Submit proposal={proposal} draft={draft} /> : null}
      <ReturnForm proposal={proposal} isOpen={open === 'return'} onClose={() => setOpen(null)} />
      <WithdrawForm proposal={proposal} isOpen={open === 'withdraw'} onClose={() => setOpen(null)} />
    </>
  );
}

/** The text of a rule whose params may name fields. */
const useRuleText = () => {
  const say = useText();
  const { listed } = usePunctuation();
  return (rule: keyof typeof proposalRules, params: RuleParams): string => {
    const told = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        Array.isArray(value)
          ? listed(
              value.map((one: number | { readonly rule: string }) =>
                typeof one === 'number' ? one : say(textOf(one.rule)),
              ),
            )
          : value,
      ]),
    );
    return fill(say(proposalRules[rule]), told);
  };
};

const textOf = (rule: string): Text => proposalFieldNames[rule] ?? [rule, rule];

function Submit({ proposal, draft }: ActionsProps) {
  const t = useTexts(pageTexts);
  const { message } = App.useApp();
  const go = useGo();
  const ruleText = useRuleText();
  const submit = useWrite('POST', '/api/proposals/{id}/submissions', { touches });
  const removal = useWrite('DELETE', '/api/proposals/{id}', {
    touches,
    onDone: () => go(paths.proposals),
  });
  const params = { id: proposal.id };
  const why = whyNotSubmitted(draft.form);
  const send = async () => {
    try {
      const version = await draft.flush();
      await submit.mutateAsync({ params, body: { version } });
      void message.success(t.done);
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      {proposal.revision === 0 ? (
        <Popconfirm title={t.removeAsk} onConfirm={() => removal.mutate({ params })}>
          <Button>{t.remove}</Button>
        </Popconfirm>
      ) : null}
      <Tooltip title={why ? ruleText(why.rule, why.params) : null}>
        <Button type="primary" disabled={why !== null} loading={submit.isPending} onClick={() => void send()}>
          {t.submit}
        </Button>
      </Tooltip>
    </>
  );
}

interface WithdrawFormProps {
  readonly proposal: ProposalDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function WithdrawForm({ proposal, isOpen, onClose }: WithdrawFormProps) {
  const t = useTexts(pageTexts);
  const { required } = useTexts(productTexts);
  const withdraw = useWrite('POST', '/api/proposals/{id}/withdrawal', { touches, onDone: onClose });
  return (
    <ModalForm<{ reason: string }>
      title={t.withdraw}
      isOpen={isOpen}
      initial={{}}
      submitText={t.withdraw}
      onSubmit={({ reason }) =>
        withdraw.mutate({ params: { id: proposal.id }, body: { version: proposal.version, reason } })
      }
      onClose={onClose}
      isSaving={withdraw.isPending}
      error={withdraw.error}
    >
      <Form.Item
        name="reason"
        label={t.reason}
        rules={[{ required: true, message: fill(required, { label: t.reason }) }]}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ModalForm>
  );
}
