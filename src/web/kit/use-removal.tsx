import { App, Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { defineTexts, useTexts } from '../i18n/texts.ts';

const removalTexts = defineTexts({
  undo: ['撤销', 'Undo'],
});

const secondsToUndo = 8;

interface Removal {
  /** Not shown any more, though still on the server for the seconds in which it can be undone. */
  readonly hidden: ReadonlySet<string>;
  readonly remove: (id: string, said: string) => void;
}

type Timer = ReturnType<typeof setTimeout>;

/**
 * Removes at once on the screen and a few seconds later on the server, so that it can be undone, by
 * Ctrl+Z as well; leaving the page carries out what was waiting.
 */
export const useRemoval = (perform: (id: string) => Promise<unknown>): Removal => {
  const { message } = App.useApp();
  const { undo } = useTexts(removalTexts);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const show = useCallback((id: string) => {
    setHidden((former) => new Set([...former].filter((one) => one !== id)));
  }, []);
  const refused = (id: string, error: unknown) => {
    show(id);
    void message.error(error instanceof Error ? error.message : String(error));
  };
  const { wait, cancel, latestWaiting } = useWaiting(
    (id) => void perform(id).catch((error: unknown) => refused(id, error)),
  );
  const takeBack = (id: string) => {
    cancel(id);
    show(id);
    message.destroy(id);
  };
  useUndoKey(() => {
    const last = latestWaiting();
    if (last !== undefined) takeBack(last);
    return last !== undefined;
  });
  const remove = (id: string, said: string) => {
    setHidden((former) => new Set([...former, id]));
    wait(id);
    const back = (
      <Button type="link" size="small" onClick={() => takeBack(id)}>
        {undo} <kbd>Ctrl+Z</kbd>
      </Button>
    );
    void message.open({ key: id, type: 'success', duration: secondsToUndo, content: [said, ' ', back] });
  };
  return { hidden, remove };
};

/** Ids whose turn comes after a few seconds, or when the page is left. */
const useWaiting = (carryOut: (id: string) => void) => {
  const timers = useRef(new Map<string, Timer>());
  const latest = useRef(carryOut);
  useEffect(() => {
    latest.current = carryOut;
  });
  const cancel = useCallback((id: string) => {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
  }, []);
  const finish = useCallback(
    (id: string) => {
      cancel(id);
      latest.current(id);
    },
    [cancel],
  );
  const wait = useCallback(
    (id: string) =>
      void timers.current.set(
        id,
        setTimeout(() => finish(id), secondsToUndo * 1000),
      ),
    [finish],
  );
  useEffect(() => {
    const { current: waiting } = timers;
    const finishAll = () => [...waiting.keys()].forEach(finish);
    window.addEventListener('pagehide', finishAll);
    return () => {
      window.removeEventListener('pagehide', finishAll);
      finishAll();
    };
  }, [finish]);
  const latestWaiting = (): string | undefined => [...timers.current.keys()].at(-1);
  return { wait, cancel, latestWaiting };
};

/** Ctrl+Z where nobody is typing; what is typed has an undo of its own. */
const useUndoKey = (undo: () => boolean): void => {
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
      if (isUndo && !isTyping && latest.current()) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
