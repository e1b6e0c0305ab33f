/** Builds XML text line by line; values are escaped, characters XML cannot carry are left out. */
export interface XmlWriter {
  /** Writes `<name>value</name>`; nothing for null. Booleans become 1 and 0. */
  readonly leaf: (name: string, value: string | number | boolean | null) => void;
  /** Writes an element around what `inside` writes. */
  readonly element: (name: string, inside: () => void) => void;
  readonly text: () => string;
}

/** The text of an XML document: declaration, root element in a default namespace and what `inside` writes, indented by tabs. */
export function createXmlWriter(root: string, namespace: string, inside: (xml: XmlWriter) => void): string {
  const lines: string[] = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<${root} xmlns="${namespace}">`,
  ];
  let indent = '\t';
  const writer: XmlWriter = {
    leaf(name, value) {
      if (value === null) return;
      const shown = typeof value === 'boolean' ? String(Number(value)) : escaped(String(value));
      lines.push(`${indent}<${name}>${shown}</${name}>`);
    },
    element(name, write) {
      lines.push(`${indent}<${name}>`);
      indent += '\t';
      write();
      indent = indent.slice(1);
      lines.push(`${indent}</${name}>`);
    },
    text: () => lines.join('\n'),
  };
  inside(writer);
  lines.push(`</${root}>`, '');
  return writer.text();
}

const special: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#13;'],
]);

const forbidden = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  text.replaceAll(forbidden, '').replaceAll(/[&<>\r]/g, (character) => special.get(character) ?? '');
