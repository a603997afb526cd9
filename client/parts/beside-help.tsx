import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MeasureId } from '../../server/analysis/catalogue.js';
import { MeasureHelp } from './measure-help.js';

interface Props {
  /** The measure that is chosen; null where what is chosen is none. */
  readonly measure: MeasureId | null;
  /** The field in which it is chosen. */
  readonly children: ReactNode;
}

/** A field in which a measure is chosen, with the help to it at its end. */
export function BesideHelp({ measure, children }: Props) {
  return (
    <Group gap={4} wrap="nowrap" align="flex-end">
      <div style={{ flex: 1, minWidth: 0 }}>{children}</div>
      {measure !== null && (
        <div style={{ paddingBottom: 3 }}>
          <MeasureHelp measure={measure} />
        </div>
      )}
    </Group>
  );
}
