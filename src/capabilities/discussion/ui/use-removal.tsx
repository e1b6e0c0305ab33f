import { App, Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '#web/i18n/texts.ts';
import { removalTexts } from './texts.ts';

const secondsToUndo = 6;

interface Removal {
  /** Not shown any more, though still on the server for the seconds in which it can be undone. */
  readonly hidden: ReadonlySet<string>;
  readonly remove: (id: string, said: string) => void;
}

type Timer = ReturnType<typeof setTimeout>;

/**
 * Removes at once on the screen and a few seconds later on the server, so that it can be undone;
 * leaving the page carries out what was waiting.
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
  const { wait, cancel } = useWaiting((id) => void perform(id).catch((error: unknown) => refused(id, error)));
  const takeBack = (id: string) => {
    cancel(id);
    show(id);
    message.destroy(id);
  };
  const remove = (id: string, said: string) => {
    setHidden((former) => new Set([...former, id]));
    wait(id);
    const back = (
      <Button type="link" size="small" onClick={() => takeBack(id)}>
        {undo}
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
  return { wait, cancel };
};
