import type { Entity, Link } from '../../contract/network.js';
import type { Coverage, Source } from '../../contract/source.js';

/** A case as it leaves: masked already. Reading it twice gives the same. */
export interface ExportContent {
  readonly caseName: string;
  readonly sources: readonly Source[];
  readonly coverage: readonly Coverage[];
  /** Every entity, in the order in which the case met them. */
  entities(): AsyncGenerator<Entity>;
  links(): AsyncGenerator<Link>;
  /** How many the last reading of each gave. */
  readonly count: { entities: number; links: number };
}

/** A format that is one text, written piece by piece. */
export type WriteDocument = (content: ExportContent) => AsyncGenerator<string>;

/** What takes the text of a file; resolves when there is room for more. */
export interface TextSink {
  write(text: string): Promise<void>;
}
