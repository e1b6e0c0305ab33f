import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import pg from 'pg';
import { fieldsOf, isDataRow, messageCutter } from './pg-messages.ts';

/**
 * A text column whose name ends so is answered as the bytes it came in, which is what an answer is sent as:
 * a long string of them would be decoded, collected as garbage and encoded anew.
 */
const bytesSuffix = 'Utf8';

interface Described {
  readonly fields: readonly { readonly name: string }[];
}

/** The driver's client, reading rows itself and leaving every other message to the driver. */
export class Client extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const { connection } = this;
    const listen = Reflect.get(connection, 'attachListeners') as (stream: EventEmitter) => void;
    let isBytes: readonly boolean[] = [];
    connection.on('rowDescription', ({ fields }: Described) => {
      isBytes = fields.map(({ name }) => name.endsWith(bytesSuffix));
    });
    const attachListeners = (stream: Duplex): void => {
      const others = new EventEmitter();
      listen.call(connection, others);
      const cut = messageCutter((bytes, from, to) => {
        if (!isDataRow(bytes, from)) return void others.emit('data', bytes.subarray(from, to));
        const fields = fieldsOf(bytes, from, isBytes);
        connection.emit('dataRow', { name: 'dataRow', length: to - from, fieldCount: fields.length, fields });
      });
      stream.on('data', cut);
    };
    Object.assign(connection, { attachListeners });
  }
}
