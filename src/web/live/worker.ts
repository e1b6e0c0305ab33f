import { keepStream, type LiveMessage } from './connection.ts';

// One stream for all windows of a browser, which opens no more than six connections to a host.
const ports = new Set<MessagePort>();
let state: LiveMessage = { about: 'refused' };
let end: (() => void) | null = null;

const tell = (message: LiveMessage): void => {
  if (message.about === 'live' || message.about === 'refused') state = message;
  for (const port of ports) port.postMessage(message);
};

const join = (port: MessagePort): void => {
  ports.add(port);
  if (end) port.postMessage(state);
  end ??= keepStream(tell);
};

const leave = (port: MessagePort): void => {
  ports.delete(port);
  if (ports.size > 0) return;
  end?.();
  end = null;
};

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  port.onmessage = ({ data }) => (data === 'join' ? join(port) : leave(port));
});
