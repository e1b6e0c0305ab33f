import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { fill } from '#platform/i18n.ts';
import { usePunctuation } from '../i18n/punctuation.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import { filesOf, isMeant } from './dropped-files.ts';
import './file-drop.css';

const dropTexts = defineTexts({
  hint: ['把文件或整个文件夹拖到这里', 'Drop files or a whole folder here'],
  one: ['把文件拖到这里', 'Drop a file here'],
  choose: ['选择文件', 'Choose files'],
  folder: ['选择文件夹', 'Choose a folder'],
  none: ['这里用不了这些文件：{names}。可用的格式：{endings}', 'Not for here: {names}. Taken are {endings}'],
});

interface FileDropProps {
  /** Endings that are taken, `.xlsx,.xml`. */
  readonly accept: string;
  /** Is given the files that are taken, and those of other kinds that came with them. */
  readonly onFiles: (files: readonly File[], leftOut: readonly File[]) => void;
  readonly isMultiple?: boolean;
  readonly note?: string;
  readonly isBusy?: boolean;
}

/** Takes files by dragging or choosing, whole folders included. */
export function FileDrop({ accept, onFiles, isMultiple = true, note, isBusy = false }: FileDropProps) {
  const t = useTexts(dropTexts);
  const { listed } = usePunctuation();
  const [isOver, setIsOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [useless, setUseless] = useState<readonly string[]>([]);
  const take = (list: readonly File[]) => {
    const { fitting = [], leftOut = [] } = Object.groupBy(list.filter(isMeant), ({ name }) =>
      isAccepted(name, accept) ? 'fitting' : 'leftOut',
    );
    setUseless(fitting.length === 0 ? list.slice(0, 3).map(({ name }) => name) : []);
    if (fitting.length > 0) onFiles(isMultiple ? fitting : fitting.slice(0, 1), leftOut);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void filesOf(event.dataTransfer).then(take);
  };
  return (
    <div
      className={`zs-drop ${isOver ? 'is-over' : ''}`}
      aria-busy={isBusy}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <InboxOutlined aria-hidden="true" />
      <p>{isMultiple ? t.hint : t.one}</p>
      {useless.length > 0 ? (
        <p role="alert" className="zs-drop-useless">
          {fill(t.none, { names: listed(useless), endings: listed(accept.split(',')) })}
        </p>
      ) : null}
      {note ? <p className="zs-muted">{note}</p> : null}
      <div>
        <Button loading={isBusy} onClick={() => files.current?.click()}>
          {t.choose}
        </Button>
        {isMultiple ? (
          <Button disabled={isBusy} onClick={() => folder.current?.click()}>
            {t.folder}
          </Button>
        ) : null}
      </div>
      <input
        ref={files}
        type="file"
        hidden
        aria-label={t.choose}
        accept={accept}
        multiple={isMultiple}
        onChange={({ target }) => take(emptied(target))}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={t.folder}
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => take(emptied(target))}
      />
    </div>
  );
}

/** The chosen files; the field forgets them, so that the same file can be chosen again. */
const emptied = (input: HTMLInputElement): File[] => {
  const chosen = [...(input.files ?? [])];
  input.value = '';
  return chosen;
};

const isAccepted = (name: string, accept: string): boolean =>
  accept === '' ||
  accept.split(',').some((ending) => name.toLowerCase().endsWith(ending.trim().toLowerCase()));
