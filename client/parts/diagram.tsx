import { Table, useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STAGE_COLOURS } from '../theme/palette.js';
import classes from './diagram.module.css';
import { ErrorPanel } from './state-panels.js';

/** Colours of axes and words, by the scheme of the page. */
export interface DiagramInk {
  readonly text: string;
  readonly line: string;
  readonly background: string;
}

interface Props {
  /** What it shows, in one sentence. */
  readonly label: string;
  readonly height: number;
  readonly option: (ink: DiagramInk) => EChartsCoreOption;
  /** The same figures as a table: head, then rows. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A diagram, with its figures as a table for whoever cannot see it or wants to read them. */
export function Diagram({ label, height, option, head, rows }: Props) {
  const { t } = useTranslation('parts');
  const scheme = useComputedColorScheme('light');
  const element = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const target = element.current;
    let made: EChartsType | null = null;
    let isGone = false;
    const fit = new ResizeObserver(() => made?.resize());
    import('./load-echarts.js')
      .then(({ init }) => {
        if (isGone || !target) return;
        made = init(target, null, { renderer: 'svg' });
        fit.observe(target);
        setChart(made);
      })
      .catch(setError);
    return () => {
      isGone = true;
      fit.disconnect();
      made?.dispose();
    };
  }, []);
  useEffect(() => {
    const { text, edge, background } = STAGE_COLOURS[scheme];
    chart?.setOption(
      {
        animation: false,
        // Measured on a canvas, where nothing is inherited.
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: text },
        ...option({ text, line: edge, background }),
      },
      true,
    );
  }, [chart, option, scheme]);
  if (error !== null) return <ErrorPanel title={t('diagramFailed')} error={error} />;
  return (
    <figure style={{ margin: 0 }}>
      <div ref={element} style={{ height }} role="img" aria-label={label} />
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary className={classes['summary']}>{t('asTable')}</summary>
        {isOpen && (
          <div className={classes['table']} tabIndex={0} role="region" aria-label={label}>
            <Table fz="xs" verticalSpacing={2} stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  {head.map((title) => (
                    <Table.Th key={title}>{title}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row[0]}>
                    {row.map((cell, column) => (
                      <Table.Td key={head[column]}>{cell}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </details>
    </figure>
  );
}
