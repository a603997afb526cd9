import type { SourceKind } from '../contract/source.js';
import type { TIME_STEPS } from '../contract/upload.js';

export type TimeStep = (typeof TIME_STEPS)[number];

/** How a file is to be read where its own header does not say it. */
export interface SourceOptions {
  readonly as?: SourceKind;
  /** Column of the kind -> header of the file, `a+b` (joined with a space), or a column number. */
  readonly map?: Readonly<Record<string, string>>;
  /** Column of the kind -> the value that every row of the file gets. */
  readonly set?: Readonly<Record<string, string>>;
  /** Names of the columns of a file without header: its first line is then data. */
  readonly columns?: readonly string[];
  readonly delimiter?: string;
  /** Luxon tokens, such as `dd/MM/yyyy`. */
  readonly dateFormat?: string;
  /** IANA name or offset of date-times that give no zone. */
  readonly timezone?: string;
  /** Date of step 0, where times are integers. */
  readonly timeOrigin?: string;
  readonly timeStep?: TimeStep;
  /** Label of the Encoding Standard, such as `windows-1252`. */
  readonly encoding?: string;
}
