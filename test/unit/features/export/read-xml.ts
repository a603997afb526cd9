import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** The document; whatever a reader of XML could object to is an error, but U+FFFD is meant. */
export function readXml(xml: string): Document {
  const onError = (_level: string, message: string) => {
    if (!message.startsWith('Unicode replacement character')) throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

export function listElements(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name));
}

export function attributesOf(element: Element | undefined): Record<string, string> {
  return Object.fromEntries(
    Array.from(element?.attributes ?? []).map(({ name, value }) => [name, value]),
  );
}
