import { Button } from 'antd';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { MentionList } from './MentionList.tsx';
import { toDraft, toKept, type Draft, type Placed } from './mentions.ts';
import { commentTexts } from './texts.ts';
import { useMention } from './use-mention.ts';

interface CommentEditorProps {
  /** What is changed, as it is kept; without it a new comment is written. */
  readonly initial?: string;
  readonly label: string;
  readonly submitText: string;
  readonly isSaving: boolean;
  /** Answers whether it was saved; what was typed stays otherwise. */
  readonly onSubmit: (body: string) => Promise<boolean>;
  readonly onCancel?: () => void;
}

/** A field that grows with its text; @ offers people, Ctrl+Enter sends. */
export function CommentEditor({
  initial = '',
  label,
  submitText,
  isSaving,
  onSubmit,
  onCancel,
}: CommentEditorProps) {
  const t = useTexts(commentTexts);
  const { cancel } = useTexts(productTexts);
  const listId = useId();
  const { field, draft, setDraft, place } = useDraft(initial);
  const picker = useMention(draft, place);
  const isEmpty = draft.text.trim() === '';
  const submit = async () => {
    if (isEmpty || isSaving) return;
    picker.close();
    if (await onSubmit(toKept(draft).trim())) setDraft({ text: '', mentions: {} });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    } else if (picker.onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      onCancel();
    }
  };
  const isOpen = picker.people.length > 0;
  return (
    <div className="zs-editor">
      <textarea
        ref={field}
        rows={onCancel ? 3 : 2}
        aria-label={label}
        aria-autocomplete="list"
        aria-keyshortcuts="Control+Enter"
        {...(isOpen
          ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${picker.chosen}` }
          : {})}
        placeholder={t.hint}
        maxLength={20_000}
        value={draft.text}
        onChange={({ target }) => {
          setDraft({ ...draft, text: target.value });
          picker.follow(target.value, target.selectionStart);
        }}
        onSelect={({ currentTarget }) => picker.follow(currentTarget.value, currentTarget.selectionStart)}
        onBlur={picker.close}
        onKeyDown={onKeyDown}
      />
      <MentionList id={listId} picker={picker} />
      <div className="zs-editor-foot">
        <span className="zs-muted">{t.formats}</span>
        <span className="zs-editor-buttons">
          {onCancel ? <Button onClick={onCancel}>{cancel}</Button> : null}
          <Button
            type="primary"
            title={t.keys}
            disabled={isEmpty}
            loading={isSaving}
            onClick={() => void submit()}
          >
            {submitText}
          </Button>
        </span>
      </div>
    </div>
  );
}

/** The text in the field, whose height and caret follow it. */
const useDraft = (initial: string) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [draft, setDraft] = useState<Draft>(() => toDraft(initial));
  useLayoutEffect(() => {
    const { current: area } = field;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
    if (caret.current === null) return;
    area.focus();
    area.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const place = ({ caret: to, ...placed }: Placed) => {
    caret.current = to;
    setDraft(placed);
  };
  return { field, draft, setDraft, place };
};
