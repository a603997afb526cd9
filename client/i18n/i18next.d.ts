import 'i18next';
import type { ENGLISH } from './resources.js';

declare module 'i18next' {
  /** Keys that are not there are errors of the compiler. */
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof ENGLISH;
  }
}
